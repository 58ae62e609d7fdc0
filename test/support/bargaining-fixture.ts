import type { RunResult } from '../../src/schema/result.ts';
import type { IssueFile, TableFile } from '../../src/schema/scenario.ts';
import type { Column, Member, Table, TableId } from '../../src/schema/table.ts';
import { termIds } from '../../src/schema/negotiation.ts';
import { madeTable, whole } from './made-table.ts';
import { resultFixture, type FixtureOptions } from './result-fixture.ts';

const issue = (id: string, mover: string, scope: string, labels: readonly string[]): IssueFile => ({
  id,
  mover,
  instrument: scope === 'goods' ? 'tariff' : scope === 'purchases' ? 'purchase-commitment' : 'export-control',
  target: mover === 'ALPHA' ? 'BETA' : 'ALPHA',
  scope,
  levels: labels.map((label) => ({ label })),
  lag: 1,
  duration: null,
  stance: false,
  source: 'Written by hand.',
});
/** Twelve packages: 4·lithography + 2·duties … in row-major order, purchases fastest. */
const table: TableFile = {
  id: 'talks',
  parties: ['ALPHA', 'BETA'],
  protocol: 'stacked-alternating-offers',
  opens: 0,
  deadline: 3,
  roundsPerQuarter: 2,
  strategies: {},
  issues: [
    issue('tools', 'ALPHA', 'LITHOGRAPHY', ['as now', 'half', 'free']),
    issue('duties', 'ALPHA', 'goods', ['stay', '10 points off']),
    issue('buying', 'BETA', 'purchases', ['none', '20 bn a year']),
  ],
  threats: [],
};

type Unit = 'month' | '1' | 'bn USD/year' | 'point';
const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
const numbers = (unit: Unit, values: readonly number[]): Column => ({
  kind: 'number',
  unit,
  values: Float64Array.from(values),
});

/** What a package brings the two parties, by its levels: worth in bn USD a year, months of lead of the first party. */
function valuesOf(outcome: number): {
  lead: number;
  balance: number;
  points: number;
  worth: readonly [number, number];
} {
  const [tools, duties, buying] = [Math.floor(outcome / 4), Math.floor(outcome / 2) % 2, outcome % 2] as [
    number,
    number,
    number,
  ];
  const lead = -1.8 * tools;
  const balance = -6 * duties + 15 * buying;
  return {
    lead,
    balance,
    points: -0.7 * tools,
    worth: [2.5 * lead - 2 * duties + 9 * buying - 1, 3 * tools + 4 * duties - 5 * buying - 1],
  };
}
/** Values of no deal. */
const reservations = [-2, -1.5] as const;
const noTerms = Object.fromEntries(termIds.map((id) => [id.replaceAll('-', '_'), 0]));

interface Move {
  by: number;
  action: number;
  outcome: number;
  quarter: number;
  round: number;
}
const actions = ['offer', 'accept', 'walk-out', 'timeout'];
/** Six moves; the first party repeats its first offer once. `end` is who moves last and how. */
const movesTo = (end: number): Move[] => [
  { by: 0, action: 0, outcome: 1, quarter: 0, round: 0 },
  { by: 1, action: 0, outcome: 10, quarter: 0, round: 0 },
  { by: 0, action: 0, outcome: 1, quarter: 1, round: 1 },
  { by: 1, action: 0, outcome: 5, quarter: 1, round: 1 },
  { by: end === 3 ? -1 : 0, action: end, outcome: end === 1 ? 5 : -1, quarter: 2, round: 2 },
];

/** A row for each party of each thing. */
const perParty = <T>(things: readonly T[], read: (thing: T, party: number) => number): number[] =>
  things.flatMap((thing) => [0, 1].map((party) => read(thing, party)));

