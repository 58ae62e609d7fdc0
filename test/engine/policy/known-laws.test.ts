import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { fingerprint } from '../../support/fingerprint.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

let model: Model;
let policy: Policy;

beforeAll(() => {
  model = loadShippedModel();
  policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
});

const control = (value: number): PolicyAct =>
  plainAct({ instrument: 'export-control', actor: 'USA', target: 'CHN', scope: 'hbm', value, inForce: 2 });
const duty = (value: number): PolicyAct =>
  plainAct({ instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'ELC', value, inForce: 2 });

describe('laws that are known', () => {
  it('[SPEED-1] acts that say the same make one law, whoever made them and when', () => {
    const acts = [...model.reflected, duty(0.3), control(0.5)];
    const others = acts.map((act, at) => ({ ...act, id: `other-${at}`, cause: at, announced: 1 }));
    const law = policy.wedges(acts, 3);
    expect(policy.wedges(others, 5)).toBe(law);
    expect(policy.wedges([...model.reflected, duty(0.3), control(0.75)], 3)).not.toBe(law);
    expect(fingerprint(policy.wedges([...acts, { ...duty(0.4), inForce: 3, day: 45 }], 3))).not.toBe(
      fingerprint(policy.wedges([...acts, { ...duty(0.4), inForce: 3, day: 45 }], 4)),
    );
  });

  it('[SPEED-2] a law with another duty shares every column of its controls, and one with another control those of its duties', () => {
    const acts = [...model.reflected];
    const law = policy.wedges(acts, 3);
    const taxed = policy.wedges(acts, 3, [duty(0.3)]);
    const controlled = policy.wedges(acts, 3, [control(0.5)]);
    const both = policy.wedges(acts, 3, [duty(0.3), control(0.5)]);
    expect(taxed.permitted).toBe(law.permitted);
    expect(controlled.tariffRate).toBe(law.tariffRate);
    expect(both.tariffRate).toBe(taxed.tariffRate);
    expect(both.permitted).toBe(controlled.permitted);
    expect(controlled.permitted).not.toEqual(law.permitted);
  });

  it('[SPEED-3] a law that has been forgotten among many others is made again with the same bits', () => {
    const acts = [...model.reflected, control(0.5)];
    const before = policy.wedges(acts, 3);
    const bits = fingerprint(before);
    for (let other = 1; other <= 250; other++) policy.wedges([...model.reflected, control(other / 1000)], 3);
    const again = policy.wedges([...acts], 3);
    expect(again).not.toBe(before);
    expect(fingerprint(again)).toBe(bits);
  });
});
