import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureInput, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member, Sets, Table } from '../../schema/table.ts';
import { bandColumns, codeColumn, numberColumn } from '../marks/band-columns.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { concessionsOf, hasActOfTable } from '../concessions.ts';
import { countKnown, readMetric, valuesAtEnd } from '../ensemble-reading.ts';
import { chipWords } from '../words/package-words.ts';
import { exchangeTexts } from './c2-exchange-texts.ts';
import { pairedTables } from '../runs.ts';
import { leaderOf } from '../shown-talks.ts';
import { rangesOf } from '../words/uncertainty-words.ts';

/** Months below which a deal costs no lead that could be printed. */
const visible = 0.05;

/** One line of the ledger of a side. Money is million USD a year. */
interface Line {
  words: string;
  kind: number; // 0: it gave the chip, 1: it got it, 2: what single chips leave out, 3: net
  worth: number;
  lead: number; // months: lost is negative
  income: number;
  balance: number;
  confidence: number; // points
}

const rowsWhere = (table: Table, holds: (row: number) => boolean): number[] =>
  Array.from({ length: table.rows }, (_, row) => row).filter(holds);

/** Rows of deals in force in which a government has a part. */
function dealsOf(result: RunResult, side: number): number[] {
  const { run: deal } = pairedTables(result, 'deal');
  const party = indicesOf(deal, 'party');
  return rowsWhere(
    deal,
    (row) => party[row] === side && memberAt(deal, result.sets, 'status', row)?.id === 'in-force',
  );
}

/** The side that the ledger is kept for: the leader where it has signed anything, else the first party of the first deal in force; -1 without one. */
function sideOf(result: RunResult): number {
  const leader = leaderOf(result);
  if (dealsOf(result, leader).length > 0) return leader;
  const { run: deal } = pairedTables(result, 'deal');
  const row = rowsWhere(deal, (at) => memberAt(deal, result.sets, 'status', at)?.id === 'in-force')[0];
  return row === undefined ? -1 : indicesOf(deal, 'party')[row]!;
}

/** What a row of chips or packages brings, money in million USD a year. */
function brought(table: Table, row: number): Omit<Line, 'words' | 'kind'> {
  const read = (column: string): number => numbersOf(table, column)[row]!;
  return {
    worth: 1000 * read('worth'),
    lead: read('months'),
    income: 1000 * read('income'),
    balance: 1000 * read('balance'),
    confidence: read('confidence'),
  };
}
const nothing = { worth: 0, lead: 0, income: 0, balance: 0, confidence: 0 };
type Brought = typeof nothing;
const fields = Object.keys(nothing) as (keyof Brought)[];
function addUp(lines: readonly Brought[], sign = 1): Brought {
  const sum = (field: keyof Brought): number => lines.reduce((total, line) => total + sign * line[field], 0);
  return Object.fromEntries(fields.map((field) => [field, sum(field)])) as Brought;
}

/** A chip with who else sat at its table: for ledgers of several deals. */
function withParty({ sets }: RunResult, chip: string, other: string | undefined): string {
  const party = sets['government']!.find(({ id }) => id === other)?.short ?? '';
  return exchangeTexts.chip.replace('{chip}', chip).replace('{party}', party);
}

