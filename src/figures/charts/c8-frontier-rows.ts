import type { Claim, FigureOptions, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Member } from '../../schema/table.ts';
import { frontierTexts } from './c8-frontier-texts.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { packageTexts } from '../words/package-words-texts.ts';
import { chipOfParty, levelsOfOutcome, levelWords, packageWorder } from '../words/package-words.ts';
import { shownTalks, type ShownTalks } from '../shown-talks.ts';

/** Half of the last printed digit of a month. */
const visible = 0.05;
/** Months from which a package is drawn beside the zero of the axis. */
const drawn = 0.005;

/** One package as the parties saw it. */
export interface SeenPackage {
  outcome: number;
  words: string;
  lead: number; // months kept against the status quo: negative is lost
  balance: number; // million USD a year
  confidence: number; // points
  gain: number; // above no deal, of who the figure is told by, million USD a year
  otherGain: number; // the least of the others'
  offered: number;
  agreed: number;
  efficient: number;
  nash: number;
}

/** Packages of the last time that the talks ended, by outcome. */
function packagesOf(result: RunResult, talks: ShownTalks): SeenPackage[] {
  const table = result.tables.package!;
  const [at, quarter] = [indicesOf(table, 'table'), indicesOf(table, 'quarter')];
  const [outcome, party] = [indicesOf(table, 'outcome'), indicesOf(table, 'party')];
  const own = Array.from(at.keys()).filter((row) => at[row] === talks.index);
  const last = Math.max(...own.map((row) => quarter[row]!));
  const rows = own.filter((row) => quarter[row] === last);
  const numbers = (column: string): Float64Array => numbersOf(table, column);
  const [worth, reservation] = [numbers('worth'), numbers('reservation')];
  const [months, balance, confidence] = [numbers('months'), numbers('balance'), numbers('confidence')];
  const [offered, agreed, efficient, nash] = ['offered', 'agreed', 'efficient', 'nash'].map((column) =>
    indicesOf(table, column),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const focus = talks.parties[talks.focus]!;
  const words = packageWorder(result, talks.file);
  const others = new Map<number, number>();
  const gain = (row: number): number => 1000 * (worth[row]! - reservation[row]!);
  for (const row of rows)
    if (party[row] !== focus)
      others.set(outcome[row]!, Math.min(gain(row), others.get(outcome[row]!) ?? Infinity));
  return rows
    .filter((row) => party[row] === focus)
    .map((row) => ({
      outcome: outcome[row]!,
      words: words(outcome[row]!),
      lead: months[row]!,
      balance: 1000 * balance[row]!,
      confidence: confidence[row]!,
      gain: gain(row),
      otherGain: others.get(outcome[row]!)!,
      offered: offered[row]!,
      agreed: agreed[row]!,
      efficient: efficient[row]!,
      nash: nash[row]!,
    }));
}

/** Number of the last move at a table. */
function lastMove({ tables: { offer } }: RunResult, { index }: ShownTalks): number {
  const at = indicesOf(offer!, 'table').lastIndexOf(index);
  return at < 0 ? -1 : indicesOf(offer!, 'offer')[at]!;
}

/** Worth at least no deal to everybody. */
const isAcceptable = ({ gain, otherGain }: SeenPackage): boolean => gain >= 0 && otherGain >= 0;

type Axis = 'lead' | 'confidence' | 'balance' | 'gain' | 'otherGain';
/** Whether a package is acceptable to all, and no other that is comes at least as far on both axes and further on one. @param can those that are acceptable */
function isFrontier(own: SeenPackage, can: readonly SeenPackage[], x: Axis, y: Axis): boolean {
  if (!isAcceptable(own)) return false;
  return !can.some(
    (other) => other[x] >= own[x] && other[y] >= own[y] && (other[x] > own[x] || other[y] > own[y]),
  );
}

/** The package better for all parties than the agreed one that moves the fewest chips differently; -1: none. */
function nearestBetter(talks: ShownTalks, all: readonly SeenPackage[]): number {
  const agreed = all.find((one) => one.agreed === 1);
  if (agreed === undefined) return -1;
  const levels = levelsOfOutcome(talks.file, agreed.outcome);
  const distance = ({ outcome }: SeenPackage): number =>
    levelsOfOutcome(talks.file, outcome).filter((level, at) => level !== levels[at]).length;
  const better = all.filter((one) => one.gain > agreed.gain && one.otherGain > agreed.otherGain);
  better.sort((a, b) => distance(a) - distance(b) || b.gain - a.gain || a.outcome - b.outcome);
  return better[0]?.outcome ?? -1;
}

/** In words the chips that a package moves otherwise than the agreed one. */
function swapOf(
  result: RunResult,
  { file }: ShownTalks,
  all: readonly SeenPackage[],
  outcome: number,
): Member {
  const agreed = levelsOfOutcome(file, all.find((one) => one.agreed === 1)!.outcome);
  const words = levelsOfOutcome(file, outcome)
    .flatMap((level, at) => {
      const issue = file.issues[at]!;
      const instead = levelWords(issue, agreed[at]!);
      const said = { chip: chipOfParty(result, issue, level), level: instead };
      return level === agreed[at] ? [] : [fillSlots(frontierTexts.swap, said)];
    })
    .join(packageTexts.join);
  return { id: 'swap', name: words, short: words, slot: 0 };
}

const none: SeenPackage = {
  outcome: -1,
  words: '',
  lead: NaN,
  balance: NaN,
  confidence: NaN,
  gain: NaN,
  otherGain: NaN,
  offered: 0,
  agreed: 0,
  efficient: 0,
  nash: 0,
};

/**
 * Packages that were offered, agreed on or efficient at the table that decided: months of lead kept, change of the goods balance, allies' confidence,
 * and gains above no deal, all from one party's side; the option `table` names another table,
 * and before its last move, `until` being the number of one, nothing is agreed. One row without numbers where nobody talked or no table has ended (`talks` tells which). The set `package` has their words, `swap` those of what would be better for all.
 */
export function frontierRows(
  result: RunResult,
  options: FigureOptions = {},
): { rows: FigureRows; packages: Member[]; swap: Member[] } {
  const talks = shownTalks(result, options);
  const isOpen = talks !== null && Number(options['until'] ?? Infinity) < lastMove(result, talks);
  const packed = talks === null ? [] : packagesOf(result, talks);
  const found = isOpen ? packed.map((one) => ({ ...one, agreed: 0 })) : packed;
  const all = found.length === 0 ? [none] : found;
  const can = found.filter(isAcceptable);
  const better = talks === null ? -1 : nearestBetter(talks, found);
  const numbers = (unit: string, pick: (one: SeenPackage) => number) =>
    ({ kind: 'number', unit, values: Float64Array.from(all, pick) }) as const;
  const packages = found.map(({ outcome, words }) => ({
    id: `package-${outcome}`,
    name: words,
    short: words,
    slot: 0,
  }));
  const code = Int32Array.from(all, (_, at) => (found.length === 0 ? -1 : at));
  return {
    packages,
    swap: better < 0 ? [] : [swapOf(result, talks!, found, better)],
    rows: {
      rows: all.length,
      columns: {
        package: { kind: 'code', set: 'package', values: code },
        side: { kind: 'code', set: 'side', values: code.map((at) => Math.min(at, 0)) },
        others: { kind: 'code', set: 'others', values: code.map((at) => Math.min(at, 0)) },
        horizon: { kind: 'code', set: 'horizon', values: code.map((at) => Math.min(at, 0)) },
        lead: numbers('month', ({ lead }) => lead),
        balance: numbers('million USD/year', ({ balance }) => balance),
        confidence: numbers('point', ({ confidence }) => confidence),
        gain: numbers('million USD/year', ({ gain }) => gain),
        other_gain: numbers('million USD/year', ({ otherGain }) => otherGain),
        lost: numbers('month', ({ lead }) => Math.max(0, -lead)),
        balance_size: numbers('million USD/year', ({ balance }) => Math.abs(balance)),
        offered: numbers('1', ({ offered }) => offered),
        agreed: numbers('1', ({ agreed }) => agreed),
        efficient: numbers('1', ({ efficient }) => efficient),
        nash: numbers('1', ({ nash }) => nash),
        acceptable: numbers('1', (one) => Number(isAcceptable(one))),
        frontier_lead: numbers('1', (one) => Number(isFrontier(one, can, 'lead', 'balance'))),
        frontier_confidence: numbers('1', (one) => Number(isFrontier(one, can, 'confidence', 'balance'))),
        frontier_gain: numbers('1', (one) => Number(isFrontier(one, can, 'gain', 'otherGain'))),
        talks: numbers('1', () => Number(talks !== null)),
        better: numbers('1', ({ outcome }) => Number(outcome >= 0 && outcome === better)),
      },
    },
  };
}

/** What the rows let one say: of the package agreed on, else of the best balance that was to be had. */
export function frontierClaims(rows: FigureRows): Claim[] {
  const [agreed, balance, lost] = [
    numbersOf(rows, 'agreed'),
    numbersOf(rows, 'balance'),
    numbersOf(rows, 'lost'),
  ];
  const can = numbersOf(rows, 'acceptable');
  const best = balance.reduce(
    (most, value, row) =>
      can[row]! > can[most]! || (can[row] === can[most] && value > balance[most]!) ? row : most,
    0,
  );
  const at = agreed.indexOf(1);
  const row = at < 0 ? best : at;
  const values = {
    lost: { row, column: 'lost', round: 'one-decimal' },
    balance: { row, column: 'balance', round: 'signed' },
    size: { row, column: 'balance_size', round: 'billion' },
    best: { row: best, column: 'balance', round: 'signed' },
    side: { row, column: 'side', round: 'name' },
    others: { row, column: 'others', round: 'name' },
    horizon: { row, column: 'horizon', round: 'name' },
  } as const;
  if (Number.isNaN(balance[row]!)) {
    const isOpen = numbersOf(rows, 'talks')[row]!;
    return claimSet(isOpen === 1 ? 'frontier-ahead' : 'frontier-none', values, [
      ['talks', { row, column: 'talks', is: '=', than: isOpen }],
    ]);
  }
  const prefix =
    at < 0
      ? 'frontier-open'
      : lost[row]! >= visible
        ? 'frontier-paid'
        : lost[row]! > drawn
          ? 'frontier-little'
          : 'frontier-free';
  return claimSet(prefix, values, [
    ['rises', { row, column: 'balance', is: '>=', than: 0 }],
    ['falls', { row, column: 'balance', is: '<', than: 0 }],
  ]);
}
