import type { MetricFile } from '../../schema/experiment.ts';
import type { Id } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';

export type HeadlineModel = Pick<Model, 'leader' | 'governments' | 'technologies'>;

/**
 * What an experiment reads that names no metrics: delay, confidence of allies and of firms and what allies match, what the leader's balances are with
 * the regions that its controls are about, real income of those who bargain over time and of all at the end, delays of the technologies that the
 * scenarios do something about, whether a deal holds, and what deals bring the leader.
 */
export function defaultMetrics(model: HeadlineModel, scenarios: readonly ScenarioFile[]): MetricFile[] {
  const world = (id: Id, name: string, column: string): MetricFile => ({
    id,
    name,
    table: 'world',
    column,
    where: {},
    every: 'quarter',
  });
  return [
    world('delay', 'Index of strategic delay', 'delay_index'),
    world('confidence', 'Allies’ confidence, mean over allies', 'confidence'),
    world('firm-confidence', 'Makers’ belief that rules will last', 'firm_confidence'),
    ...allyMetrics(model),
    ...balanceMetrics(model),
    ...incomeMetrics(model, scenarios),
    ...delayMetrics(model, scenarios),
    ...dealMetrics,
  ];
}

const dealMetrics: readonly MetricFile[] = [
  {
    id: 'deal-in-force',
    name: 'A deal is in force at the end',
    measure: 'deal-in-force',
    where: {},
    every: 'end',
  },
  ...(['deals-worth', 'deals-lead'] as const).map((id): MetricFile => ({
    id,
    measure: id,
    where: {},
    every: 'end',
  })),
];

function allyMetrics({ governments, leader }: HeadlineModel): MetricFile[] {
  const allies = governments.filter(({ ally }) => ally).map(({ id }) => id);
  if (allies.length === 0) return [];
  const where = { government: allies, leader };
  const of = { table: 'ally', where, every: 'quarter' } as const;
  return [
    { ...of, id: 'ally-confidence', name: 'Confidence of an ally', column: 'confidence' },
    {
      ...of,
      id: 'ally-aligned',
      name: 'Share of the leader’s controls that an ally matches',
      column: 'aligned',
    },
  ];
}

function balanceMetrics(model: HeadlineModel): MetricFile[] {
  const home = regionOf(model, model.leader);
  if (home === null) return [];
  const targets = [...new Set(model.technologies.map(({ target }) => target))].filter((id) => id !== home);
  const pair = (id: Id, name: string, column: string): MetricFile[] =>
    targets.length === 0
      ? []
      : [{ id, name, table: 'pair', column, where: { exporter: home, importer: targets }, every: 'quarter' }];
  return [
    ...pair('goods-balance', 'Goods balance, by origin', 'goods_balance'),
    ...pair('goods-balance-owner', 'Goods balance, by headquarters of owners', 'goods_balance_owner'),
    {
      id: 'net-exports',
      name: 'Balance of goods and services with the world',
      table: 'region',
      column: 'net_exports',
      where: { region: home },
      every: 'quarter',
    },
  ];
}

/** Of the regions whose governments bargain; where nobody does, of the leader's and those that its controls are about. */
function incomeMetrics(model: HeadlineModel, scenarios: readonly ScenarioFile[]): MetricFile[] {
  const parties = scenarios.flatMap(({ tables }) => tables.flatMap((table) => table.parties));
  const seats = parties.length > 0 ? parties : [model.leader];
  const homes = seats.map((party) => regionOf(model, party)).filter((region) => region !== null);
  const regions = [
    ...new Set([...homes, ...(parties.length > 0 ? [] : model.technologies.map((t) => t.target))]),
  ];
  if (regions.length === 0) return [];
  const of = { table: 'region', column: 'real_income' } as const;
  return [
    { ...of, id: 'real-income', name: 'Real income', where: { region: regions }, every: 'quarter' },
    {
      ...of,
      id: 'every-real-income',
      name: 'Real income at the end',
      where: { region: 'each' },
      every: 'end',
    },
  ];
}

/** Two metrics a target, since a technology's headline delay is that of the target its race is about. */
function delayMetrics({ technologies }: HeadlineModel, scenarios: readonly ScenarioFile[]): MetricFile[] {
  const touched = new Set(scenarios.flatMap(scopesOf));
  const used = technologies.filter(({ id }) => touched.has(id));
  const targets = [...new Set(used.map(({ target }) => target))];
  return targets.flatMap((target) => {
    const technology = used.filter((one) => one.target === target).map(({ id }) => id);
    const of = { table: 'technology', where: { technology, target }, every: 'quarter' } as const;
    return [
      { ...of, id: 'own-delay', name: 'Delay by a technology’s own controls', column: 'own_delay' },
      { ...of, id: 'headline-delay', name: 'Delay of a technology', column: 'delay' },
    ];
  });
}

/** Everything that acts, events, chips and what regimes put on their lists are about. */
function scopesOf({ policies, events, tables, regimes = [] }: ScenarioFile): Id[] {
  const listed = regimes.flatMap(({ proposals }) => proposals.map(({ technology }) => technology));
  const acts = [...policies, ...events.flatMap((event) => event.acts)];
  const chips = tables.flatMap(({ issues, threats }) => [...issues, ...threats]);
  return [...[...acts, ...chips].map(({ scope }) => scope), ...listed];
}

/** The home of a government; a bloc has none of its own. */
function regionOf({ governments }: HeadlineModel, id: Id): Id | null {
  return governments.find((government) => government.id === id)?.region ?? null;
}
