import { exp } from '../../numerics/exp.ts';
import type { Ratifier } from '../../schema/model.ts';
import { termIds, type OutcomeSpace, type TermId, type UtilityTerms } from '../../schema/negotiation.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import { measureCount } from './measures.ts';
import { readLevelTables, type LevelTables } from './level-tables.ts';
import { confidencePoints, noTerms, sumTerms, termsOf, type TermContext, type TermValues } from './terms.ts';

/** How a party's ratifiers turn a package into odds of consent. */
export interface RatificationRule {
  scale: number;
  discretion: number; // 1: by the logistic; 0: they always consent
}

/**
 * Odds that all of a party's ratifiers consent, each logistic in the terms that it reads.
 * Source: the two-level game of Putnam (1988); MODEL.md, section 10.
 * @param threshold bn USD a year at which a ratifier's consent is even
 */
export function ratificationOdds(
  terms: Readonly<TermValues>,
  ratifiers: readonly Pick<Ratifier, 'reads'>[],
  threshold: number,
  rule: RatificationRule,
): number {
  let odds = 1;
  for (const { reads } of ratifiers) {
    let read = 0;
    for (const id of termIds) read += (reads[id] ?? 0) * terms[id];
    const consent = 1 / (1 + exp(-(read - threshold) / rule.scale));
    odds *= 1 - rule.discretion * (1 - consent);
  }
  return odds;
}

/**
 * What a party expects of signing, E = P u + (1 − P)(r − f): never P u, which would move with the zero of utility (MODEL.md, section 10).
 * @param odds that everybody's ratifiers consent
 */
export function expectedValue(
  odds: number,
  utility: number,
  reservation: number,
  failureCost: number,
): number {
  return odds * utility + (1 - odds) * (reservation - failureCost);
}

/** Threshold that a party's ratifiers hold a package to: that of a statute once one of the party's own chips needs one. */
export function thresholdOf(context: TermContext, party: number, levels: ArrayLike<number>): number {
  const { ratificationThreshold, statuteThreshold } = context.parties[party]!;
  const needsStatute = context.issues.some(
    ({ authority }, issue) => levels[issue]! > 0 && context.mover[issue] === party && authority === 'statute',
  );
  return needsStatute ? statuteThreshold : ratificationThreshold;
}

/**
 * Terms, utilities and expected values of every outcome for every party, from level and pair tables.
 * A party expects E = P u + (1 − P)(r − f), P the product of all parties' odds; the scale covers all outcomes and no deal,
 * masked ones included, so that a mask never rescales a utility.
 */
export function outcomeTerms(
  space: OutcomeSpace,
  tables: LevelTables,
  context: TermContext,
  rule: RatificationRule,
  reservation: readonly number[],
): UtilityTerms[] {
  const parties = context.parties.length;
  const columns = context.parties.map(() => ({
    terms: Object.fromEntries(termIds.map((id) => [id, new Float64Array(space.size)])) as Record<
      TermId,
      Float64Array
    >,
    utility: new Float64Array(space.size), // [outcome]
    expected: new Float64Array(space.size), // [outcome]
  }));
  const levels = new Int32Array(space.issues.length);
  const measures = new Float64Array(parties * measureCount);
  const terms = noTerms();
  for (let outcome = 0; outcome < space.size; outcome++) {
    readLevelTables(tables, levelsOf(space, outcome, levels), measures);
    const points = confidencePoints(context, levels);
    let odds = 1;
    for (let party = 0; party < parties; party++) {
      termsOf(context, party, levels, measures, points, terms);
      const column = columns[party]!;
      for (const id of termIds) column.terms[id][outcome] = terms[id];
      column.utility[outcome] = sumTerms(terms);
      odds *= ratificationOdds(terms, context.ratifiers[party]!, thresholdOf(context, party, levels), rule);
    }
    for (let party = 0; party < parties; party++) {
      const column = columns[party]!;
      const { failureCost } = context.parties[party]!;
      column.expected[outcome] = expectedValue(
        odds,
        column.utility[outcome]!,
        reservation[party]!,
        failureCost,
      );
    }
  }
  return columns.map((column, party) => {
    let least = reservation[party]!;
    let most = reservation[party]!;
    for (const value of column.expected) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const range = most - least;
    return {
      party: context.parties[party]!.party,
      ...column,
      scale: range > 0 ? 1 / range : 0,
      shift: -least,
      reservation: reservation[party]!,
    };
  });
}
