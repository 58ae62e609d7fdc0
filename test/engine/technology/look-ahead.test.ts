import { describe, expect, it } from 'vitest';
import type { TechnologyLaw } from '../../../src/schema/policy.ts';
import { measureDelays } from '../../../src/engine/technology/delays.ts';
import { createLookAhead } from '../../../src/engine/technology/look-ahead.ts';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled } from './fixture.ts';

const { compile, rows, permitted } = createWorld([{}, { product: true, doubling: 16 }]);
const half = permitted((exporter) => (exporter === 'TARGET' ? 1 : 0.5));
const even = (quarters: number) => new Float64Array(quarters).fill(1 / quarters);
const denied = permitted((exporter) => (exporter === 'TARGET' ? 1 : 0));

function runTo(quarters: number) {
  const run = createTechnology(compile, rows);
  run.start(half, longControlled(rows));
  for (let quarter = 0; quarter < quarters; quarter++) run.step(half);
  return run;
}

describe('looking ahead', () => {
  it('[TECH-18] follows the run itself bit for bit when the path is what happens', () => {
    const run = runTo(3);
    const ahead = createLookAhead(compile, rows)(run.snapshot(), [denied, denied, half], even(3));
    const later = runTo(3);
    for (const permission of [denied, denied, half]) later.step(permission);
    expect(ahead.use).toEqual(later.columns[0]!['use']);
    const making = [0, 1].map(
      (pair) => later.columns[0]!['frontier']![pair]! - later.columns[0]!['gap']![pair]!,
    );
    expect([...ahead.making.at(-1)!]).toEqual(making);
  });

  it('[TECH-19] leaves the run as it was, and can be asked again', () => {
    const run = runTo(2);
    const lookAhead = createLookAhead(compile, rows);
    const state = run.snapshot();
    const first = lookAhead(state, [denied, denied], even(2));
    expect(lookAhead(state, [denied, denied], even(2))).toEqual(first);
    run.step(half);
    expect(run.read()).toEqual(runTo(3).read());
  });

  it('[TECH-20] relief against the status quo path is worth months, the same path exactly none', () => {
    const lookAhead = createLookAhead(compile, rows);
    const state = runTo(2).snapshot();
    const path = (law: TechnologyLaw) => Array.from({ length: 8 }, () => law);
    const quo = lookAhead(state, path(half), even(8));
    const relief = measureDelays(quo, lookAhead(state, path(permitted(() => 1)), even(8)), rows);
    expect(relief.headline[1]).toBeGreaterThan(0);
    expect([...measureDelays(quo, lookAhead(state, path(half), even(8)), rows).headline]).toEqual([0, 0]);
  });

  it('[TECH-40] what is lost along a path counts by the shares of its quarters, linearly', () => {
    const lookAhead = createLookAhead(compile, rows);
    const state = runTo(2).snapshot();
    const path = [denied, half, denied];
    const lossOf = (...shares: number[]) => lookAhead(state, path, Float64Array.from(shares)).loss;
    const alone = [lossOf(1, 0, 0), lossOf(0, 1, 0), lossOf(0, 0, 1)];
    lossOf(0.5, 0.3, 0.2).forEach((loss, pair) =>
      expect(loss).toBeCloseTo(0.5 * alone[0]![pair]! + 0.3 * alone[1]![pair]! + 0.2 * alone[2]![pair]!, 14),
    );
    expect(Math.max(...alone[2]!)).toBeGreaterThan(0);
  });
});
