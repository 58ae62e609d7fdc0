import { measureAt, type MeasureId } from './measures.ts';
import type { TermContext } from './terms.ts';
import type { PartyWeights } from './weights.ts';

/** What the chips of a package add up to for one party besides their measures; bn USD a year before weights, but for the count. */
export interface ChipSums {
  moved: number; // chips
  audience: number;
  delivered: number;
  cooperation: number;
  handed: number;
  stance: number;
  kept: number; // exemptions less what outsiders take
}
/** What one level of one chip adds to them; null: nothing. */
export type Addend = (Omit<ChipSums, 'moved' | 'kept'> & { relief: number; retaliation: number }) | null;

export const noChips: Readonly<ChipSums> = {
  moved: 0,
  audience: 0,
  delivered: 0,
  cooperation: 0,
  handed: 0,
  stance: 0,
  kept: 0,
};

/** What a level adds to the sums of a party: what it costs at home is its mover's. */
export function addendOf(context: TermContext, party: number, issue: number, level: number): Addend {
  if (level === 0) return null;
  const facts = context.facts[issue]![level]!;
  const mover = context.mover[issue]!;
  const trust = context.trust[party]![mover]!;
  const isOwn = mover === party;
  return {
    audience: isOwn ? facts.audience : 0,
    delivered: context.seller[issue] === party ? trust * facts.delivered : 0,
    cooperation: trust * facts.cooperation[party]!,
    handed: isOwn ? (context.inKind[issue] === true ? 0.5 : 1) * handedOver(context, party, issue, level) : 0,
    stance: isOwn ? context.stance[issue]![level]! : 0,
    relief: trust * facts.relief[party]!,
    retaliation: isOwn ? facts.retaliation : 0,
  };
}

/** Sums with one more chip. */
export function addChip(sums: Readonly<ChipSums>, addend: Addend): Readonly<ChipSums> {
  if (addend === null) return sums;
  return {
    moved: sums.moved + 1,
    audience: sums.audience + addend.audience,
    delivered: sums.delivered + addend.delivered,
    cooperation: sums.cooperation + addend.cooperation,
    handed: sums.handed + addend.handed,
    stance: sums.stance + addend.stance,
    kept: sums.kept + addend.relief - addend.retaliation,
  };
}

/** What months and purchases of controlled goods are worth to a party. */
export function delayTerm(weights: PartyWeights, value: (measure: MeasureId) => number): number {
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
