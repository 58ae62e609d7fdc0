import { beforeAll, describe, expect, it } from 'vitest';
import { actsOfLevel } from '../../../src/engine/policy/acts-of-level.ts';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import { instruments } from '../../../src/engine/policy/index.ts';
import { instrumentForms, instrumentIds } from '../../../src/schema/instrument-forms.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { Wedges } from '../../../src/schema/policy.ts';
import { fingerprint } from '../../support/fingerprint.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

let model: Model;
let policy: Policy;

beforeAll(() => {
  model = loadShippedModel();
  policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
});

/** Whether two laws agree in everything but one array. */
const alikeBut = (key: keyof Wedges, one: Wedges, other: Wedges): boolean =>
  fingerprint({ ...one, [key]: null }) === fingerprint({ ...other, [key]: null });
const changedAt = (one: Float64Array): number[] => [...one.keys()].filter((at) => one[at] !== 0);

describe('instruments', () => {
  it('[POL-67] an export tax is set on what every region of a bloc sells to another region, on nothing between them, by the days it holds', () => {
    const tax = plainAct({
      instrument: 'export-tax',
      actor: 'EU',
      target: 'CHN',
      scope: 'SEM',
      value: 0.2,
      inForce: 1,
      day: 50,
    });
    const { sector, region, regions } = policy.context;
    const members = model.governments.filter(({ tariffsBy }) => tariffsBy === 'EU').map((own) => own.region);
    const cells = members.map(
      (member) => (sector('SEM') * regions + region(member)) * regions + region('CHN'),
    );
    const [none, first, next] = [0, 1, 2].map((quarter) => policy.wedges([tax], quarter));
    expect(changedAt(none!.exportTaxRate)).toEqual([]);
    expect(changedAt(next!.exportTaxRate)).toEqual(cells.toSorted((a, b) => a - b));
    for (const cell of cells) {
      expect(first!.exportTaxRate[cell]).toBeCloseTo((0.2 * 41) / 91, 12);
      expect(next!.exportTaxRate[cell]).toBe(0.2);
    }
    expect(alikeBut('exportTaxRate', next!, none!)).toBe(true);
    const { exportTaxRate } = policy.wedges([{ ...tax, target: members[0]! }], 2);
    expect(
      exportTaxRate[(sector('SEM') * regions + region(members[0]!)) * regions + region(members[0]!)],
    ).toBe(0);
  });

  it('[POL-68] a revenue share is a rate of the licensing government on a technology toward a target, and moves no permission', () => {
    const share = plainAct({
      instrument: 'revenue-share',
      actor: 'USA',
      target: 'CHN',
      scope: 'ai-accelerators',
      value: 0.15,
      inForce: 1,
      day: 42,
    });
    const { technology, government, governments, target, targets } = policy.context;
    const at = (technology('ai-accelerators') * governments + government('USA')) * targets + target('CHN');
    const [none, first, next] = [0, 1, 2].map((quarter) => policy.wedges([share], quarter));
    expect(changedAt(next!.revenueShare)).toEqual([at]);
    expect(first!.revenueShare[at]).toBeCloseTo((0.15 * 49) / 91, 12);
    expect(next!.revenueShare[at]).toBe(0.15);
    expect(alikeBut('revenueShare', next!, none!)).toBe(true);
  });

  it('[FIRM-22] guidance is what a government tells its own buyers: it moves what they take and no seller’s permission', () => {
    const told = plainAct({
      instrument: 'guidance',
      actor: 'CHN',
      target: 'CHN',
      scope: 'ai-accelerators',
      value: 0.5,
      inForce: 1,
      day: 42,
    });
    const { technology, region, regions, target, targets } = policy.context;
    const [none, first, next] = [0, 1, 2].map((quarter) => policy.wedges([told], quarter));
    const row = technology('ai-accelerators');
    const at = (row * regions + region('CHN')) * targets + target('CHN');
    expect(changedAt(next!.guidance)).toEqual([row * targets + target('CHN')]);
    expect(first!.permitted[at]).toBeCloseTo(1 - (0.5 * 49) / 91, 12);
    expect(next!.permitted[at]).toBe(0.5);
    for (const open of ['permitted', 'ownGoods'] as const) next![open][at] = none![open][at]!;
    expect(alikeBut('guidance', next!, none!)).toBe(true);
  });

  it('[POL-69] every instrument is in the registry under its own id, with levels that its form allows', () => {
    expect(Object.keys(instruments)).toEqual(instrumentIds);
    for (const id of instrumentIds) {
      const { levels, ...instrument } = instruments[id];
      expect(instrument.id).toBe(id);
      const most = instrumentForms[id].value === 'share' ? 1 : Infinity;
      for (const { value } of levels) expect(value >= 0 && value <= most).toBe(true);
      expect(levels.map(({ value }) => value)).toEqual(
        levels.map(({ value }) => value).toSorted((a, b) => a - b),
      );
    }
  });

  it('[POL-70] a chip of any instrument that states a value is one act that sets it, a lag after it is agreed', () => {
    const today = {
      quarter: 3,
      tariffRate: model.economy.tariffRate,
      flow: model.economy.flow,
      deliveredShare: 0.6,
    };
    const chips = [
      ['export-tax', 'CHN', 'USA', 'MET'],
      ['extraterritorial-rule', 'USA', 'CHN', 'hbm'],
      ['waiver', 'USA', 'KOR', 'hbm'],
      ['revenue-share', 'USA', 'CHN', 'ai-accelerators'],
    ] as const;
    for (const [instrument, mover, target, scope] of chips) {
      const issue = {
        id: 'chip',
        instrument,
        mover,
        target,
        scope,
        levels: [
          { value: 0, measure: 'add' as const, label: 'as now' },
          { value: 0.5, measure: 'value' as const, label: 'half' },
        ],
        lag: 2,
        duration: 4,
        stance: false,
        authority: 'executive' as const,
      };
      const [act, ...more] = actsOfLevel(issue, 1, 'table', today, policy.context, model.economy);
      expect(more).toEqual([]);
      expect(act).toMatchObject({ id: 'table/chip', instrument, actor: mover, target, scope, value: 0.5 });
      expect([act!.announced, act!.inForce, act!.until]).toEqual([3, 5, 9]);
    }
  });

  it('[POL-76] an act takes from its target what is stricter or dearer than the law, or an exemption that it has, whatever the instrument', () => {
    const cases = [
      ['tariff', 'CHN', 'USA', 'MET', 'more'],
      ['export-tax', 'CHN', 'USA', 'MET', 'more'],
      ['export-control', 'USA', 'CHN', 'hbm', 'more'],
      ['extraterritorial-rule', 'USA', 'CHN', 'hbm', 'more'],
      ['revenue-share', 'USA', 'CHN', 'ai-accelerators', 'more'],
      ['waiver', 'USA', 'KOR', 'hbm', 'less'],
      ['purchase-commitment', 'CHN', 'USA', 'AGR', 'less'],
    ] as const;
    for (const [instrument, actor, target, scope, worse] of cases) {
      const level = (value: number) => plainAct({ instrument, actor, target, scope, value });
      const law = policy.wedges([level(0.5)], 0);
      const takes = (value: number) => instruments[instrument].takesAway(level(value), law, policy.context);
      expect([takes(0.4), takes(0.5), takes(0.6)]).toEqual([worse === 'less', false, worse === 'more']);
    }
  });
});
