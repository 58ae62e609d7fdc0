import { describe, expect, it } from 'vitest';
import { createTechnology, type TechnologyQuarter } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled, type Stated } from './fixture.ts';

type Quarter = TechnologyQuarter & { columns: Readonly<Record<string, Float64Array>> };
type Permission = (exporter: string, technology: number) => number;

const open: Permission = () => 1;
/** Everybody outside the target refuses technology 0. */
const deniedByAll: Permission = (exporter, technology) => (technology === 0 && exporter !== 'TARGET' ? 0 : 1);

/** A run that starts with everything open. @returns one entry a quarter, columns of the lane that happens as copies */
function runQuarters(technologies: readonly Stated[], permission: Permission, quarters: number): Quarter[] {
  const { compile, rows, permitted } = createWorld(technologies);
  const run = createTechnology(compile, rows);
  run.start(permitted(open), longControlled(rows));
  return Array.from({ length: quarters }, () => {
    run.step(permitted(permission));
    const columns = Object.entries(run.columns[0]!).map(([id, values]) => [id, values.slice()]);
    return { ...run.read(), columns: Object.fromEntries(columns) };
  });
}

/** Made with technology 0 as a whole, however little it is behind. */
const madeWithFirst: Stated = { inputs: [['t0', 1, 0, 0, 0.01]], gap_at_start: 60, in_use_at_start: 1 };

describe('what technologies are made with', () => {
  it('[TECH-60] without inputs making is multiplied by exactly 1, and inputs of one change no bit of the others', () => {
    const alone = runQuarters([{}, { product: true }, {}], deniedByAll, 20);
    const beside = runQuarters([{}, { product: true }, madeWithFirst], deniedByAll, 20);
    alone.forEach(({ columns }, quarter) => {
      expect([...columns['input_supply']!]).toEqual([1, 1, 1]);
      for (const id of ['gap', 'use', 'rate', 'own_share'])
        expect([...beside[quarter]!.columns[id]!].slice(0, 2)).toEqual([...columns[id]!].slice(0, 2));
    });
  });

  it('[TECH-61] a control on an input delays what is made with it, whose own delay stays exactly 0', () => {
    const quarters = runQuarters([{}, madeWithFirst], deniedByAll, 24);
    for (const { own, headline } of quarters) {
      expect(own[1]).toBe(0);
      expect(own[0]).toBe(headline[0]);
    }
    expect(quarters.at(-1)!.headline[1]).toBeGreaterThan(3);
  });

  it('[TECH-62] own delay takes the inputs that happen: with a control on both, own and total differ', () => {
    const both: Permission = (exporter) => (exporter === 'TARGET' ? 1 : 0.2);
    const last = runQuarters([{}, madeWithFirst], both, 24).at(-1)!;
    expect(last.own[1]).toBeGreaterThan(0);
    expect(last.headline[1]! - last.own[1]!).toBeGreaterThan(0.5);
  });

  it('[TECH-63] what inputs allow is the CES of their availability, the scarcest counting most', () => {
    const inputs = [
      ['t0', 0.75, 0, 0, 0.25],
      ['t1', 0.25, 0, 200, 0.01],
    ] as const;
    const [first] = runQuarters(
      [{ in_use_at_start: 0, gap_at_start: 2000 }, {}, { inputs, gap_at_start: 60 }],
      open,
      1,
    );
    // A quarter is worked around, the other input is tolerated: with elasticity 1/2 the harmonic mean.
    expect(first!.columns['input_supply']![2]).toBeCloseTo(1 / (0.75 / 0.25 + 0.25), 12);
  });

  it('[TECH-64] only imports above the performance that is needed serve: the same denial takes more the higher that is', () => {
    const needs = (segment: number): Stated => ({ ...madeWithFirst, inputs: [['t0', 1, segment, 0, 0.01]] });
    const input: Stated = {
      spare_ceiling: 0,
      leak_ceiling: 0,
      in_use_at_start: 1,
      import_life: 6,
      maturity: 6,
    };
    const weak: Permission = (exporter, technology) => (technology === 0 && exporter !== 'TARGET' ? 0.6 : 1);
    const supply = (segment: number) =>
      runQuarters([input, needs(segment)], weak, 40).at(-1)!.columns['input_supply']![1]!;
    expect(supply(0)).toBeGreaterThan(0.55);
    expect(supply(0.5)).toBeCloseTo(0.2, 2);
    expect(supply(0.7)).toBeLessThan(0.02);
  });

  it('[TECH-65] a supplier of 7 % denied alone buys under a month of what it feeds; all suppliers of an indivisible good buy years', () => {
    const suppliers = { MAJOR: 0.93, MINOR: 0.07 };
    const divisible: Stated = { suppliers, spare_ceiling: 0.2 };
    const minor: Permission = (exporter, technology) => (technology === 0 && exporter === 'MINOR' ? 0 : 1);
    const few = runQuarters([divisible, madeWithFirst], minor, 40).at(-1)!;
    expect(Math.abs(few.headline[1]!)).toBeLessThan(1);
    const serviced: Stated = {
      suppliers,
      spare_ceiling: 0,
      leak_ceiling: 0.01,
      gap_at_start: 170,
      maturity: 24,
      import_life: 24,
      in_use_at_start: 1,
      own_share_at_start: 0,
    };
    const all = runQuarters([serviced, madeWithFirst], deniedByAll, 40).at(-1)!;
    expect(all.headline[1]).toBeGreaterThan(24);
  });

  it('[TECH-66] where everybody stops at one position, spare capacity changes nothing', () => {
    const capped: Permission = (exporter) => (exporter === 'TARGET' ? 1 : 0.5);
    const lanes = [0, 0.4].map((spare_ceiling) =>
      runQuarters([{ spare_ceiling, leak_ceiling: 0 }, madeWithFirst], capped, 16),
    );
    lanes[0]!.forEach(({ columns, headline }, quarter) => {
      const other = lanes[1]![quarter]!;
      expect(other.columns['access']![0]).toBeCloseTo(columns['access']![0]!, 12);
      for (const t of [0, 1]) expect(other.headline[t]).toBeCloseTo(headline[t]!, 9);
    });
  });

  it('[TECH-67] the gap at constant access follows its closed form to 1e-12', () => {
    const access = 0.6;
    const { compile, rows, permitted } = createWorld([
      { effort_gain: 0, spare_ceiling: 0, leak_ceiling: 0, in_use_at_start: access },
    ]);
    const run = createTechnology(compile, rows);
    const law = permitted((exporter) => (exporter === 'TARGET' ? 1 : access));
    run.start(law, longControlled(rows));
    const rate = 0.5 + 0.12 * access;
    const steady = (1 / rate - 1) / 0.015;
    for (let quarter = 1; quarter <= 60; quarter++) {
      run.step(law);
      const expected = steady + (48 - steady) * Math.exp(-3 * quarter * rate * 0.015);
      expect(Math.abs(run.columns[0]!['gap']![0]! / expected - 1)).toBeLessThan(1e-12);
    }
  });
});
