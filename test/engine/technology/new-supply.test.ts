import { describe, expect, it } from 'vitest';
import { createLane } from '../../../src/engine/technology/lane.ts';
import { createWorld, longControlled } from './fixture.ts';

const material = { spare_ceiling: 0, leak_ceiling: 0, new_supply: 0.02 };

/** Supply that nobody controls after each quarter, the larger supplier denied where `denied` says so. */
function elsewhere(
  denied: (quarter: number) => boolean,
  quarters: number,
): { added: number[]; access: number[] } {
  const { compile, rows, permitted } = createWorld([material]);
  const lane = createLane(compile, rows);
  const at = (quarter: number) => permitted((exporter) => (exporter === 'MAJOR' && denied(quarter) ? 0 : 1));
  lane.start(at(-1), longControlled(rows));
  const states = Array.from({ length: quarters }, (_, quarter) => {
    lane.step(at(quarter));
    return { added: lane.columns['elsewhere']![0]!, access: lane.columns['access']![0]! };
  });
  return { added: states.map(({ added }) => added), access: states.map(({ access }) => access) };
}

describe('new supply', () => {
  it('[SHORT-20] grows by two points a year without a denial, and access stays whole', () => {
    const { added, access } = elsewhere(() => false, 12);
    expect(added.at(-1)).toBeCloseTo(0.06, 12);
    expect(new Set(access)).toEqual(new Set([1]));
  });

  it('[SHORT-21] grows by 2 (1 + 3 s) points a year under a shortfall s, in closed form', () => {
    const { added, access } = elsewhere(() => true, 8);
    // Access is what is open, a twentieth of supply, and what has been added: s falls by each addition.
    let supply = 0;
    added.forEach((value, quarter) => {
      expect(access[quarter]).toBeCloseTo(0.05 + supply, 12);
      supply += (0.02 * (1 + 3 * (0.95 - supply)) * 3) / 12;
      expect(value).toBeCloseTo(supply, 12);
    });
  });

  it('[SHORT-22] is kept when a denial ends, so that the next finds less to deny', () => {
    const used = elsewhere((quarter) => quarter >= 1 && quarter < 9, 16);
    const kept = elsewhere((quarter) => quarter >= 15, 16);
    const again = elsewhere((quarter) => (quarter >= 1 && quarter < 9) || quarter === 15, 16);
    expect(used.access[12]).toBe(1);
    expect(again.access[15]).toBeGreaterThan(kept.access[15]! + 0.08);
  });
});
