import type { Ratifier } from '../../schema/model.ts';
import { termIds, type Issue, type TermId } from '../../schema/negotiation.ts';
import { pow } from '../../numerics/pow.ts';
import { measureCount, measurePlace, type MeasureId } from './measures.ts';
import type { Measures } from './level-tables.ts';
import { addChip, addendOf, chip, chipCount, delayTerm } from './chip-sums.ts';
import type { PartyWeights } from './weights.ts';

export type TermValues = Record<TermId, number>;

/** What the terms read of one level of one chip besides its measures. */
export interface LevelFacts {
  audience: number; // bn USD a year, borne by the mover
  delivered: number; // bn USD a year of purchases delivered to the seller
  cooperation: Float64Array; // [party] bn USD a year of credit to who receives it, and to who gives it
  confidence: Float64Array; // [ally] factor by which confidence is expected to change
  relief: Float64Array; // [party] bn USD a year of an exemption given, or lost with a control that is given up
  retaliation: number; // bn USD a year, borne by the mover: what an outsider takes for being turned against
}

/** Everything about a table that does not depend on the package. */
export interface TermContext {
  parties: readonly PartyWeights[];
  issues: readonly Issue[];
  mover: readonly number[]; // [issue] party index
  seller: readonly number[]; // [issue] party that receives purchases, -1 for other chips
  inKind: readonly boolean[]; // [issue] another party has a chip of the same instrument and scope
  trust: readonly Float64Array[]; // [party][other party] share of what the other promises that the party counts on
  camp: readonly boolean[]; // [party] of the coalition
  ratifiers: readonly (readonly Ratifier[])[]; // [party]
  facts: readonly (readonly LevelFacts[])[]; // [issue][level]
  alone: readonly (readonly Measures[])[]; // [issue][level] measures of the level alone
  confidence: Float64Array; // [ally] now
  confidenceWeight: Float64Array; // [ally], sums to 1: share of supply under harmonised control
  factorRent: number;
  enforcementBase: number;
  enforcementPerIssue: number;
  stance: readonly Float64Array[]; // [issue][level] stance term of the mover, zero for chips without a stance
}

/**
 * Measures of a package as far as a party counts on them: what others promise counts as far as it trusts them, and the rest of what their
 * levels do alone is taken off.
 * @param measures [party · measureCount + measure]
 * @param into [measure], overwritten
 * @param doubts of the party
 */
export function countedMeasures(
  context: TermContext,
  party: number,
  levels: ArrayLike<number>,
  measures: Measures,
  into: Measures,
  doubts = doubtsOf(context, party),
): Measures {
  const first = party * measureCount;
  for (let measure = 0; measure < measureCount; measure++) into[measure] = measures[first + measure]!;
  for (let at = 0; at < doubts.length; at++) {
    const { issue, doubt } = doubts[at]!;
    const level = levels[issue]!;
    if (level === 0) continue;
    const promised = context.alone[issue]![level]!;
    for (let measure = 0; measure < measureCount; measure++)
      into[measure]! -= doubt * promised[first + measure]!;
  }
  return into;
}

/** A chip that a party does not count on in full. */
export interface Doubt {
  issue: number;
  doubt: number; // share of what it does alone that is taken off
}

/** Chips of others that a party does not count on in full, in the order of the issues. */
export function doubtsOf({ trust, mover }: TermContext, party: number): Doubt[] {
  return mover
    .map((by, issue) => ({ issue, doubt: 1 - trust[party]![by]! }))
    .filter(({ doubt }) => doubt > 0);
}

/**
 * Weighted terms of a package for one party in bn USD a year against the status quo path (MODEL.md, section 10).
 * @param measures [party · measureCount + measure] of the package, by tables or exact
 * @param into every term, overwritten
 */
