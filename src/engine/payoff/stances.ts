import { confidencePoints } from './confidence-points.ts';
import { noTerms, stanceCost, sumTerms, termsOf, type TermContext, type TermValues } from './terms.ts';

/**
 * Stance cost of every level of every chip that carries one (MODEL.md, section 10, stance).
 * @param context with all stances still zero
 * @returns [issue][level] bn USD a year, never positive; zeros for chips without a stance
 */
export function createStances(context: TermContext): Float64Array[] {
  const { issues, parties, mover } = context;
  return issues.map((issue, i) => {
    if (!issue.stance) return new Float64Array(issue.levels.length);
    const own = mover[i]!;
    const last = issue.levels.length - 1;
    const gain = issue.levels.map((_, level) => worthAlone(context, own, i, level));
    let other = 0;
    parties.forEach((_, party) => {
      if (party !== own) other += worthAlone(context, party, i, last);
    });
    return stanceCost(gain, other, parties[own]!.stanceShare);
  });
}

/** A party's utility of one level alone, without the cost of signing, which no single chip causes; bn USD a year. */
export function worthAlone(context: TermContext, party: number, issue: number, level: number): number {
  const terms = termsAlone(context, party, issue, level);
  return sumTerms(terms) - terms.enforcement;
}

/** A party's terms of one level alone, bn USD a year. */
export function termsAlone(context: TermContext, party: number, issue: number, level: number): TermValues {
  const levels = context.issues.map((_, i) => (i === issue ? level : 0));
  const points = confidencePoints(context, levels);
  return termsOf(context, party, levels, context.alone[issue]![level]!, points, noTerms());
}
