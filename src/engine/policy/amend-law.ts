import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';

/** Columns that are filled technology by technology, and what they hold before. */
const byTechnology = { position: 1, permitted: 0, ownGoods: 0, breadth: 1, denied: 0 } as const;
/** Columns that are filled for all technologies at once, and what they hold before. */
const atOnce = { ceilingGap: 0, enforced: 1, mayFill: 1, filling: 1 } as const;

/**
 * A law that more acts can be applied to as if it had been made of all: levels as they are, what is filled from them empty again for the
 * technologies that the acts are about.
 */
export function copyLaw(law: Wedges, technologies: readonly number[], context: PolicyContext): Wedges {
  const copy: Wedges = { ...law };
  for (const [id, column] of Object.entries(law))
    if (id !== 'icebergHat' && ArrayBuffer.isView(column))
      Object.assign(copy, { [id]: (column as Float64Array).slice() });
  for (const [id, before] of Object.entries(atOnce)) copy[id as keyof typeof atOnce].fill(before);
  for (const [id, before] of Object.entries(byTechnology)) {
    const column = copy[id as keyof typeof byTechnology];
    const width = column.length / context.technologies;
    for (const technology of technologies) column.fill(before, technology * width, (technology + 1) * width);
  }
  return copy;
}

/** Whether all of some acts, in order, come after all of others. */
export function comeAfter(acts: readonly PolicyAct[], others: readonly PolicyAct[]): boolean {
  const [first, last] = [acts[0], others.at(-1)];
  if (first === undefined || last === undefined) return true;
  return first.inForce > last.inForce || (first.inForce === last.inForce && first.day >= last.day);
}
