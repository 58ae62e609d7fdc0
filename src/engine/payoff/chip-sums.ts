import { measureAt, type MeasureId } from './measures.ts';
import type { TermContext } from './terms.ts';
import type { PartyWeights } from './weights.ts';

/** What the chips of a package add up to for one party besides their measures; bn USD a year before weights, but for the count. */
export const chip = {
  moved: 0, // chips
  audience: 1,
  delivered: 2,
  cooperation: 3,
  handed: 4,
  stance: 5,
  relief: 6, // exemptions
  retaliation: 7, // what outsiders take: the most that any one chip provokes
} as const;
export const chipCount = Object.keys(chip).length;
/** What one level of one chip adds to them; null: nothing. */
export type Addend = Record<Exclude<keyof typeof chip, 'moved'>, number> | null;

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
    relief: facts.relief[party]!,
    retaliation: isOwn ? facts.retaliation : 0,
  };
}

/** Sums with one more chip, in the row at `to`, from the row at `from`. @param rows rows of `chipCount` */
export function addChip(rows: Float64Array, from: number, to: number, addend: Addend): void {
  if (addend === null) {
    if (from !== to) rows.copyWithin(to, from, from + chipCount);
    return;
  }
  rows[to + chip.moved] = rows[from + chip.moved]! + 1;
  rows[to + chip.audience] = rows[from + chip.audience]! + addend.audience;
  rows[to + chip.delivered] = rows[from + chip.delivered]! + addend.delivered;
  rows[to + chip.cooperation] = rows[from + chip.cooperation]! + addend.cooperation;
  rows[to + chip.handed] = rows[from + chip.handed]! + addend.handed;
  rows[to + chip.stance] = rows[from + chip.stance]! + addend.stance;
  rows[to + chip.relief] = rows[from + chip.relief]! + addend.relief;
  rows[to + chip.retaliation] = Math.max(rows[from + chip.retaliation]!, addend.retaliation);
}

/** What months and purchases of controlled goods are worth to a party. */
export function delayTerm(weights: PartyWeights, value: (measure: MeasureId) => number): number {
  return weights.monthValue * value('months') - weights.dependence * value('licensed');
}

/** Value that a mover's level alone hands to its rivals (the leverage term). Partners of one camp are none. */
function handedOver(context: TermContext, mover: number, issue: number, level: number): number {
  let total = 0;
  for (let party = 0; party < context.parties.length; party++)
    if (party !== mover && !(context.camp[party]! && context.camp[mover]!))
      total += reachOf(context, party, issue, level);
  return Math.max(0, total);
}

/** What a level alone is worth to a party through its income, its shortages and its delay; bn USD a year. */
function reachOf(context: TermContext, party: number, issue: number, level: number): number {
  const weights = context.parties[party]!;
  const alone = context.alone[issue]![level]!;
  const value = (measure: MeasureId) => alone[measureAt(party, measure)]!;
  return (
    weights.supplySecurity * value('shortage') +
    weights.realIncome * value('income') +
    delayTerm(weights, value)
  );
}

/**
 * Relief from what the others control: the part of a party's real income, supply security and strategic delay that the others' chips bring it,
 * each alone and as far as the party counts on it; bn USD a year. A view of these terms, never a term.
 */
export function reliefOf(context: TermContext, party: number, levels: ArrayLike<number>): number {
  let relief = 0;
  context.mover.forEach((mover, issue) => {
    if (mover === party || levels[issue] === 0) return;
    relief += context.trust[party]![mover]! * reachOf(context, party, issue, levels[issue]!);
  });
  return relief;
}
