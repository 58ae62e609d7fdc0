import { termIds, type TermId } from '../schema/negotiation.ts';
import type { SurveyDraw, TableSurvey } from '../schema/survey.ts';
import { summarise } from './paired-comparison.ts';

/** Per cent of draws of which something is so. */
export function shareOf<Draw>(draws: readonly Draw[], holds: (draw: Draw) => boolean): number {
  return (100 * draws.filter(holds).length) / draws.length;
}

/** Median over draws of a number. */
export function medianOf<Draw>(draws: readonly Draw[], read: (draw: Draw) => number): number {
  return summarise(draws.map(read)).median;
}

/** Median share of a party's variance of utility that a term has, per cent; negative where it works against the others. */
export function termShare({ draws }: TableSurvey, party: number, term: TermId): number {
  return 100 * medianOf(draws, ({ terms }) => terms[party]![term].covariance);
}

/** The term with the largest of these shares. */
export function largestTerm(survey: TableSurvey, party: number): { term: TermId; share: number } {
  return termIds
    .map((term) => ({ term, share: termShare(survey, party, term) }))
    .reduce((largest, other) => (other.share > largest.share ? other : largest));
}

/** Median share of the summed ranges of a party's terms that one term has, per cent. */
export function rangeShare({ draws }: TableSurvey, party: number, term: TermId): number {
  return (
    100 *
    medianOf(draws, ({ terms }) => {
      const own = terms[party]!;
      const sum = termIds.reduce((total, id) => total + own[id].range, 0);
      return sum > 0 ? own[term].range / sum : 0;
    })
  );
}

/** Whether a chip is part of the Nash solution. */
export function isMoved({ nash }: SurveyDraw, issue: number): boolean {
  return nash !== null && nash[issue]! > 0;
}

/** Whether the Nash solution would be another if nobody weighed the coalition's confidence. */
export function isMinded({ nash, nashUnminded }: SurveyDraw): boolean {
  return nash?.join() !== nashUnminded?.join();
}

/** Less than this counts as nothing: the tables behind it are no more exact. Bn USD a year. */
const nothing = 0.01;

/** Whether every level of a chip but the status quo is, alone, a gain to its mover. */
export function gainsAlone({ alone }: SurveyDraw, issue: number): boolean {
  return alone[issue]!.every((worth, level) => level === 0 || worth > nothing);
}
