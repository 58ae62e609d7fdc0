import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import { effectiveAtStart, stepInertia } from '../../../src/engine/policy/inertia.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

const inertia = 0.2;
let model: Model;
let policy: Policy;
let at: number;

beforeAll(() => {
  model = loadShippedModel();
  policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
  const { sector, region, regions } = policy.context;
  at = (sector('MET') * regions + region('CHN')) * regions + region('USA');
});

const duty = (value: number, more: Partial<PolicyAct> = {}): PolicyAct =>
  plainAct({ instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'MET', value, ...more });

describe('how far duties are felt', () => {
  it('[POL-14] after k quarters a duty is felt by 1 − (1 − λ)^k of its change', () => {
    const felt = Float64Array.of(0.1, 0.3);
    for (let k = 1; k <= 12; k++) {
      stepInertia(felt, Float64Array.of(0.5, 0.3), inertia);
      expect(felt[0]).toBeCloseTo(0.1 + 0.4 * (1 - (1 - inertia) ** k), 12);
      expect(felt[1]).toBe(0.3);
    }
  });

  it('[POL-15] at the start duties of long ago are felt in full, dated ones as far as their quarters allow', () => {
    const before = model.economy.tariffRate[at]!;
    expect(effectiveAtStart(policy, [duty(0.6)], inertia)[at]).toBe(0.6);
    for (const quarters of [1, 2, 5]) {
      const felt = effectiveAtStart(policy, [duty(0.6, { inForce: -quarters })], inertia)[at]!;
      expect(felt).toBeCloseTo(before + (0.6 - before) * (1 - (1 - inertia) ** quarters), 12);
    }
    const spell = [duty(0.6, { inForce: -4, until: -2 })];
    const peak = (0.6 - before) * (1 - (1 - inertia) ** 2);
    expect(effectiveAtStart(policy, spell, inertia)[at]).toBeCloseTo(before + peak * (1 - inertia) ** 2, 12);
  });

  it('[POL-16] acts that begin with quarter 0 are not felt on its eve', () => {
    expect(effectiveAtStart(policy, [duty(0.6, { inForce: 0 })], inertia)).toEqual(model.economy.tariffRate);
  });
});
