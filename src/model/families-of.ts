import type { Id } from '../schema/ids.ts';

/** An id and the families that it is of, the narrowest first: `a.b.c`, `a.b`, `a`. */
export function familiesOf(id: Id): Id[] {
  const families = [id];
  for (let end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1))
    families.push(id.slice(0, end));
  return families;
}