/** Lines of the chips of the side's deals, what was given first, each group by size. */
function chipLines(result: RunResult, side: number, deals: readonly number[]): Line[] {
  const chip = result.tables.chip!;
  const numbers = new Set(deals.map((row) => indicesOf(result.tables.deal!, 'deal')[row]!));
  const [deal, party, mover, level] = ['deal', 'party', 'mover', 'level'].map((column) =>
    indicesOf(chip, column),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const lines = rowsWhere(chip, (row) => numbers.has(deal[row]!) && party[row] === side).map((row): Line => {
    const [tableId, issueId] = memberAt(chip, result.sets, 'chip', row)!.id.split('/') as [string, string];
    const table = result.request.scenario.tables.find(({ id }) => id === tableId)!;
    const issue = table.issues.find(({ id }) => id === issueId)!;
    const kind = mover[row] === side ? 0 : 1;
    const words = chipWords(result, issue, level[row]!);
    const other = table.parties.find((id) => id !== result.sets['government']![side]!.id);
    return { words: numbers.size > 1 ? withParty(result, words, other) : words, kind, ...brought(chip, row) };
  });
  return lines.sort((a, b) => a.kind - b.kind || Math.abs(b.worth) - Math.abs(a.worth));
}

/** What the packages of the side's deals bring as wholes. */
function packageLines(result: RunResult, side: number, deals: readonly number[]): Brought[] {
  const [deal, all] = [result.tables.deal!, result.tables.package!];
  const at = (table: Table, column: string, row: number): number => indicesOf(table, column)[row]!;
  return deals.flatMap((signed) =>
    rowsWhere(
      all,
      (row) =>
        at(all, 'party', row) === side &&
        at(all, 'agreed', row) === 1 &&
        at(all, 'quarter', row) === at(deal, 'quarter', signed) &&
        at(all, 'table', row) === at(deal, 'table', signed),
    ).map((row) => brought(all, row)),
  );
}

/** A ledger with its net line last; a single net line of nothing where no deal is in force. */
function linesOf(result: RunResult, side: number, deals: readonly number[]): Line[] {
  const net = side < 0 ? nothing : addUp(packageLines(result, side, deals));
  const chips = side < 0 ? [] : chipLines(result, side, deals);
  const rest = addUp([net, addUp(chips, -1)]);
  return [
    ...chips,
    ...(chips.length === 0 ? [] : [{ words: exchangeTexts.rest, kind: 2, ...rest }]),
    { words: exchangeTexts.net, kind: 3, ...net },
  ];
}

export interface Exchange {
  rows: FigureRows;
  sets: Sets;
}

/** What the side's own weights make of a month of lead, and what one may be worth at most for the deals to be worth their while; million USD a year, NaN where no lead is lost. */
function worthOfMonth(result: RunResult, deals: readonly number[], net: Line): { own: number; even: number } {
  if (net.lead > -visible) return { own: NaN, even: NaN };
  const delays = numbersOf(result.tables.deal!, 'strategic_delay');
  const term = deals.reduce((sum, row) => sum + 1000 * delays[row]!, 0);
  return { own: term / net.lead, even: (net.worth - term) / -net.lead };
}

/** Lines without the net one in the order in which they are given room: the largest that was given and that was got before all others, then by size. */
export function rankLines(lines: readonly Pick<Line, 'kind' | 'worth'>[]): number[] {
  const parts = [...lines.keys()].filter((at) => lines[at]!.kind !== 3);
  const bySize = parts.sort((a, b) => Math.abs(lines[b]!.worth) - Math.abs(lines[a]!.worth));
  const largest = [0, 1].map((kind) => bySize.find((at) => lines[at]!.kind === kind));
  const isLargest = (at: number): number => Number(largest.includes(at));
  return bySize.toSorted((a, b) => isLargest(b) - isLargest(a));
}

/** Of each line what all that are given room after it bring together, the net line left out: what a picture that ends with the line leaves out. */
function smallerThan(lines: readonly Line[]): Brought[] {
  const ranks = rankLines(lines);
  return lines.map((line, at) =>
    addUp(line.kind === 3 ? [] : ranks.slice(ranks.indexOf(at) + 1).map((other) => lines[other]!)),
  );
}

/** What the deals bring the side over the runs of an experiment, million USD a year; NaN in all where none was read. */
function netOfRuns({ ensemble, options }: FigureInput, shift: number): Bands & { n: number } {
  const [worth, lead] = ['deals-worth', 'deals-lead'].map(
    (metric) => ensemble && readMetric(ensemble, metric, options),
  );
  if (!worth || !lead) return { ...bandsOf([]), n: 0 };
  const months = valuesAtEnd(lead.series[0]!, lead.arm);
  const values = valuesAtEnd(worth.series[0]!, worth.arm).map(
    (own, draw) => 1000 * own + shift * months[draw]!,
  );
  return { ...bandsOf(values), n: countKnown(values) };
}

/** The first concession under a threat in a run, where there is one, and what becomes of its tables without a deal: 0 nothing, 1 a concession, 2 other acts. */
function underThreat(result: RunResult): { columns: FigureRows['columns']; words: string } {
  const [first] = concessionsOf(result);
  const moved = first !== undefined ? 1 : hasActOfTable(result) ? 2 : 0;
  return {
    words: first?.chips ?? '',
    columns: {
      moved: numberColumn('1', [moved]),
      giver: codeColumn('government', [first?.giver ?? -1]),
      taker: codeColumn('government', [first?.taker ?? -1]),
      given: codeColumn('given', [first === undefined ? -1 : 0]),
      threatened: numberColumn('year', [first?.time ?? NaN]),
    },
  };
}

const wordsMember = (words: string): Member => ({ id: words, name: words, short: words, slot: 0 });

/** What the rows name: lines of the ledger in their words, and what varied in the runs of an experiment. */
function ledgerSets({ run, ensemble }: FigureInput, lines: readonly Line[]): Sets {
  const named = (words: string, at: number): Member => ({
    id: `line-${at}`,
    name: words,
    short: words,
    slot: 0,
  });
  const ranges = ensemble === undefined ? '' : rangesOf(ensemble);
  return { ...run.sets, line: lines.map(({ words }, at) => named(words, at)), range: [named(ranges, 0)] };
}

/**
 * What the chips of the deals in force gave and brought one side, each alone, what they do together, and net, by what the parties bargained over.
 * `month_worth` is what a month of lead is taken to be worth: what the option `month` says (bn USD a year), else what the side's own weights make of it;
 * `break_even` what one may be worth at most for the deals to be worth their while (both million USD a year, NaN where no lead is lost); `worth_months` is a
 * line's worth in such months, `rest_` what all smaller lines bring together. `median` and the ends of ranges are of the net over the runs of an experiment.
 */
export function exchangeRows(input: FigureInput): Exchange {
  const result = input.run;
  const side = sideOf(result);
  const deals = side < 0 ? [] : dealsOf(result, side);
  const own = linesOf(result, side, deals);
  const { own: weighed, even } = worthOfMonth(result, deals, own.at(-1)!);
  const asked = Number(input.options?.['month'] ?? NaN);
  const monthWorth = Number.isNaN(asked) ? weighed : 1000 * asked;
  const shift = Number.isNaN(weighed) || Number.isNaN(monthWorth) ? 0 : monthWorth - weighed;
  const threat = deals.length === 0 ? underThreat(result) : null;
  const lines = own.map((line) => ({ ...line, worth: line.worth + shift * line.lead }));
  const rest = smallerThan(lines);
  const net = side === leaderOf(result) ? netOfRuns(input, shift) : netOfRuns({ run: result }, 0);
  const numbers = (unit: string, pick: (line: Line, at: number) => number) =>
    numberColumn(unit, lines.map(pick));
  const money = (pick: (line: Line, at: number) => number) => numbers('million USD/year', pick);
  return {
    sets: { ...ledgerSets(input, lines), ...(threat && { given: [wordsMember(threat.words)] }) },
    rows: {
      rows: lines.length,
      columns: {
        chip: codeColumn('line', [...lines.keys()]),
        side: codeColumn(
          'government',
          lines.map(() => side),
        ),
        kind: { kind: 'quarter', values: Int32Array.from(lines, ({ kind }) => kind) },
        worth: money(({ worth }) => worth),
        worth_months: numbers('month', ({ worth }) => worth / monthWorth),
        lead: numbers('month', ({ lead }) => lead),
        lost: numbers('month', ({ lead }) => Math.max(0, -lead)),
        income: money(({ income }) => income),
        balance: money(({ balance }) => balance),
        confidence: numbers('point', ({ confidence }) => confidence),
        rest_worth: money((_, at) => rest[at]!.worth),
        rest_worth_months: numbers('month', (_, at) => rest[at]!.worth / monthWorth),
        rest_lead: numbers('month', (_, at) => rest[at]!.lead),
        month_worth: money(() => monthWorth),
        break_even: money(() => even),
        deals: numbers('1', () => deals.length),
        ...bandColumns(
          'million USD/year',
          lines.map(() => net),
        ),
        n: numbers('1', () => net.n),
        range: codeColumn(
          'range',
          lines.map(() => 0),
        ),
        ...threat?.columns,
      },
    },
  };
}

/** What may be said where no deal is in force: that nothing was given up only where no table moved anything. */
function withoutDeal(): Claim[] {
  const cell = (column: string, round: 'name' | 'year') => ({ row: 0, column, round }) as const;
  const moved = { row: 0, column: 'moved', is: '=' } as const;
  const values = {
    giver: cell('giver', 'name'),
    taker: cell('taker', 'name'),
    given: cell('given', 'name'),
    time: cell('threatened', 'year'),
  };
  return claimSet('exchange-none', values, [
    ['deal', { ...moved, than: 0 }],
    ['threat', { ...moved, than: 1 }],
    ['moved', { ...moved, than: 2 }],
  ]);
}

/** What the rows let one say: all of it of the net line, the last. */
export function exchangeClaims(rows: FigureRows): Claim[] {
  const row = rows.rows - 1;
  const cell = (column: string, round: 'billion' | 'signed' | 'one-decimal' | 'name') =>
    ({ row, column, round }) as const;
  const values = {
    side: cell('side', 'name'),
    lost: cell('lost', 'one-decimal'),
    net: cell('worth', 'signed'),
    even: cell('break_even', 'billion'),
    assumed: cell('month_worth', 'billion'),
  };
  const count = numbersOf(rows, 'deals')[row]!;
  if (count === 0) return withoutDeal();
  if (numbersOf(rows, 'lost')[row]! < visible)
    return claimSet('exchange-free', values, [
      ['worth', { row, column: 'worth', is: '>=', than: 0 }],
      ['not', { row, column: 'worth', is: '<', than: 0 }],
    ]);
  return claimSet('exchange-paid', values, [
    ['worth', { row, column: 'break_even', is: '>', than: 0 }],
    ['not', { row, column: 'break_even', is: '<=', than: 0 }],
  ]);
}
