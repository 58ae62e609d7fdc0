import { beforeAll, describe, expect, it } from 'vitest';
import { actsOfLevel, type Today } from '../../../src/engine/policy/acts-of-level.ts';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { Issue, IssueLevel } from '../../../src/schema/negotiation.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

let model: Model;
let policy: Policy;
let today: Today;

beforeAll(() => {
  model = loadShippedModel();
  policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
  const { tariffRate, flow } = model.economy;
  today = { quarter: 3, tariffRate, flow, deliveredShare: 0.6 };
});

const issueOf = (given: Partial<Issue>, ...levels: readonly Omit<IssueLevel, 'label'>[]): Issue => ({
  id: 'chip',
  mover: 'USA',
  instrument: 'tariff',
  target: 'CHN',
  scope: 'goods',
  levels: [
    { value: 0, measure: 'add', label: 'as now' },
    ...levels.map((level) => ({ ...level, label: '' })),
  ],
  lag: 1,
  duration: null,
  stance: false,
  authority: 'executive',
  ...given,
});
const actsOf = (issue: Issue, level: number, change: Partial<Today> = {}): PolicyAct[] =>
  actsOfLevel(issue, level, 'table', { ...today, ...change }, policy.context, model.economy);
const rowOf = (sector: string, exporter: string, importer: string): number => {
  const { context } = policy;
  const row = context.sector(sector) * context.regions + context.region(exporter);
  return row * context.regions + context.region(importer);
};

describe('acts of a package', () => {
  it('[POL-17] the first level of a chip is the status quo and makes no act', () => {
    expect(actsOf(issueOf({}, { value: -0.1, measure: 'add' }), 0)).toEqual([]);
  });

  it('[POL-18] a duty that adds is counted from the law’s rate of each sector and never falls below zero', () => {
    const issue = issueOf({}, { value: -0.1, measure: 'add' });
    const acts = actsOf(issue, 1);
    expect(acts.map(({ scope }) => scope)).toEqual(model.sectorGroups['goods']);
    for (const { id, scope, value, announced, inForce, until } of acts) {
      expect(id).toBe(`table/chip/${scope}`);
      expect(value).toBe(Math.max(0, today.tariffRate[rowOf(scope, 'CHN', 'USA')]! - 0.1));
      expect([announced, inForce, until]).toEqual([3, 4, null]);
    }
    expect(acts.some(({ value }) => value === 0)).toBe(true);
  });

  it('[POL-19] a purchase chip names the flow of its sectors that it is counted from plus the delivered share of the increment', () => {
    const issue = issueOf(
      { mover: 'CHN', instrument: 'purchase-commitment', target: 'USA', scope: 'purchases', duration: 12 },
      { value: 25_000, measure: 'value' },
    );
    const flow = today.flow.map((value) => 1.5 * value);
    const bought = model.sectorGroups['purchases']!.reduce(
      (sum, sector) => sum + flow[rowOf(sector, 'USA', 'CHN')]!,
      0,
    );
    const [act, ...more] = actsOf(issue, 1, { flow });
    expect(more).toEqual([]);
    expect(act!.value).toBeCloseTo(bought + 15_000, 6);
    expect(act!.until).toBe(4 + 12);
  });
});
