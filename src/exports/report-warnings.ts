import { fillSlots } from '../figures/words/fill-slots.ts';
import { formatNumber } from '../figures/words/format-number.ts';
import { isChosen } from '../schema/units-of-draws.ts';
import { earlyEnds } from './early-ends.ts';
import type { MergedExperiment } from './experiment-manifest.ts';
import { reportTexts } from './report-texts.ts';

/** What a reader of ranges must know of how their runs were made: points that nobody drew or that share their seeds, and runs that were over before the others. */
export function reportWarnings({ plan, ensemble }: Pick<MergedExperiment, 'plan' | 'ensemble'>): string[] {
  return [
    ...(isChosen(plan) ? [reportTexts.chosen] : crossedText(plan)),
    ...(plan.until === null ? [] : endsText(ensemble)),
  ];
}

/** Drawn points that were run with the same seeds: chance between other seeds has no part in what their means say. */
function crossedText({ points, draws }: MergedExperiment['plan']): string[] {
  const seeds = new Set(draws.map(({ seed }) => seed)).size;
  const isCrossed = points.length > 1 && seeds > 1 && draws.length === points.length * seeds;
  if (!isCrossed) return [];
  const counts = { points: formatNumber(points.length, 'integer'), seeds: formatNumber(seeds, 'integer') };
  return [fillSlots(reportTexts.crossed, counts)];
}

function endsText(ensemble: MergedExperiment['ensemble']): string[] {
  const ends = earlyEnds(ensemble);
  if (ends === null) return [reportTexts.endsUnknown];
  const { runs, of, first, last } = ends;
  if (runs === 0) return [fillSlots(reportTexts.endsNone, { of: formatNumber(of, 'integer') })];
  const { year, quarter } = ensemble.start;
  const time = (at: number): string => formatNumber(year + (quarter - 1 + at) / 4, 'year');
  const counts = { runs: formatNumber(runs, 'integer'), of: formatNumber(of, 'integer') };
  const slots = { ...counts, first: time(first), last: time(last) };
  return [
    fillSlots(reportTexts.ends, slots),
    ...(runs === of ? [fillSlots(reportTexts.endsAll, slots)] : []),
  ];
}
