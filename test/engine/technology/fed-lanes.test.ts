import { describe, expect, it } from 'vitest';
import { createTechnology, type TechnologyQuarter } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled, type Stated } from './fixture.ts';

type Permission = (exporter: string, technology: number) => number;

/** A run that starts with everything open. @returns one entry a quarter */
function runQuarters(technologies: readonly Stated[], permission: Permission): TechnologyQuarter[] {
  const { compile, rows, permitted } = createWorld(technologies);
  const run = createTechnology(compile, rows);
  run.start(
    permitted(() => 1),
    longControlled(rows),
  );
  return Array.from({ length: 24 }, () => {
    run.step(permitted(permission));
    return run.read();
  });
}

/** Denies technologies below a number to the target, but for a share. */
const denied =
  (below: number, share: number): Permission =>
  (exporter, technology) =>
    technology < below && exporter !== 'TARGET' ? share : 1;

const first: Stated = { inputs: [['t0', 1, 0, 0, 0.01]], gap_at_start: 60, in_use_at_start: 1 };
const both: Stated = {
  ...first,
  inputs: [
    ['t0', 0.5, 0, 0, 0.01],
    ['t1', 0.5, 0, 0, 0.01],
  ],
};

describe('what a tool’s controls buy of what it feeds', () => {
  it('[TECH-82] is all that is bought there when nothing else is controlled, and 0 to the bit for other tools', () => {
    const quarters = runQuarters([{}, {}, both], denied(1, 0));
    expect(quarters.at(-1)!.fed[0]).toBeGreaterThan(3);
    for (const { fed, making } of quarters) {
      expect(fed[0]).toBe(making[2]);
      expect([fed[1], fed[2]]).toEqual([0, 0]);
    }
  });

  it('[TECH-83] weighs what it feeds by the index, or by the input’s own weight where the index knows none of it', () => {
    const weighed = (ofFirst: number, ofBoth: number) =>
      runQuarters(
        [{}, {}, { ...first, index_weight: ofFirst }, { ...both, index_weight: ofBoth }],
        denied(1, 0.2),
      ).at(-1)!;
    const { fed, making } = weighed(3, 1);
    expect(fed[0]).toBeCloseTo((3 * making[2]! + making[3]!) / 4, 12);
    expect(weighed(0, 0).fed[0]).toBeCloseTo((making[2]! + 0.5 * making[3]!) / 1.5, 12);
  });

  it('[TECH-84] leaves the controls of other tools as they are', () => {
    const controls = denied(2, 0.2);
    const { fed, making } = runQuarters([{}, {}, both], controls).at(-1)!;
    expect(fed[0]).toBeGreaterThan(0);
    expect(fed[0]).toBe(fed[1]);
    expect(fed[0]).toBeLessThan(making[2]!);
  });
});
