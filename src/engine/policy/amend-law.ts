import { daysInQuarter } from '../../model/calendar.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';
import { fillCeilingGaps } from './ceiling-gaps.ts';
import { fillBackFill } from './fill-back-fill.ts';
import { fillEnforced } from './fill-enforced.ts';
import { instruments } from './index.ts';
import { fillPermissions, type Jurisdiction } from './permissions.ts';

/** Columns that are filled technology by technology, and what they hold before. */
const byTechnology = { position: 1, permitted: 0, ownGoods: 0, breadth: 1, denied: 0 } as const;
/** Columns that are filled for all technologies at once, and what they hold before. */
const atOnce = { ceilingGap: 0, enforced: 1, mayFill: 1, filling: 1 } as const;

/**
 * A law with more acts on technologies, as if it had been made of all: levels go on from where they are, and what is filled from them is filled anew for
 * the technologies that the acts are about. The law itself stays, and shares every column that the acts leave alone.
 * @param technologies their places
 */
export function amendControls(
  law: Wedges,
  acts: readonly PolicyAct[],
  quarter: Quarter,
  technologies: readonly number[],
  context: PolicyContext,
  jurisdiction: Jurisdiction,
): Wedges {
  const own = applyActs(law, acts, quarter, context);
  for (const [id, before] of Object.entries(atOnce)) {
    const column = id as keyof typeof atOnce;
    own[column] = new Float64Array(law[column].length).fill(before);
  }
  for (const [id, before] of Object.entries(byTechnology)) {
    const column = (own[id as keyof typeof byTechnology] = law[id as keyof typeof byTechnology].slice());
    const width = column.length / context.technologies;
    for (const technology of technologies) column.fill(before, technology * width, (technology + 1) * width);
  }
  fillPermissions(own, jurisdiction, context, technologies);
  fillCeilingGaps(own, jurisdiction, context);
  fillEnforced(own, jurisdiction, context);
  fillBackFill(own, jurisdiction, context);
  return own;
}

/** A law with the levels that acts set; the law itself stays, and shares every other column. */
export function applyActs(
  law: Wedges,
  acts: readonly PolicyAct[],
  quarter: Quarter,
  context: PolicyContext,
): Wedges {
  const own = { ...law };
  for (const act of acts) {
    const { writes, apply } = instruments[act.instrument];
    if (writes !== null && own[writes] === law[writes]) Object.assign(own, { [writes]: law[writes].slice() });
    apply(act, own, context, weightIn(act, quarter));
  }
  return own;
}

/** Share of a quarter in which an act that is in force by its end holds. */
export function weightIn({ inForce, day }: PolicyAct, quarter: Quarter): number {
  return inForce === quarter ? 1 - day / daysInQuarter : 1;
}

/** Whether acts of which this is the first come after others of which that is the last. */
export function comesAfter(first: PolicyAct | undefined, last: PolicyAct | null): boolean {
  if (first === undefined || last === null) return true;
  return first.inForce > last.inForce || (first.inForce === last.inForce && first.day >= last.day);
}
