import type { FigureSpec } from '../../schema/figure.ts';
import type { Ensemble, Varies } from '../../schema/ensemble.ts';
import { isChosen } from '../../schema/units-of-draws.ts';
import { enoughRuns } from '../marks/bands.ts';
import { fillSlots } from './fill-slots.ts';
import { formatNumber } from './format-number.ts';

const shareTexts = { count: '{count} of {n}', counted: 'in {count} of {n} {what}' } as const;
const whatTexts = { runs: ['run', 'runs'], pairs: ['pair', 'pairs'] } as const;
const sources: Readonly<Record<Varies, string>> = {
  'one run': 'one run',
  chance: 'chance only (seeds)',
  assumptions: 'assumptions only (draws, one seed)',
  'chance and assumptions': 'chance + assumptions (draws)',
  'model form': 'model form (variants)',
};

/** What the runs of a band differ by, named as every range must name it. @param chosen its points were chosen, not drawn */
export function rangeSource(varies: Varies, chosen = false): string {
  return chosen ? sources[varies].replace('draws', 'chosen points') : sources[varies];
}

/** What the runs of an experiment differ by. */
export function rangesOf(design: Pick<Ensemble, 'varies' | 'points' | 'pointsAre'>): string {
  return rangeSource(design.varies, isChosen(design));
}

/** How many runs stand behind a figure and what differs between them: "500 runs; range: chance only (seeds)"; no range where it draws none, each number being as in one run. */
export function runsWords({
  n,
  varies,
  chosen = false,
}: Pick<FigureSpec['runs'], 'n' | 'varies' | 'chosen'>): string {
  if (n === 1) return sources['one run'];
  const runs = `${formatNumber(n, 'integer')} runs`;
  return varies === 'one run' ? runs : `${runs}; range: ${rangeSource(varies, chosen)}`;
}

/** Fewer runs than these are no ground for words of shares. */
export const enoughToShare = 10;
/** Runs of which a share is said as a count; more of them are a share. */
export const countable = 20;

/** A share of so many runs as it is printed: of few their count, of more whole percents, of a hundred and more tenths. */
export function shareOfRuns(share: number, n: number): string {
  if (n < countable) return fillSlots(shareTexts.count, { count: Math.round(share * n), n });
  return formatNumber(share, n < enoughRuns ? 'whole-percent' : 'percent');
}

/** Per cent of so many runs as a column prints it: of few their count, of more whole percents. */
export function percentOfRuns(percent: number, n: number): string {
  return n < enoughToShare ? shareOfRuns(percent / 100, n) : `${formatNumber(percent, 'integer')}%`;
}

/**
 * A share of runs (0 to 1) in words: of fewer than ten their count; of more, by whole percents, nearly all, about N of 10, about half, hardly any.
 * @param n how many it is a share of
 * @param what they are
 * @param turning whether the claim turns on the share: about half then prints its number
 */
export function shareWords(share: number, n: number, what: 'runs' | 'pairs', turning = false): string {
  if (n < enoughToShare) {
    const [one, more] = whatTexts[what];
    return fillSlots(shareTexts.counted, { count: Math.round(share * n), n, what: n === 1 ? one : more });
  }
  const percent = Math.round(100 * share);
  if (percent >= 95) return 'in nearly all runs';
  if (percent <= 5) return 'in hardly any runs';
  if (percent >= 35 && percent <= 65)
    return turning ? `in about half of runs (${percent}%)` : 'in about half of runs';
  const [least, most] = percent > 65 ? [7, 9] : [1, 3];
  return `in about ${Math.min(most, Math.max(least, Math.round(percent / 10)))} of 10 runs`;
}
