import { termIds, type OutcomeSpace, type TermId, type UtilityTerms } from '../schema/negotiation.ts';
import type { SurveyDraw, TermSpread } from '../schema/survey.ts';
import { findNashOutcome } from './negotiation/nash-outcome.ts';
import { countOf, membersOf } from './negotiation/outcome-set.ts';
import { levelsOf } from './negotiation/outcome-space.ts';
import { paretoSet, rationalOutcomes, type Bargain } from './negotiation/pareto.ts';
import { worthAlone } from './payoff/stances.ts';
import type { TermContext } from './payoff/terms.ts';
import { tableBargain } from './simulate/deal-measures.ts';

/** What one draw of preferences makes of a table, but for what needs another valuation. @param terms [party] */
export function describeDraw(
  terms: readonly UtilityTerms[],
  space: OutcomeSpace,
  context: TermContext,
): Omit<SurveyDraw, 'nashUnminded'> {
  const bargain = tableBargain(terms, space);
  const rational = rationalOutcomes(bargain);
  const pareto = paretoSet(bargain.utilities, rational);
  const packages = membersOf(space.allowed);
  return {
    zone: rational.length / Math.max(1, countOf(space.allowed)),
    pareto: pareto.length,
    nash: nashLevels(bargain, space),
    paretoLevels: levelsHeld(pareto, space),
    alone: space.issues.map(({ levels }, issue) =>
      levels.map((_, level) => worthAlone(context, context.mover[issue]!, issue, level)),
    ),
    terms: terms.map((own) => spreadOfTerms(own, packages)),
  };
}

/** Levels [issue] of the Nash solution of a table; null: nothing is rational. */
export function nashLevels(bargain: Bargain, space: OutcomeSpace): number[] | null {
  const outcome = findNashOutcome(bargain);
  return outcome < 0 ? null : [...levelsOf(space, outcome, new Int32Array(space.issues.length))];
}

function levelsHeld(outcomes: readonly number[], space: OutcomeSpace): number[][] {
  const held = space.issues.map(() => new Set<number>());
  const levels = new Int32Array(space.issues.length);
  for (const outcome of outcomes) {
    levelsOf(space, outcome, levels);
    held.forEach((found, issue) => found.add(levels[issue]!));
  }
  return held.map((found) => [...found].sort((a, b) => a - b));
}

/** How far each of a party's terms moves over packages, and with what share of its utility. */
export function spreadOfTerms(
  { terms, utility }: Pick<UtilityTerms, 'terms' | 'utility'>,
  packages: readonly number[],
): Record<TermId, TermSpread> {
  const middle = meanOf(utility, packages);
  const variance = covarianceOf(utility, utility, middle, packages);
  return Object.fromEntries(
    termIds.map((id): [TermId, TermSpread] => {
      const shared = variance > 0 ? covarianceOf(terms[id], utility, middle, packages) / variance : 0;
      return [id, { covariance: shared, range: rangeOf(terms[id], packages) }];
    }),
  ) as Record<TermId, TermSpread>;
}

function meanOf(values: Float64Array, packages: readonly number[]): number {
  let sum = 0;
  for (const at of packages) sum += values[at]!;
  return sum / packages.length;
}

/** @param middle of `other`: only one of two needs to be centred */
function covarianceOf(
  values: Float64Array,
  other: Float64Array,
  middle: number,
  packages: readonly number[],
): number {
  let sum = 0;
  for (const at of packages) sum += values[at]! * (other[at]! - middle);
  return sum / packages.length;
}

function rangeOf(values: Float64Array, packages: readonly number[]): number {
  let least = Infinity;
  let most = -Infinity;
  for (const at of packages) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return packages.length > 0 ? most - least : 0;
}
