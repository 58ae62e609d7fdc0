import type { Ratifier } from '../../schema/model.ts';
import { termIds, type Issue, type TermId } from '../../schema/negotiation.ts';
import { pow } from '../../numerics/pow.ts';
import { measureAt, type MeasureId } from './measures.ts';
import type { Measures } from './level-tables.ts';
import type { PartyWeights } from './weights.ts';

export type TermValues = Record<TermId, number>;

/** What the terms read of one level of one chip besides its measures. */
export interface LevelFacts {
  audience: number; // bn USD a year, borne by the mover
  delivered: number; // bn USD a year of purchases delivered to the seller
  cooperation: Float64Array; // [party] bn USD a year of credit to who receives it, and to who gives it
  confidence: Float64Array; // [ally] factor by which confidence is expected to change
  relief: Float64Array; // [party] bn USD a year of an exemption
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

/** Change of confidence in points (0-100) that a package is expected to make, weighted over allies; acts multiply, they do not add. */
export function confidencePoints(context: TermContext, levels: ArrayLike<number>): number {
  let points = 0;
  for (let ally = 0; ally < context.confidence.length; ally++) {
    let factor = 1;
    for (let issue = 0; issue < context.issues.length; issue++) {
      factor *= context.facts[issue]![levels[issue]!]!.confidence[ally]!;
    }
    points += 100 * context.confidenceWeight[ally]! * context.confidence[ally]! * (factor - 1);
  }
  return points;
}

/**
 * Weighted terms of a package for one party in bn USD a year against the status quo path (MODEL.md, section 10).
 * What others promise counts as far as the party trusts them: the rest of what their levels do alone is taken off.
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
  const weights = context.parties[party]!;
  const trust = context.trust[party]!;
  const value = (measure: MeasureId) => {
    const at = measureAt(party, measure);
    let counted = measures[at]!;
    for (let issue = 0; issue < context.issues.length; issue++) {
      const doubt = 1 - trust[context.mover[issue]!]!;
      if (doubt > 0) counted -= doubt * context.alone[issue]![levels[issue]!]![at]!;
    }
    return counted;
  };
  into['real-income'] = weights.realIncome * value('income');
  into.revenue = weights.revenue * value('revenue');
  into.balance = weights.balance * value('balance');
  into.constituencies = weights.constituencies * context.factorRent * value('constituencies');
  into.rents = weights.rents * value('rents');
  into['supply-security'] = weights.supplySecurity * value('shortage');
  into['strategic-delay'] = delayTerm(weights, value);
  into.credibility = weights.confidenceValue * points;
  let moved = 0;
  let audience = 0;
  let delivered = 0;
  let cooperation = 0;
  let handed = 0;
  let stance = 0;
  let kept = 0;
  for (let issue = 0; issue < context.issues.length; issue++) {
    const level = levels[issue]!;
    if (level === 0) continue;
    moved++;
    const facts = context.facts[issue]![level]!;
    const mover = context.mover[issue]!;
    if (context.seller[issue] === party) delivered += trust[mover]! * facts.delivered;
    cooperation += trust[mover]! * facts.cooperation[party]!;
    kept += trust[mover]! * facts.relief[party]!;
    if (mover !== party) continue;
    kept -= facts.retaliation;
    audience += facts.audience;
    stance += context.stance[issue]![level]!;
    handed += (context.inKind[issue] === true ? 0.5 : 1) * handedOver(context, party, issue, level);
  }
  into['supply-security'] += kept;
  into.audience = -weights.audience * audience;
  into.purchases = weights.purchaseCredit * delivered + cooperation;
  into.leverage = -weights.relativeGains * handed;
  // Signing costs even when nothing moves, which keeps deals of nothing off the table.
  into.enforcement = -weights.enforcement * (context.enforcementBase + context.enforcementPerIssue * moved);
  into.stance = weights.stance * stance;
  return into;
}

function delayTerm(weights: PartyWeights, value: (measure: MeasureId) => number): number {
  return weights.monthValue * value('months') - weights.dependence * value('licensed');
}

/** Value that a mover's level alone hands to its rivals: their shortage, income and delay (the leverage term). Partners of one camp are none. */
function handedOver(context: TermContext, mover: number, issue: number, level: number): number {
  const alone = context.alone[issue]![level]!;
  let total = 0;
  for (let party = 0; party < context.parties.length; party++) {
    if (party === mover || (context.camp[party]! && context.camp[mover]!)) continue;
    const weights = context.parties[party]!;
    const value = (measure: MeasureId) => alone[measureAt(party, measure)]!;
    total +=
      weights.supplySecurity * value('shortage') +
      weights.realIncome * value('income') +
      delayTerm(weights, value);
  }
  return Math.max(0, total);
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
