import { describe, expect, it } from 'vitest';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled } from './fixture.ts';

describe('a frontier that lost sales slow', () => {
  it('[TECH-97] slows for the technology whose makers lose them and in no twin: what it takes from making counts as delay', () => {
    const { compile, rows, permitted } = createWorld([{}, {}, { catch_up: 0 }]);
    const run = createTechnology(compile, rows);
    const open = permitted(() => 1);
    run.start(open, longControlled(rows));
    for (let quarter = 1; quarter <= 12; quarter++) {
      run.tell({
        trust: new Float64Array(3).fill(rows.restingBelief),
        appetite: new Float64Array(3).fill(1),
        pace: Float64Array.of(0.5, 1, 0.5),
      });
      run.step(open);
      expect([...run.columns[0]!['frontier']!]).toEqual([1.5 * quarter, 3 * quarter, 1.5 * quarter]);
      const { making, deficit, own, headline } = run.read();
      expect(deficit[0]).toBeGreaterThan(0);
      expect([making[1], deficit[1]]).toEqual([0, 0]);
      // Who learns nothing from being behind makes the same whatever others do.
      expect(deficit[2]).toBeCloseTo(0, 9);
      expect([...own]).toEqual([...headline]);
    }
  });

  it('[TECH-98] slows in no material, where nobody is behind', () => {
    const { compile, rows, permitted } = createWorld([{}]);
    const run = createTechnology(compile, { ...rows, races: Uint8Array.of(0) });
    const open = permitted(() => 1);
    run.start(open, longControlled(rows));
    run.tell({ trust: Float64Array.of(0.75), appetite: Float64Array.of(1), pace: Float64Array.of(0.5) });
    run.step(open);
    expect([run.read().headline[0], run.read().own[0]]).toEqual([0, 0]);
  });
});

describe('guidance of a target', () => {
  it('[TECH-99] is no control on it: what its own buyers are told not to take is no delay, and serves no military that is denied', () => {
    const { compile, rows, permitted } = createWorld([{ product: true, doubling: 16 }, {}]);
    const run = createTechnology(compile, rows);
    const open = permitted(() => 1);
    const told = permitted((exporter) => (exporter === 'TARGET' ? 0.1 : 1));
    run.start(open, longControlled(rows));
    for (let quarter = 0; quarter < 8; quarter++) run.step(told);
    const { headline, own } = run.read();
    expect([...headline, ...own]).toEqual([0, 0, 0, 0]);
    expect(run.columns[0]!['access']![0]).toBeLessThan(0.2);
  });
});
