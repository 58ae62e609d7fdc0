import type { Id } from '../schema/ids.ts';
import type { Headline } from './headline.ts';

/** Middle and spread of paired differences B − A. */
export interface Difference {
  median: number;
  low: number; // 5th percentile
  high: number; // 95th percentile
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
  byKind: ReadonlyMap<Id, Difference>; // ledger entries, mean over allies
  deals: { a: number; b: number }; // shares of runs with a deal in force at the end
}

/** Compares runs of two scenarios seed by seed: both arms saw the same draws. @throws when seeds do not pair up */
export function comparePairs(a: readonly Headline[], b: readonly Headline[]): PairedComparison {
  if (a.length !== b.length || a.length === 0) throw new Error('paired runs are needed');
  a.forEach((run, i) => {
    if (run.seed !== b[i]!.seed) throw new Error(`seed ${run.seed} has no partner`);
  });
  const differences = (read: (run: Headline) => number) => a.map((run, i) => read(b[i]!) - read(run));
  const confidence = differences((run) => run.confidence);
  const share = (holds: (delta: number) => boolean) => confidence.filter(holds).length / a.length;
  const kinds = [...new Set([...a, ...b].flatMap((run) => [...run.byKind.keys()]))].toSorted();
  return {
    pairs: a.length,
    confidence: {
      lower: share((delta) => delta < 0),
      equal: share((delta) => delta === 0),
      higher: share((delta) => delta > 0),
    },
    difference: {
      confidence: summarise(confidence),
      delay: summarise(differences((run) => run.delay)),
      balance: summarise(differences((run) => run.balance)),
      income: a[0]!.income.map((_, party) => summarise(differences((run) => run.income[party]!))),
    },
    byKind: new Map(kinds.map((kind) => [kind, summarise(differences((run) => run.byKind.get(kind) ?? 0))])),
    deals: {
      a: a.filter((run) => run.deal).length / a.length,
      b: b.filter((run) => run.deal).length / b.length,
    },
  };
}

/** Median and 5th to 95th percentile, linear between order statistics. */
export function summarise(values: readonly number[]): Difference {
  const sorted = values.toSorted((x, y) => x - y);
  const quantile = (p: number) => {
    const at = p * (sorted.length - 1);
    const below = Math.floor(at);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
  };
  return { median: quantile(0.5), low: quantile(0.05), high: quantile(0.95) };
}
