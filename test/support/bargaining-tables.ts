import { termIds } from '../../src/schema/negotiation.ts';
import type { Column, Table } from '../../src/schema/table.ts';
import { madeTable, whole } from './made-table.ts';

type Unit = 'month' | '1' | 'bn USD/year' | 'point';
export const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
export const numbers = (unit: Unit, values: readonly number[]): Column => ({
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
export const actions = ['offer', 'accept', 'walk-out', 'timeout'];
/** Six moves; the first party repeats its first offer once. `end` is who moves last and how. */
export const movesTo = (end: number): Move[] => [
  { by: 0, action: 0, outcome: 1, quarter: 0, round: 0 },
  { by: 1, action: 0, outcome: 10, quarter: 0, round: 0 },
  { by: 0, action: 0, outcome: 1, quarter: 1, round: 1 },
  { by: 1, action: 0, outcome: 5, quarter: 1, round: 1 },
  { by: end === 3 ? -1 : 0, action: end, outcome: end === 1 ? 5 : -1, quarter: 2, round: 2 },
];

/** A row for each party of each thing. */
const perParty = <T>(things: readonly T[], read: (thing: T, party: number) => number): number[] =>
  things.flatMap((thing) => [0, 1].map((party) => read(thing, party)));

/** Moves at the table. */
export function offerTable(moves: readonly Move[]): Table {
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
    ...Object.fromEntries(
      Object.keys(noTerms).map((id) => [
        id,
        numbers(
          'bn USD/year',
          perParty(moves, () => 0),
        ),
      ]),
    ),
    real_income: numbers(
      'bn USD/year',
      perParty(moves, ({ outcome }, party) => worth(outcome, party)),
    ),
  });
}

/** Six of the twelve packages. @param agreed -1: none */
export function packageTable(agreed: number): Table {
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
export function dealTable(count: number): Table {
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

/** Its two chips. */
export function chipTable(count: number): Table {
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
