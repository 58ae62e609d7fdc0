import { exp } from '../../numerics/exp.ts';
import type { Ratifier } from '../../schema/model.ts';
import { termIds, type OutcomeSpace, type UtilityTerms } from '../../schema/negotiation.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import { buildUp } from './build-up.ts';
import { addChip, addendOf, chipCount } from './chip-sums.ts';
import { moveConfidence, pointsOf, unmoved } from './confidence-points.ts';
import { measureCount } from './measures.ts';
import { addPairs, type LevelTables } from './level-tables.ts';
import { countedMeasures, doubtsOf, weighTerms, type TermContext, type TermValues } from './terms.ts';

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
  return consentOdds(
    Float64Array.from(termIds, (id) => terms[id]),
    readsOf(ratifiers),
    threshold,
    rule,
  );
}

/** What a ratifier reads. */
interface Reading {
  places: Int32Array; // of the terms, in their declared order
  weights: Float64Array; // [place in `places`] how much of each
}

function readsOf(ratifiers: readonly Pick<Ratifier, 'reads'>[]): Reading[] {
  return ratifiers.map(({ reads }) => {
    const read = termIds.flatMap((id, at) => ((reads[id] ?? 0) === 0 ? [] : [{ at, weight: reads[id]! }]));
    return {
      places: Int32Array.from(read, ({ at }) => at),
      weights: Float64Array.from(read, ({ weight }) => weight),
    };
  });
}

/** @param terms [term] */
function consentOdds(
  terms: Float64Array,
  ratifiers: readonly Reading[],
  threshold: number,
  rule: RatificationRule,
): number {
  let odds = 1;
  for (let ratifier = 0; ratifier < ratifiers.length; ratifier++) {
    const { places, weights } = ratifiers[ratifier]!;
    let read = 0;
    for (let at = 0; at < places.length; at++) read += weights[at]! * terms[places[at]!]!;
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

/** Threshold that a party's ratifiers hold a package to: that of a statute once one of the party's own chips needs one. @param statutes chips of the party that do */
export function thresholdOf(
  context: TermContext,
  party: number,
  levels: ArrayLike<number>,
  statutes = statuteChips(context, party),
): number {
  const { ratificationThreshold, statuteThreshold } = context.parties[party]!;
  for (const issue of statutes) if (levels[issue]! > 0) return statuteThreshold;
  return ratificationThreshold;
}

/** The chips of a party that need a statute. */
function statuteChips({ issues, mover }: TermContext, party: number): number[] {
  return [...issues.keys()].filter((at) => mover[at] === party && issues[at]!.authority === 'statute');
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
  const columns = context.parties.map(() => emptyColumns(space.size));
  const built = buildAll(tables, context);
  const ratifiers = context.ratifiers.map(readsOf);
  const statutes = context.parties.map((_, party) => statuteChips(context, party));
  const doubts = context.parties.map((_, party) => doubtsOf(context, party));
  const { width } = tables;
  const allies = context.confidence.length;
  const levels = new Int32Array(space.issues.length);
  const measures = new Float64Array(width);
  const counted = new Float64Array(measureCount);
  const terms = new Float64Array(termIds.length);
  const chips: { rows: Float64Array; at: number } = { rows: counted, at: 0 };
  for (let outcome = 0; outcome < space.size; outcome++) {
    levelsOf(space, outcome, levels);
    for (let k = 0; k < width; k++) measures[k] = built.measures[outcome * width + k]!;
    addPairs(tables, levels, measures);
    const points = pointsOf(context, built.factors, outcome * allies);
    let odds = 1;
    for (let party = 0; party < columns.length; party++) {
      countedMeasures(context, party, levels, measures, counted, doubts[party]);
      chips.rows = built.sums[party]!;
      chips.at = outcome * chipCount;
      weighTerms(context, party, counted, chips, points, terms);
      const { byTerm, utility } = columns[party]!;
      let sum = 0;
      for (let at = 0; at < terms.length; at++) {
        byTerm[at]![outcome] = terms[at]!;
        sum += terms[at]!;
      }
      utility[outcome] = sum;
      odds *= consentOdds(
        terms,
        ratifiers[party]!,
        thresholdOf(context, party, levels, statutes[party]),
        rule,
      );
    }
    for (let party = 0; party < columns.length; party++) {
      const { utility, expected } = columns[party]!;
      const { failureCost } = context.parties[party]!;
      expected[outcome] = expectedValue(odds, utility[outcome]!, reservation[party]!, failureCost);
    }
  }
  return columns.map((column, party) => ({
    party: context.parties[party]!.party,
    ...named(column),
    ...scaleOf(column.expected, reservation[party]!),
    reservation: reservation[party]!,
  }));
}

/** What is added up over the chips of all packages; a pair is no chip. */
function buildAll(
  { single, width }: LevelTables,
  context: TermContext,
): {
  measures: Float64Array; // [outcome, party · measureCount + measure]
  factors: Float64Array; // [outcome, ally]
  sums: Float64Array[]; // [party][outcome, sum of chips]
} {
  const { issues, parties } = context;
  const addends = parties.map((_, party) =>
    issues.map(({ levels }, issue) => levels.map((__, level) => addendOf(context, party, issue, level))),
  );
  return {
    measures: buildUp(issues, new Float64Array(width), (rows, from, to, issue, level) => {
      const alone = single[issue]![level]!;
      for (let k = 0; k < width; k++)
        rows[to + k] = level === 0 ? rows[from + k]! : rows[from + k]! + alone[k]!;
    }),
    factors: buildUp(issues, unmoved(context), (rows, from, to, issue, level) =>
      moveConfidence(context, rows, from, to, issue, level),
    ),
    sums: addends.map((own) =>
      buildUp(issues, new Float64Array(chipCount), (rows, from, to, issue, level) =>
        addChip(rows, from, to, own[issue]![level]!),
      ),
    ),
  };
}

/** A party's columns, each [outcome]. */
interface Columns {
  byTerm: Float64Array[]; // [term]
  utility: Float64Array;
  expected: Float64Array;
}

function emptyColumns(size: number): Columns {
  return {
    byTerm: termIds.map(() => new Float64Array(size)),
    utility: new Float64Array(size),
    expected: new Float64Array(size),
  };
}

function named({ byTerm, utility, expected }: Columns): Pick<UtilityTerms, 'terms' | 'utility' | 'expected'> {
  const terms = Object.fromEntries(termIds.map((id, at) => [id, byTerm[at]!]));
  return { terms: terms as UtilityTerms['terms'], utility, expected };
}

/** How values and that of no deal fill 0 to 1; a scale of 0 where all are the same. */
function scaleOf(expected: Float64Array, reservation: number): Pick<UtilityTerms, 'scale' | 'shift'> {
  let least = reservation;
  let most = reservation;
  for (const value of expected) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  return { scale: range > 0 ? 1 / range : 0, shift: -least };
}
