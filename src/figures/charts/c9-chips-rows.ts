import { bandsOf, quantileOf, sortedKnown, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows, ModelNotes } from '../../schema/figure.ts';
import { helpsTraded, monthsPerRelief } from '../../schema/price-measures.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member, Sets } from '../../schema/table.ts';
import type { ChipPrice, PricedChips, PricedRun } from '../../schema/tradeoff.ts';
import { bandColumns, codeColumn, numberColumn } from '../marks/band-columns.ts';
import { chipTexts } from './c9-chips-texts.ts';
import { claimSet } from '../words/claim-set.ts';
import { numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { printsAlike } from '../words/measure-words.ts';
import { countable } from '../words/uncertainty-words.ts';
import { chipWords } from '../words/package-words.ts';

/** By convention, and said in the notes: from which share of runs that it helps a chip may be safe, below which it is costly. */
const safeShare = 0.9;
const costlyShare = 0.5;
/** Months of the index that a safe chip costs at most in the worst tenth of runs. */
const safeMonths = 1;
/** The verdict on a chip that moves nothing. */
const nothing = 3;
/** The parameter of a technology that says how long what was bought serves, in months. */
const serviceLife = 'import_life';

/** One chip, moved as far as it goes, over the runs of one setting. */
interface Row extends Bands {
  name: string;
  worst: number; // months lost that a tenth of runs exceeds
  balance: number; // gain of the table's first party, million USD a year
  confidence: number; // points lost
  serves: number; // months that what was sold serves on once the control is back: 0 of what is no technology, NaN where nothing is said of it
  helps: number; // share of runs
  perRelief: number; // months for a billion of relief; infinite where it seldom brings any
  verdict: number; // index into the words
}

/** Whether nothing that is printed of a chip differs from none. */
function movesNothing(bands: Bands, worst: number, balance: number, confidence: number): boolean {
  const months = [bands.low90, bands.median, bands.high90, worst].every((own) =>
    printsAlike(own, 0, 'month'),
  );
  return months && printsAlike(balance, 0, 'million USD/year') && printsAlike(confidence, 0, 'point');
}

function verdictOf(helps: number, worst: number): number {
  if (helps >= safeShare && worst < safeMonths) return 0;
  return helps < costlyShare ? 2 : 1;
}

/** Runs under the setting of the first one: settings differ by more than chance and are not mixed. */
function ofOneSetting({ runs }: PricedChips): PricedRun[] {
  const key = ({ setting }: PricedRun): string => [setting.preset, setting.rule, setting.variant].join();
  return runs.filter((run) => key(run) === key(runs[0]!));
}

/** Places of the last level of every chip in the list of prices. */
function lastLevels(prices: readonly ChipPrice[]): number[] {
  const same = (a: ChipPrice, b: ChipPrice): boolean => a.table === b.table && a.issue === b.issue;
  return [...prices.keys()].filter((at) => !prices.slice(at + 1).some((other) => same(other, prices[at]!)));
}

const shortOf = (members: readonly Member[] | undefined, id: string): string =>
  members?.find((member) => member.id === id)?.short ?? id.replaceAll('-', ' ');

/** Mover and chip in words; the ids of a table that the run has not say it themselves. */
function nameOf(run: RunResult, { table, issue, level, label, mover, technology }: ChipPrice): string {
  const stated = run.request.scenario.tables
    .find(({ id }) => id === table)
    ?.issues.find(({ id }) => id === issue);
  const subject =
    technology === null ? shortOf(undefined, issue) : shortOf(run.sets['technology'], technology);
  const chip =
    stated === undefined
      ? fillSlots(chipTexts.words.chip, { subject, label })
      : chipWords(run, stated, level);
  return fillSlots(chipTexts.words.moved, { mover: shortOf(run.sets['government'], mover), chip });
}

/** How long what a chip lets be sold serves on, months. */
function servesOf({ technology }: ChipPrice, notes: ModelNotes | undefined): number {
  if (technology === null) return notes === undefined ? NaN : 0;
  return notes?.parameters.find(({ id }) => id === `${serviceLife}.${technology}`)?.value ?? NaN;
}

function rowOf(prices: readonly ChipPrice[], run: RunResult, notes: ModelNotes | undefined): Row {
  const lost = prices.map(({ delay }) => -delay);
  const worst = quantileOf(sortedKnown(lost), 0.9);
  const helps = prices.filter(helpsTraded).length / prices.length;
  const relief = sortedKnown(prices.map(monthsPerRelief));
  const bands = bandsOf(lost);
  const balance = bandsOf(prices.map((price) => price.balance)).median;
  const confidence = bandsOf(prices.map((price) => -100 * price.confidence)).median;
  return {
    ...bands,
    name: nameOf(run, prices[0]!),
    worst,
    balance,
    confidence,
    serves: servesOf(prices[0]!, notes),
    helps,
    perRelief: relief.length > prices.length / 2 ? quantileOf(relief, 0.5) : Infinity,
    verdict: movesNothing(bands, worst, balance, confidence) ? nothing : verdictOf(helps, worst),
  };
}

const before = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
/** Months for a billion as they are printed: what is less than that is no reason to stand before another. */
const printed = ({ perRelief }: Row): number => Math.round(100 * perRelief) / 100;
/** The chip that costs the least lead for what it brings first; among those that cost the same the one that helps more often. */
const byLeadForRelief = (a: Row, b: Row): number =>
  before(printed(a), printed(b)) ||
  before(a.verdict, b.verdict) ||
  before(b.helps, a.helps) ||
  before(a.median, b.median);

/**
 * One row a chip, moved as far as it goes, the one that costs the fewest months of the index for a billion of relief first: months lost with
 * their ranges and the worst tenth, gain in the goods balance of the table's first party, points of confidence lost, how long what was sold
 * serves on (where the model's notes are at hand), and the share of runs in which a payment leaves every party better off.
 */
export function chipRows(
  prices: PricedChips,
  run: RunResult,
  notes?: ModelNotes,
): { rows: FigureRows; sets: Sets; draws: number[] } | null {
  if ((prices.runs[0]?.prices.length ?? 0) === 0) return null;
  const runs = ofOneSetting(prices);
  const rows = lastLevels(runs[0]!.prices)
    .map((at) =>
      rowOf(
        runs.map((own) => own.prices[at]!),
        run,
        notes,
      ),
    )
    .sort(byLeadForRelief);
  const numbers = (unit: string, pick: (row: Row) => number) => numberColumn(unit, rows.map(pick));
  const count = (verdict: number): number => rows.filter((row) => row.verdict === verdict).length;
  const member = (name: string, order: number): Member => ({ id: name, name, short: name, slot: order + 1 });
  return {
    draws: runs.map(({ draw }) => draw),
    rows: {
      rows: rows.length,
      columns: {
        chip: codeColumn(
          'chip',
          rows.map((_, order) => order),
        ),
        verdict: codeColumn(
          'verdict',
          rows.map(({ verdict }) => verdict),
        ),
        ...bandColumns('month', rows),
        worst: numbers('month', ({ worst }) => worst),
        balance: numbers('million USD/year', ({ balance }) => balance),
        confidence: numbers('point', ({ confidence }) => confidence),
        serves: numbers('month', ({ serves }) => serves),
        helps: numbers('1', ({ helps }) => helps),
        helped: numbers('1', ({ helps }) => Math.round(helps * runs.length)),
        runs: numbers('1', () => runs.length),
        per_relief: numbers('month', ({ perRelief }) => perRelief),
        chips: numbers('1', () => rows.length),
        safe: numbers('1', () => count(0)),
        costly: numbers('1', () => count(2)),
      },
    },
    sets: {
      chip: rows.map(({ name }, order) => member(name, order)),
      verdict: chipTexts.words.verdicts.map(member),
    },
  };
}

/** Whether it is known of any chip how long what it lets be sold serves on. */
export function servesIsKnown(rows: FigureRows): boolean {
  return numbersOf(rows, 'serves').some((months) => months > 0);
}

/** What the rows let one say: the first row costs the least lead for what it brings; of few runs without ranges, and in counts. */
export function chipClaims(n: number): Claim[] {
  const cell = (column: string, round: 'integer' | 'measure' | 'value' | 'share-words' | 'name') =>
    ({ row: 0, column, round }) as const;
  const values = {
    chip: cell('chip', 'name'),
    chips: cell('chips', 'integer'),
    safe: cell('safe', 'integer'),
    costly: cell('costly', 'integer'),
    months: cell('median', 'measure'),
    low: cell('low90', 'value'),
    high: cell('high90', 'value'),
    helps: { ...cell('helps', 'share-words'), of: 'runs' },
    helped: cell('helped', 'integer'),
    runs: cell('runs', 'integer'),
  } as const;
  return claimSet(n < countable ? 'chips-few' : 'chips', values, [
    ['some', { row: 0, column: 'safe', is: '>', than: 0 }],
    ['none', { row: 0, column: 'safe', is: '=', than: 0 }],
  ]);
}
