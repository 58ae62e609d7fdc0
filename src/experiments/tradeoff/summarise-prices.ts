import type { Id, Unit } from '../../schema/ids.ts';
import type { ChipPrice, PricedRun, PriceSetting } from '../../schema/tradeoff.ts';
import { helpsAlone, helpsTraded, priceMeasures } from '../../schema/price-measures.ts';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';

export type Chip = Pick<ChipPrice, 'table' | 'issue' | 'level' | 'label' | 'mover' | 'technology'>;
/** A level of a chip over the draws of a setting. */
export interface ChipSummary extends Chip {
  runs: number;
  measures: readonly MeasureSummary[];
  helpsAlone: number; // share of runs in which its mover would rather give it away than keep it
  helpsTraded: number; // share of runs in which a payment leaves every party better off
}
/** `runs` are those in which the number has a meaning; without any there is no range. */
export interface MeasureSummary {
  id: string;
  unit: Unit;
  party: Id | null;
  runs: number;
  range: Bands | null;
}
export interface SettingSummary {
  setting: PriceSetting;
  runs: number;
  chips: readonly ChipSummary[];
}

/** Prices of every chip over the draws of each setting, settings in the order of their first runs. */
export function summarisePrices(runs: readonly PricedRun[]): SettingSummary[] {
  return runsBySetting(runs).map((own) => ({
    setting: own[0]!.setting,
    runs: own.length,
    chips: own[0]!.prices.map((_, at) => summarise(own.map(({ prices }) => prices[at]!))),
  }));
}

/** Runs of one setting together, settings in the order of their first runs. */
export function runsBySetting(runs: readonly PricedRun[]): PricedRun[][] {
  const found = new Map<string, PricedRun[]>();
  for (const run of runs) {
    const { preset, rule, variant } = run.setting;
    const key = [preset, rule, variant].join();
    found.set(key, [...(found.get(key) ?? []), run]);
  }
  return [...found.values()];
}

function summarise(prices: readonly ChipPrice[]): ChipSummary {
  const first = prices[0]!;
  const { table, issue, level, label, mover, technology } = first;
  const share = (holds: (price: ChipPrice) => boolean): number => prices.filter(holds).length / prices.length;
  return {
    table,
    issue,
    level,
    label,
    mover,
    technology,
    runs: prices.length,
    measures: priceMeasures(first).map(({ id, unit, party, read }) => {
      const values = prices.map(read).filter((value) => !Number.isNaN(value));
      return { id, unit, party, runs: values.length, range: values.length > 0 ? bandsOf(values) : null };
    }),
    helpsAlone: share(helpsAlone),
    helpsTraded: share(helpsTraded),
  };
}

/** The range of a measure of a chip, null where it has none. */
export function rangeIn({ measures }: ChipSummary, id: string, party: Id | null = null): Bands | null {
  return measures.find((measure) => measure.id === id && measure.party === party)?.range ?? null;
}
