import { describe, expect, it } from 'vitest';
import { militaryGain, militaryShares } from '../../../src/engine/technology/military-gain.ts';
import type { EndUsers, Parameter, Technology } from '../../../src/schema/model.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

const parameter = (id: string, value: number, low: number, high: number): Parameter => ({
  id,
  value,
  low,
  high,
  unit: '1',
  distribution: 'uniform',
  source: 'test',
  grade: 'judgement',
});
const group = (name: string, share: Parameter, military: Parameter | null): EndUsers => ({
  target: 'TARGET',
  group: name,
  share,
  affiliates: null,
  military,
  rights: null,
});

describe('what serves the military', () => {
  it('[TECH-95] is the military’s share and what fusion adds of others’, at their bounds for the range, and never more than all', () => {
    const [shipped] = loadShippedModel().technologies;
    const endUsers = [
      group('firms', parameter('firms', 0.8, 0.6, 0.9), parameter('fusion', 0.2, 0.1, 0.9)),
      group('state', parameter('state', 0.15, 0.1, 0.2), null),
      group('military', parameter('military', 0.05, 0.02, 0.3), parameter('all', 1, 1, 1)),
    ];
    const technologies: Technology[] = [
      { ...shipped!, endUsers },
      { ...shipped!, endUsers: [] },
    ];
    const values: Readonly<Record<string, number>> = { firms: 0.8, fusion: 0.3, military: 0.05, all: 1 };
    const { value, low, high } = militaryShares(technologies, ['OTHER', 'TARGET'], (id) => values[id]!);
    expect([...value]).toEqual([0, 0.8 * 0.3 + 0.05, 0, 0]);
    expect([...low]).toEqual([0, 0.6 * 0.1 + 0.02, 0, 0]);
    expect([...high]).toEqual([0, 1, 0, 0]);
  });

  it('[TECH-96] gains that share of what the end of controls adds to use, in order where it takes from use, and nothing of what is not used', () => {
    const shares = {
      value: Float64Array.of(0.2, 0.2, 0.2),
      low: Float64Array.of(0.1, 0.1, 0.1),
      high: Float64Array.of(0.5, 0.5, 0.5),
    };
    const gain = militaryGain(
      Float64Array.of(1, 3, 1),
      Float64Array.of(3, 1, 3),
      Uint8Array.of(1, 1, 0),
      shares,
    );
    expect([...gain.value]).toEqual([0.4, -0.4, 0]);
    expect([...gain.low]).toEqual([0.2, -1, 0]);
    expect([...gain.high]).toEqual([1, -0.2, 0]);
  });
});
