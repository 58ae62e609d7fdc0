import { bandsOf, quantileOf, sortedKnown } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { timeOf, valuesAtEnd, type Reading } from '../ensemble-reading.ts';
import { printsAlike } from '../words/measure-words.ts';
import { regretTexts } from './c16-regret-texts.ts';

/** More worlds than this have no column each. */
const mostWorlds = 6;

/** Regret of every arm in every world: [arm][world]. */
interface Regrets {
  arms: readonly number[];
  worlds: readonly number[]; // points; none: every draw is a world of its own
  of: readonly (readonly number[])[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Draws that every arm has finished. */
function commonDraws({ series, arms }: Reading): { draws: number[]; values: Float64Array[] } {
  const values = arms.map((arm) => valuesAtEnd(series, arm));
  const draws = [...values[0]!.keys()].filter((draw) => values.every((own) => !Number.isNaN(own[draw]!)));
  return { draws, values };
}

/** Outcomes of every arm by world, a world being a point of the design or, where there are one or many, a draw. */
function outcomes(reading: Reading): { worlds: number[]; of: number[][] } {
  const { ensemble } = reading;
  const { draws, values } = commonDraws(reading);
  const points = [...new Set(draws.map((draw) => ensemble.draws[draw]!.point))].sort((a, b) => a - b);
  if (points.length < 2 || points.length > mostWorlds)
    return { worlds: [], of: values.map((own) => draws.map((draw) => own[draw]!)) };
  const at = (own: Float64Array, point: number): number =>
    mean(draws.filter((draw) => ensemble.draws[draw]!.point === point).map((draw) => own[draw]!));
  return { worlds: points, of: values.map((own) => points.map((point) => at(own, point))) };
}

/** How far every arm stays behind the best one in each world; 0 where it is the best. Source: Savage (1951), JASA 46(253), 55-67. */
function regretsOf(reading: Reading, better: 'higher' | 'lower'): Regrets {
  const { worlds, of } = outcomes(reading);
  const sign = better === 'higher' ? 1 : -1;
  const best = of[0]!.map((_, world) => Math.max(...of.map((own) => sign * own[world]!)));
  const regrets = of.map((own) => own.map((value, world) => best[world]! - sign * value));
  const largest = regrets.map((own) => Math.max(...own));
  const order = [...largest.keys()].sort((a, b) => largest[a]! - largest[b]! || a - b);
  return {
    arms: order.map((own) => reading.arms[own]!),
    worlds,
    of: order.map((own) => regrets[own]!),
  };
}

/** The cells of a row of the table: worlds, or the middle and the worst tenth of draws; then mean and largest. */
function cellsOf(own: readonly number[], worlds: readonly number[]): number[] {
  const tenth = quantileOf(sortedKnown(own), 0.9);
  const each = worlds.length > 0 ? own : [bandsOf(own).median, tenth];
  return [...each, mean(own), Math.max(...own)];
}

/** What is set in a world. */
const worldWords = (label: string): string => (label === '' ? regretTexts.words.base : label);

/**
 * One row a cell: an arm in a world, then its mean and its largest regret; the arm with the smallest largest regret first. `largest` holds an
 * arm's largest regret in all of its rows, `others` the smallest largest regret among the other arms; `lead` is 0 where both print alike, 2 where the first has none
 * in any world, 3 where it has some that prints as none; `wins` counts the worlds in which the first has none.
 */
export function regretRows(
  reading: Reading,
  better: 'higher' | 'lower',
): { rows: FigureRows; sets: Sets; n: number } {
  const { ensemble, series } = reading;
  const { arms, worlds, of } = regretsOf(reading, better);
  const { words } = regretTexts;
  const names =
    worlds.length > 0
      ? worlds.map((point) => worldWords(ensemble.points[point]!.label))
      : [words.middle, words.tenth];
  const states = [...names, words.mean, words.largest];
  const largest = of.map((own) => Math.max(...own));
  const cells = of.flatMap((own, arm) =>
    cellsOf(own, worlds).map((regret, state) => ({ arm, state, regret })),
  );
  const runnerUp = Math.min(...largest.slice(1));
  const tie = printsAlike(largest[0]!, runnerUp, series.unit);
  const wins = of[0]!.filter((regret) => regret === 0).length;
  const first = wins === of[0]!.length ? 2 : printsAlike(largest[0]!, 0, series.unit) ? 3 : 1;
  const lead = tie ? 0 : first;
  const n = commonDraws(reading).draws.length;
  const each = (unit: string, pick: (cell: (typeof cells)[number]) => number) =>
    numberColumn(unit, cells.map(pick));
  const member = (name: string, order: number): Member => ({ id: name, name, short: name, slot: order + 1 });
  return {
    n,
    rows: {
      rows: cells.length,
      columns: {
        arm: codeColumn(
          'arm',
          cells.map(({ arm }) => arms[arm]!),
        ),
        state: codeColumn(
          'state',
          cells.map(({ state }) => state),
        ),
        other: codeColumn(
          'arm',
          cells.map(() => arms[1]!),
        ),
        better: codeColumn(
          'better',
          cells.map(() => 0),
        ),
        ...metricColumns(cells.length),
        time: each('year', () => timeOf(ensemble, series.quarters.at(-1)!)),
        regret: each(series.unit, ({ regret }) => regret),
        largest: each(series.unit, ({ arm }) => largest[arm]!),
        others: each(series.unit, () => runnerUp),
        lead: each('1', () => lead),
        wins: each('1', () => wins),
        worlds: each('1', () => (worlds.length > 0 ? worlds.length : n)),
        policies: each('1', () => arms.length),
      },
    },
    sets: { state: states.map(member), better: [member(words[better], -1)] },
  };
}

/** What the rows let one say: the first arm's largest regret is the smallest. */
export function regretClaims(): Claim[] {
  const name = (column: string) => ({ row: 0, column, round: 'name' }) as const;
  const values = {
    arm: name('arm'),
    other: name('other'),
    metric: name('metric'),
    unit: name('unit'),
    better: name('better'),
    time: { row: 0, column: 'time', round: 'year' },
    largest: { row: 0, column: 'largest', round: 'measure' },
    others: { row: 0, column: 'others', round: 'measure' },
    wins: { row: 0, column: 'wins', round: 'integer' },
    worlds: { row: 0, column: 'worlds', round: 'integer' },
    policies: { row: 0, column: 'policies', round: 'integer' },
  } as const;
  const lead = { row: 0, column: 'lead', is: '=' } as const;
  return claimSet('regret', values, [
    ['best', { ...lead, than: 2 }],
    ['wins', { ...lead, than: 3 }],
    ['least', { ...lead, than: 1 }],
    ['tie', { ...lead, than: 0 }],
  ]);
}
