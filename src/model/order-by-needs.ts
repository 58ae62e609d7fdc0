import type { Id } from '../schema/ids.ts';

/** Items so that each follows those it needs, otherwise in the given order; or the first cycle, each item needing the next. */
export function orderByNeeds<T extends { name: Id }>(
  items: readonly T[],
  needsOf: (item: T) => readonly Id[],
): { order: readonly T[]; cycle: readonly T[] | null } {
  const byName = new Map(items.map((item) => [item.name, item]));
  const done = new Set<T>();
  const open: T[] = [];
  const visit = (item: T): readonly T[] | null => {
    if (done.has(item)) return null;
    const at = open.indexOf(item);
    if (at >= 0) return open.slice(at);
    open.push(item);
    for (const name of needsOf(item)) {
      const need = byName.get(name);
      const cycle = need === undefined ? null : visit(need);
      if (cycle !== null) return cycle;
    }
    open.pop();
    done.add(item);
    return null;
  };
  for (const item of items) {
    const cycle = visit(item);
    if (cycle !== null) return { order: [], cycle };
  }
  return { order: [...done], cycle: null };
}