function offerTable(moves: readonly Move[]): Table {
  const worth = (outcome: number, party: number): number =>
    outcome < 0 ? 0 : valuesOf(outcome).worth[party]!;
  return madeTable('offer', {
    offer: whole(perParty(moves, (move) => moves.indexOf(move))),
    party: codes(
      'government',
      perParty(moves, (_, party) => party),
    ),
    quarter: whole(perParty(moves, ({ quarter }) => quarter)),
    table: codes(
      'table',
      perParty(moves, () => 0),
    ),
    round: whole(perParty(moves, ({ round }) => round)),
    by: codes(
      'government',
      perParty(moves, ({ by }) => by),
    ),
    action: codes(
      'action',
      perParty(moves, ({ action }) => action),
    ),
    outcome: whole(perParty(moves, ({ outcome }) => outcome)),
    utility: numbers(
      'bn USD/year',
      perParty(moves, ({ outcome }, party) => worth(outcome, party)),
    ),
    reservation: numbers(
      'bn USD/year',
      perParty(moves, (_, party) => reservations[party]!),
    ),
  });
}

function packageTable(agreed: number): Table {
  const outcomes = [1, 3, 5, 7, 9, 10];
  const value = (pick: (of: ReturnType<typeof valuesOf>, party: number) => number): number[] =>
    perParty(outcomes, (outcome, party) => pick(valuesOf(outcome), party));
  const flag = (holds: (outcome: number) => boolean): Column =>
    whole(perParty(outcomes, (outcome) => Number(holds(outcome))));
  const side = (party: number): number => (party === 0 ? 1 : -1);
  return madeTable('package', {
    quarter: whole(perParty(outcomes, () => 2)),
    table: codes(
      'table',
      perParty(outcomes, () => 0),
    ),
    outcome: whole(perParty(outcomes, (outcome) => outcome)),
    party: codes(
      'government',
      perParty(outcomes, (_, party) => party),
    ),
    offered: flag((outcome) => [1, 5, 10].includes(outcome)),
    agreed: flag((outcome) => outcome === agreed),
    efficient: flag((outcome) => outcome !== 9),
    nash: flag((outcome) => outcome === 3),
    reservation: numbers(
      'bn USD/year',
      perParty(outcomes, (_, party) => reservations[party]!),
    ),
    income: numbers(
      'bn USD/year',
      value(() => 1),
    ),
    balance: numbers(
      'bn USD/year',
      value(({ balance }, party) => side(party) * balance),
    ),
    months: numbers(
      'month',
      value(({ lead }, party) => side(party) * lead),
    ),
    confidence: numbers(
      'point',
      value(({ points }) => points),
    ),
    worth: numbers(
      'bn USD/year',
      value(({ worth }, party) => worth[party]!),
    ),
  });
}

/** The deal of package 5: half of the tools against purchases. */
function dealTable(count: number): Table {
  const deals = Array.from({ length: count }, () => valuesOf(5));
  const term = (values: readonly number[]): Column => numbers('bn USD/year', values);
  return madeTable('deal', {
    deal: whole(perParty(deals, () => 0)),
    party: codes(
      'government',
      perParty(deals, (_, party) => party),
    ),
    quarter: whole(perParty(deals, () => 2)),
    table: codes(
      'table',
      perParty(deals, () => 0),
    ),
    status: codes(
      'status',
      perParty(deals, () => 0),
    ),
    outcome: whole(perParty(deals, () => 5)),
    utility: term(perParty(deals, ({ worth }, party) => worth[party]!)),
    reservation: term(perParty(deals, (_, party) => reservations[party]!)),
    ...Object.fromEntries(Object.keys(noTerms).map((id) => [id, term(perParty(deals, () => 0))])),
    strategic_delay: term(perParty(deals, ({ lead }, party) => (party === 0 ? 2.5 * lead : 0))),
  });
}