export function termsOf(
  context: TermContext,
  party: number,
  levels: ArrayLike<number>,
  measures: Measures,
  points: number,
  into: TermValues,
): TermValues {
  const sums = new Float64Array(chipCount);
  context.issues.forEach((_, issue) => addChip(sums, 0, 0, addendOf(context, party, issue, levels[issue]!)));
  const counted = countedMeasures(context, party, levels, measures, new Float64Array(measureCount));
  const row = weighTerms(
    context,
    party,
    counted,
    { rows: sums, at: 0 },
    points,
    new Float64Array(termIds.length),
  );
  termIds.forEach((id, at) => (into[id] = row[at]!));
  return into;
}

const termPlace = Object.fromEntries(termIds.map((id, at) => [id, at])) as Record<TermId, number>;

/** The terms of a package from what was added up of it. @param counted [measure] @param chips the row at `at` of rows of chip sums @param into [term] in their declared order, overwritten */
export function weighTerms(
  context: TermContext,
  party: number,
  counted: Measures,
  { rows, at }: { rows: Float64Array; at: number },
  points: number,
  into: Float64Array,
): Float64Array {
  const weights = context.parties[party]!;
  const value = (measure: MeasureId) => counted[measurePlace[measure]]!;
  into[termPlace['real-income']] = weights.realIncome * value('income');
  into[termPlace.revenue] = weights.revenue * value('revenue');
  into[termPlace.balance] = weights.balance * value('balance');
  into[termPlace.constituencies] = weights.constituencies * context.factorRent * value('constituencies');
  into[termPlace.rents] = weights.rents * keptRents(weights, value('rents'));
  into[termPlace['supply-security']] =
    weights.supplySecurity * value('shortage') + rows[at + chip.relief]! - rows[at + chip.retaliation]!;
  into[termPlace['strategic-delay']] = delayTerm(weights, value);
  into[termPlace.credibility] = weights.confidenceValue * points;
  into[termPlace.audience] = -weights.audience * rows[at + chip.audience]!;
  into[termPlace.purchases] =
    weights.purchaseCredit * rows[at + chip.delivered]! + rows[at + chip.cooperation]!;
  into[termPlace.leverage] = -weights.relativeGains * rows[at + chip.handed]!;
  // Signing costs even when nothing moves, which keeps deals of nothing off the table.
  into[termPlace.enforcement] =
    -weights.enforcement * (context.enforcementBase + context.enforcementPerIssue * rows[at + chip.moved]!);
  into[termPlace.stance] = weights.stance * rows[at + chip.stance]!;
  return into;
}

/** Change of rents that is left when makers sell elsewhere a part of what they may not sell. @param change bn USD a year */
function keptRents({ resold }: PartyWeights, change: number): number {
  return change < 0 ? (1 - resold) * change : change;
}

/** Sum of the terms in their declared order. */
export function sumTerms(terms: Readonly<TermValues>): number {
  let sum = 0;
  for (const id of termIds) sum += terms[id];
  return sum;
}

/** All terms at zero. */
export function noTerms(): TermValues {
  return Object.fromEntries(termIds.map((id) => [id, 0])) as TermValues;
}

/**
 * Residual cost of giving up a stance, by level: − max(0, G(level) + χ V n²), G the mover's own gain from the level alone, V what the last level
 * is worth to the other side, n the share of the chip's range (MODEL.md, section 10, stance): the first notch is cheap, the last costs about what it is worth.
 * @param gain [level] mover's utility of the level alone without this term
 * @param worth the other side's utility of the last level alone without its own stance
 */
export function stanceCost(gain: readonly number[], worth: number, stanceShare: number): Float64Array {
  const last = gain.length - 1;
  return Float64Array.from(gain, (own, level) => {
    if (level === 0) return 0;
    const share = level / last;
    return -Math.max(0, own + stanceShare * worth * share * share);
  });
}

/** Audience cost of a level: `scale` at the last level, curved by `exponent`. */
export function audienceCost(level: number, levels: number, scale: number, exponent: number): number {
  return level === 0 ? 0 : scale * pow(level / (levels - 1), exponent);
}
