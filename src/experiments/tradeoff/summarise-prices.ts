import type { Id } from '../../schema/ids.ts';
import type { ChipPrice, ChipSummary, PricedRun, SettingSummary } from '../../schema/tradeoff.ts';
import { helpsAlone, helpsTraded, priceMeasures } from '../../schema/price-measures.ts';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';

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
