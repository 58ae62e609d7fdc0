import type { Chip, ChipPrice, PricedRun, PriceSetting } from '../../schema/tradeoff.ts';
import { kendallTau } from './kendall.ts';
import { costPerRelief, monthsPerRelief } from '../../schema/price-measures.ts';
import { bandsOf } from '../../numerics/quantiles.ts';
import { runsBySetting } from './summarise-prices.ts';

/** Controls in the order of the months of delay that they cost for a billion of relief, cheapest first. */
export interface ChipRanking {
  chips: readonly RankedChip[];
  settings: readonly RankedSetting[];
  tau: readonly (readonly number[])[]; // [setting][setting] Kendall's tau-b
  pairs: readonly PairOfChips[];
}
export interface RankedChip extends Chip {
  months: number; // median over all runs, per bn USD a year of relief; infinite where it never brings any
  cost: number; // to its mover, likewise
}
export interface RankedSetting {
  setting: PriceSetting;
  months: readonly number[]; // [chip]
}
/** Shares of all runs in which one chip costs less than another; a chip without relief costs the most. */
export interface PairOfChips {
  lower: number; // chip
  higher: number; // chip
  delay: number; // by months of the index
  months: number; // by months for a billion of relief
  cost: number; // by its mover's cost of a billion of relief
}

/** Ranks the last levels of the controls that runs hold, over settings that all hold the same chips. */
export function rankChips(runs: readonly PricedRun[]): ChipRanking {
  const controls = (runs[0]?.prices ?? []).flatMap((price, at, all) =>
    price.technology !== null && !all.slice(at + 1).some((other) => isSameChip(price, other)) ? [at] : [],
  );
  const medians = (of: readonly PricedRun[], read: (price: ChipPrice) => number): number[] =>
    controls.map((at) => medianOf(of.map(({ prices }) => read(prices[at]!))));
  const months = medians(runs, monthsPerRelief);
  const cost = medians(runs, costPerRelief);
  const order = controls.map((_, chip) => chip).sort((a, b) => compare(months[a]!, months[b]!));
  const settings = runsBySetting(runs).map((own) => {
    const found = medians(own, monthsPerRelief);
    return { setting: own[0]!.setting, months: order.map((chip) => found[chip]!) };
  });
  const ranks = settings.map((own) => own.months.map((value) => rankOf(value, own.months)));
  const placed = order.map((chip) => controls[chip]!);
  return {
    chips: order.map((chip) => ({
      ...chipOf(runs[0]!.prices[controls[chip]!]!),
      months: months[chip]!,
      cost: cost[chip]!,
    })),
    settings,
    tau: ranks.map((one) => ranks.map((other) => kendallTau(one, other))),
    pairs: placed.flatMap((lower, a) =>
      placed.flatMap((higher, b) =>
        a === b ? [] : [{ lower: a, higher: b, ...sharesBelow(runs, lower, higher) }],
      ),
    ),
  };
}

function sharesBelow(
  runs: readonly PricedRun[],
  lower: number,
  higher: number,
): Omit<PairOfChips, 'lower' | 'higher'> {
  const share = (read: (price: ChipPrice) => number): number =>
    runs.filter(({ prices }) => compare(read(prices[lower]!), read(prices[higher]!)) < 0).length /
    runs.length;
  return { delay: share(({ delay }) => -delay), months: share(monthsPerRelief), cost: share(costPerRelief) };
}

function isSameChip(one: Chip, other: Chip): boolean {
  return one.table === other.table && one.issue === other.issue;
}

function chipOf({ table, issue, level, label, mover, technology }: ChipPrice): Chip {
  return { table, issue, level, label, mover, technology };
}

function medianOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > values.length / 2 ? bandsOf(known).median : Infinity;
}

/** What brings no relief has no price and comes last. */
function compare(one: number, other: number): number {
  const [a, b] = [one, other].map((value) => (Number.isNaN(value) ? Infinity : value));
  return a === b ? 0 : a! < b! ? -1 : 1;
}

function rankOf(value: number, among: readonly number[]): number {
  return among.filter((other) => other < value).length;
}
