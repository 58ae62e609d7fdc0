import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { actsInForce, isWithheld } from '../../../src/engine/policy/acts-in-force.ts';
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

const duty = (value: number, more: Partial<PolicyAct> = {}): PolicyAct =>
  plainAct({ instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'MET', value, ...more });
const control = (value: number, more: Partial<PolicyAct> = {}): PolicyAct =>
  plainAct({ instrument: 'export-control', actor: 'USA', target: 'CHN', scope: 'eda', value, ...more });
const rateAt = (acts: readonly PolicyAct[], quarter: number, exporter = 'CHN', importer = 'USA') =>
  policy.wedges(acts, quarter).tariffRate[cell('MET', exporter, importer)]!;
const cell = (sector: string, exporter: string, importer: string) => {
  const { context } = policy;
  return (
    (context.sector(sector) * context.regions + context.region(exporter)) * context.regions +
    context.region(importer)
  );
};
const stringencyAt = (acts: readonly PolicyAct[], quarter: number) => {
  const { technology, governments, government, targets, target } = policy.context;
  const at = (technology('eda') * governments + government('USA')) * targets + target('CHN');
  return policy.wedges(acts, quarter).stringency[at]!;
};

describe('acts in force', () => {
  it('[POL-5] a duty that no act sets keeps its rate of the calibration year, bit for bit', () => {
    expect(policy.wedges([], 0).tariffRate).toEqual(model.economy.tariffRate);
    const changed = policy.wedges([duty(0.6)], 0).tariffRate;
    const differ = [...changed.keys()].filter((i) => changed[i] !== model.economy.tariffRate[i]);
    expect(differ).toEqual([cell('MET', 'CHN', 'USA')]);
  });

  it('[POL-6] of two acts on one cell the one that came into force later holds, whatever their order; among equals the one entered last', () => {
    const old = control(1, { inForce: -8 });
    const young = control(0.25, { inForce: -2 });
    expect(stringencyAt([old, young], 0)).toBe(0.25);
    expect(stringencyAt([young, old], 0)).toBe(0.25);
    expect(stringencyAt([young, old], -5)).toBe(1);
    expect(stringencyAt([control(0.5), control(0.75)], 0)).toBe(0.75);
    const earlier = control(0.5, { inForce: 0, day: 10 });
    const later = control(1, { inForce: 0, day: 20 });
    expect(actsInForce([later, earlier], 1)).toEqual([earlier, later]);
  });

  it('[POL-7] when an act ends, the law before it is back', () => {
    const acts = [duty(0.3), duty(0.1, { inForce: 2, until: 4 })];
    expect([0, 1, 2, 3, 4, 5].map((quarter) => rateAt(acts, quarter))).toEqual([
      0.3, 0.3, 0.1, 0.1, 0.3, 0.3,
    ]);
  });

  it('[POL-8] an act that begins within a quarter weighs by the days it holds, and fully from the next', () => {
    const acts = [duty(0.1), duty(0.5, { inForce: 1, day: 50 })];
    expect(rateAt(acts, 0)).toBe(0.1);
    expect(rateAt(acts, 1)).toBeCloseTo((50 * 0.1 + 41 * 0.5) / 91, 12);
    expect(rateAt(acts, 2)).toBe(0.5);
    const controls = [control(1), control(0, { inForce: 1, day: 50 })];
    expect(stringencyAt(controls, 1)).toBeCloseTo(50 / 91, 12);
  });

  it('[POL-9] a bloc sets one duty for all of its regions and none between them', () => {
    const members = model.governments.filter(({ tariffsBy }) => tariffsBy === 'EU');
    expect(members.length).toBeGreaterThan(1);
    const acts = [duty(0.4, { actor: 'EU', target: 'CHN' }), duty(0.4, { actor: 'EU', target: 'NLD' })];
    for (const { region } of members) {
      expect(rateAt(acts, 0, 'CHN', region)).toBe(0.4);
      if (region !== 'NLD') expect(rateAt(acts, 0, 'NLD', region)).toBe(0.4);
    }
    expect(rateAt(acts, 0, 'NLD', 'NLD')).toBe(model.economy.tariffRate[cell('MET', 'NLD', 'NLD')]);
    expect(rateAt(acts, 0, 'CHN', 'GBR')).toBe(model.economy.tariffRate[cell('MET', 'CHN', 'GBR')]);
  });

  it('[POL-10] a published list marks its technology for its government and moves nothing else', () => {
    const list = plainAct({ instrument: 'not-negotiable-list', actor: 'USA', scope: 'eda', inForce: 0 });
    const { published, ...rest } = policy.wedges([list], 0);
    const { technology, government, governments } = policy.context;
    expect([...published.keys()].filter((i) => published[i] === 1)).toEqual([
      technology('eda') * governments + government('USA'),
    ]);
    const { published: none, ...without } = policy.wedges([], 0);
    expect(none.every((value) => value === 0)).toBe(true);
    expect(fingerprint(rest)).toBe(fingerprint(without));
    expect(policy.wedges([list], -1).published).toEqual(none);
  });

  it('[POL-11] an act is withheld by its own id, by the chip it came from and by the act that was split by sector, and by nothing that only begins alike', () => {
    const sector = duty(0.1, { id: 'us-china/us-tariff/MET' });
    expect(isWithheld(sector, ['us-china/us-tariff/MET'])).toBe(true);
    expect(isWithheld(sector, ['us-china/us-tariff'])).toBe(true);
    expect(isWithheld(sector, ['us-china'])).toBe(true);
    expect(isWithheld(sector, ['us-china/us'])).toBe(false);
    expect(isWithheld(sector, [])).toBe(false);
  });

  it('[POL-12] a later purchase commitment of a buyer to a seller replaces the one before', () => {
    const buy = (value: number, inForce: number) =>
      plainAct({
        instrument: 'purchase-commitment',
        actor: 'CHN',
        target: 'USA',
        scope: 'purchases',
        value,
        inForce,
      });
    const { commitments } = policy.wedges([buy(10_000, -3), buy(20_000, -1)], 0);
    const { region, sectorsOf } = policy.context;
    expect(commitments).toEqual([
      { exporter: region('USA'), importer: region('CHN'), sectors: sectorsOf('purchases'), level: 20_000 },
    ]);
  });

  it('[POL-13] the law ahead is the law of each quarter in turn', () => {
    const moment = fc.record({
      value: fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
      inForce: fc.integer({ min: -2, max: 8 }),
      length: fc.option(fc.integer({ min: 1, max: 5 })),
      day: fc.integer({ min: 0, max: 90 }),
      tariff: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 6 }), (moments) => {
        const acts = moments.map(({ value, inForce, length, day, tariff }) =>
          (tariff ? duty : control)(value, {
            inForce,
            day,
            until: length === null ? null : inForce + length,
          }),
        );
        const ahead = policy.wedgesAhead(acts, -1, 10);
        ahead.forEach((wedges, i) =>
          expect(fingerprint(wedges)).toBe(fingerprint(policy.wedges(acts, i - 1))),
        );
      }),
      { seed: 20260602, numRuns: 20 },
    );
  });
});
