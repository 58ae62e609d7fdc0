import { pairedOf } from '../numerics/paired.ts';
import { bandsOf, type Bands } from '../numerics/quantiles.ts';
import type { Id } from '../schema/ids.ts';
import type { Headline } from './headline.ts';

/** Middle and spread of paired differences B − A. */
export interface Difference {
  median: number;
  low: number; // 5th percentile
  high: number; // 95th percentile
}
export interface Precision {
  paired: number;
  unpaired: number;
}
export interface PairedComparison {
  pairs: number;
  confidence: { lower: number; equal: number; higher: number }; // shares of pairs in which B's is lower, equal, higher
  difference: {
    confidence: Difference;
    delay: Difference;
    balance: Difference;
    income: readonly Difference[];
  };
  /** Half-widths of the interval of 90 % of the mean difference, of pairs and of as many runs with draws of their own; infinite of one pair. */
  precision: Record<'confidence' | 'delay' | 'balance', Precision>;
  byKind: ReadonlyMap<Id, Difference>; // ledger entries, mean over allies
  deals: { a: number; b: number }; // shares of runs with a deal in force at the end
}

/** Confidence is printed in tenths of a point: less than half of one is solver noise or prints as none. */
const alike = 5e-4;

/** Compares runs of two scenarios seed by seed: both arms saw the same draws. @throws when seeds do not pair up */
export function comparePairs(a: readonly Headline[], b: readonly Headline[]): PairedComparison {
  if (a.length !== b.length || a.length === 0) throw new Error('paired runs are needed');
  a.forEach((run, i) => {
    if (run.seed !== b[i]!.seed) throw new Error(`seed ${run.seed} has no partner`);
  });
  const columns = (read: (run: Headline) => number) =>
    [Float64Array.from(b, read), Float64Array.from(a, read)] as const;
  const differences = (read: (run: Headline) => number): Difference =>
    middleOf(pairedOf(...columns(read)).bands);
  const precision = (read: (run: Headline) => number): Precision => {
    const { interval, unpaired } = pairedOf(...columns(read));
    return { paired: interval.halfWidth, unpaired };
  };
  const { lower, equal, higher } = pairedOf(...columns((run) => run.confidence), { alike });
  const kinds = [...new Set([...a, ...b].flatMap((run) => [...run.byKind.keys()]))].toSorted();
  return {
    pairs: a.length,
    confidence: { lower, equal, higher },
    difference: {
      confidence: differences((run) => run.confidence),
      delay: differences((run) => run.delay),
      balance: differences((run) => run.balance),
      income: a[0]!.income.map((_, party) => differences((run) => run.income[party]!)),
    },
    precision: {
      confidence: precision((run) => run.confidence),
      delay: precision((run) => run.delay),
      balance: precision((run) => run.balance),
    },
    byKind: new Map(kinds.map((kind) => [kind, differences((run) => run.byKind.get(kind) ?? 0)])),
    deals: {
      a: a.filter((run) => run.deal).length / a.length,
      b: b.filter((run) => run.deal).length / b.length,
    },
  };
}

/** Median and 5th to 95th percentile, linear between order statistics. */
export function summarise(values: readonly number[]): Difference {
  return middleOf(bandsOf(values));
}

function middleOf({ median, low90, high90 }: Bands): Difference {
  return { median, low: low90, high: high90 };
}