function chipTable(count: number): Table {
  const chips =
    count === 0
      ? []
      : [
          { act: 0, mover: 0, lead: -1.8, balance: 0 },
          { act: 1, mover: 1, lead: 0, balance: 15 },
        ];
  const side = (party: number): number => (party === 0 ? 1 : -1);
  return madeTable('chip', {
    deal: whole(perParty(chips, () => 0)),
    chip: codes(
      'act',
      perParty(chips, ({ act }) => act),
    ),
    party: codes(
      'government',
      perParty(chips, (_, party) => party),
    ),
    table: codes(
      'table',
      perParty(chips, () => 0),
    ),
    mover: codes(
      'government',
      perParty(chips, ({ mover }) => mover),
    ),
    level: whole(perParty(chips, () => 1)),
    income: numbers(
      'bn USD/year',
      perParty(chips, () => 0.5),
    ),
    balance: numbers(
      'bn USD/year',
      perParty(chips, ({ balance }, party) => side(party) * balance),
    ),
    months: numbers(
      'month',
      perParty(chips, ({ lead }, party) => side(party) * lead),
    ),
    confidence: numbers(
      'point',
      perParty(chips, ({ lead }) => lead / 3),
    ),
    worth: numbers(
      'bn USD/year',
      perParty(chips, ({ mover, lead }, party) => (mover === 0 ? side(party) * 2.5 * lead : side(party) * 9)),
    ),
  });
}

/** What the third and fourth government, the allies, decide on: the fourth gives up its control on the first technology in quarter 2. */
function alignmentTable(): Table {
  return madeTable('alignment', {
    quarter: whole([0, 0]),
    government: codes('government', [2, 3]),
    technology: codes('technology', [0, 0]),
    kept: numbers('1', [1, 0.5]),
  });
}

/** The ledger with one entry more: an ally leaves a control. */
function withDrop(ledger: Table): Table {
  const last: Readonly<Record<string, number>> = {
    entry: ledger.rows,
    quarter: 2,
    kind: 3,
    act: -1,
    scope: 0,
    subject: 3,
    metric: -1,
    delta: -0.5,
    before: 0.5,
    after: 0,
  };
  const columns = Object.entries(ledger.columns).map(([id, column]): [string, Column] => {
    const values = [...column.values, last[id]!];
    return [
      id,
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(values) }
        : { ...column, values: Int32Array.from(values) },
    ];
  });
  return { ...ledger, rows: ledger.rows + 1, columns: Object.fromEntries(columns) };
}

const named = (...ids: string[]): Member[] => ids.map((id) => ({ id, name: id, short: id, slot: 0 }));
/** How the talks of the fixture end. */
export type Ending = 'agreed' | 'walked-out' | 'open' | 'nobody';

/**
 * The small result with talks between its first two governments over three chips (twelve packages, six recorded), of which half of the tools against
 * purchases is agreed, and an ally that gives up a control. Every other ending leaves deals and chips empty; 'nobody' all tables of talks.
 */
export function bargainingFixture(
  run: Partial<FixtureOptions> = {},
  sets: Partial<RunResult['sets']> = {},
  ending: Ending = 'agreed',
): RunResult {
  const base = resultFixture(run, sets);
  const signed = ending === 'agreed' ? 1 : 0;
  const moves = ending === 'nobody' ? [] : movesTo({ agreed: 1, 'walked-out': 2, open: 3 }[ending]);
  const made: Partial<Record<TableId, Table>> = {
    offer: offerTable(moves),
    deal: dealTable(signed),
    chip: chipTable(signed),
    package: packageTable(signed === 1 ? 5 : -1),
    alignment: alignmentTable(),
  };
  const { scenario } = base.request;
  return {
    ...base,
    request: { ...base.request, scenario: { ...scenario, tables: ending === 'nobody' ? [] : [table] } },
    sets: {
      ...base.sets,
      kind: [...base.sets['kind']!.slice(0, 3), ...named('left')],
      act: [...named('talks/tools', 'talks/buying')],
      scope: [base.sets['technology']![0]!],
      table: named('talks'),
      action: named(...actions),
      status: named('in-force'),
    },
    tables: { ...base.tables, ...made, ledger: withDrop(base.tables.ledger!) },
    reference: base.reference === null ? null : { ...base.reference, ...made },
  };
}
