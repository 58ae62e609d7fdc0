import { describe, expect, it } from 'vitest';
import {
  attributionOf,
  attributionRequests,
  planAttribution,
  withoutConduct,
  type AttributionPlan,
} from '../../../src/experiments/attribution/attribute.ts';
import { differingPaths } from '../../../src/experiments/scenario-entries.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { shippedScenario } from '../../support/shipped-model.ts';

const truce = shippedScenario('truce-2025');
const changed: ScenarioFile = {
  ...truce,
  parameters: { ...truce.parameters, reach: 0.7 },
  policies: truce.policies.slice(2),
  events: [],
};
const wanted = { of: 'levers', together: false, pairs: 2, seeds: [1, 2] } as const;
const planned = (
  a: ScenarioFile,
  b: ScenarioFile,
  changes: Partial<Parameters<typeof planAttribution>[2]> = {},
) => planAttribution(a, b, { ...wanted, ...changes }) as AttributionPlan;

/** A number of a run that only hangs on which things of `changed` it states: 1 for the first, 2 for the second ..., and 10 for the first two together. */
function valuesOf(plan: AttributionPlan): Float64Array {
  const requests = attributionRequests(plan, { model: '', overrides: {} });
  return Float64Array.from(requests, ({ scenario, seed }) => {
    const left = new Set(differingPaths(scenario, plan.b));
    const there = plan.factors.map(({ paths }) => !paths.some((path) => left.has(path)));
    const sum = there.reduce((total, is, at) => total + (is ? at + 1 : 0), 0);
    return seed * (sum + (there[0]! && there[1]! ? 10 : 0));
  });
}

describe('what each lever and event contributes', () => {
  it('[ATTR-10] every difference is a factor, and runs hold every set of them on every seed, from nothing to all', () => {
    const plan = planned(truce, changed);
    expect(plan.factors.map(({ id }) => id)).toEqual([
      'parameters.reach',
      ...truce.policies.slice(0, 2).map(({ id }) => `policies.${id}`),
      ...truce.events.map(({ id }) => `events.${id}`),
    ]);
    const requests = attributionRequests(plan, { model: 'm', overrides: { quarters: 2 } });
    expect(requests).toHaveLength(2 * 32);
    expect(differingPaths(requests[0]!.scenario, truce)).toEqual([]);
    expect(differingPaths(requests[31]!.scenario, changed)).toEqual([]);
    expect(requests[32]).toMatchObject({ model: 'm', overrides: { quarters: 2 }, seed: 2 });
    expect(planAttribution(truce, truce, wanted)).toEqual({ count: 0 });
  });

  it('[ATTR-11] parts sum to the whole; what two do together is shared between them; alone and last differ by it', () => {
    const plan = planned(truce, changed);
    const found = attributionOf(plan, valuesOf(plan));
    // Seeds 1 and 2 give 1 and 2 times the parts, of which the mean is 1.5 times.
    expect(found.parts.map(({ mean }) => mean / 1.5)).toEqual(
      [6, 7, 3, 4, 5].map((value) => expect.closeTo(value, 12)),
    );
    expect(found.whole.mean).toBeCloseTo(1.5 * 25, 12);
    expect(found.parts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(found.whole.mean, 12);
    expect(found.parts[0]).toMatchObject({
      alone: 1.5,
      last: 16.5,
      error: 0,
      bands: { median: expect.closeTo(9, 12) },
    });
  });

  it('[ATTR-12] a seed without a number in some set is left out of all', () => {
    const plan = planned(truce, changed);
    const values = valuesOf(plan);
    values[3] = NaN;
    expect(attributionOf(plan, values)).toMatchObject({ seeds: 1, whole: { mean: 50 } });
  });

  it('[ATTR-13] events are split for themselves against the rest; acts of one government by one instrument count as one where asked', () => {
    const events = planned(withoutConduct(truce), truce, { of: 'events' });
    expect(events.factors.map(({ id }) => id)).toEqual([
      ...truce.events.map(({ id }) => `events.${id}`),
      'everything else',
    ]);
    const acts = planned({ ...truce, policies: [] }, truce, { together: true });
    const groups = new Set(truce.policies.map(({ actor, instrument }) => `${actor} ${instrument}`));
    expect(acts.factors.map(({ id }) => id)).toEqual([...groups]);
    expect(acts.factors.flatMap(({ paths }) => paths)).toHaveLength(truce.policies.length);
    expect(planAttribution({ ...truce, policies: [] }, truce, wanted)).toEqual({
      count: truce.policies.length,
    });
  });
});
