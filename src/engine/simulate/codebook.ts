import type { Id } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { Member, Sets } from '../../schema/table.ts';

/** Members of the sets that code columns point into: the model's own, and those that a run names as it goes (acts, kinds, tables). */
export interface Codebook {
  /** Index of a member; a run-time set takes it up when it is new, -1 stands for none. */
  code(set: Id, id: Id | null, name?: string): number;
  sets(): Sets;
}

/**
 * A codebook over the model's sets, blocs behind the governments; members of run-time sets are numbered in the order in which the run
 * first names them.
 */
export function createCodebook(
  { sets, blocs }: Pick<Model, 'sets' | 'blocs'>,
  runtime: readonly Id[],
): Codebook {
  const model: Sets = { ...sets, government: [...sets['government']!, ...blocs] };
  const members = new Map<Id, Member[]>(runtime.map((set) => [set, []]));
  const index = new Map<Id, Map<Id, number>>(runtime.map((set) => [set, new Map()]));
  for (const [set, list] of Object.entries(model)) {
    index.set(set, new Map(list.map((member, i) => [member.id, i])));
  }
  return {
    code(set, id, name) {
      if (id === null) return -1;
      const codes = index.get(set);
      if (codes === undefined) throw new Error(`there is no set ${set}`);
      const known = codes.get(id);
      if (known !== undefined) return known;
      const list = members.get(set);
      if (list === undefined) throw new Error(`${id} is not a member of the model's set ${set}`);
      codes.set(id, list.length);
      list.push({ id, name: name ?? id, short: name ?? id, slot: 0 });
      return list.length - 1;
    },
    sets: () => ({ ...model, ...Object.fromEntries(members) }),
  };
}
