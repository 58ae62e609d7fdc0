import { describe, expect, it } from 'vitest';
import { measureDelays } from '../../../src/engine/technology/delays.ts';
import { createLookAhead } from '../../../src/engine/technology/look-ahead.ts';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { createWorld } from './fixture.ts';

const { compile, rows, permitted } = createWorld([{}, { product: true, doubling: 16 }]);
const half = permitted((exporter) => (exporter === 'TARGET' ? 1 : 0.5));
const denied = permitted((exporter) => (exporter === 'TARGET' ? 1 : 0));

function runTo(quarters: number) {
  const run = createTechnology(compile, rows);
  run.start(half);
  for (let quarter = 0; quarter < quarters; quarter++) run.step(half);
  return run;
}

describe('looking ahead', () => {
  it('[TECH-18] follows the run itself bit for bit when the path is what happens', () => {
    const run = runTo(3);
    const ahead = createLookAhead(compile, rows)(run.snapshot(), [denied, denied, half]);
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
    const first = lookAhead(state, [denied, denied]);
    expect(lookAhead(state, [denied, denied])).toEqual(first);
    run.step(half);
    expect(run.read()).toEqual(runTo(3).read());
  });

  it('[TECH-20] relief against the status quo path is worth months, the same path exactly none', () => {
    const lookAhead = createLookAhead(compile, rows);
    const state = runTo(2).snapshot();
    const path = (permission: Float64Array) => Array.from({ length: 8 }, () => permission);
    const quo = lookAhead(state, path(half));
    const relief = measureDelays(quo, lookAhead(state, path(permitted(() => 1))), rows);
    expect(relief.headline[1]).toBeGreaterThan(0);
    expect([...measureDelays(quo, lookAhead(state, path(half)), rows).headline]).toEqual([0, 0]);
  });
});
