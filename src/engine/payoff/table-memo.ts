import type { LevelTables } from './level-tables.ts';

/** Level and pair tables by the state they were made in, shared by runs: an ensemble that passes through one state solves it once. */
export interface TableMemo {
  tables(key: string, make: () => LevelTables): LevelTables;
}

/** A memo that forgets the oldest tables beyond `most`. */
export function createTableMemo(most = 256): TableMemo {
  const known = new Map<string, LevelTables>();
  return {
    tables(key, make) {
      const found = known.get(key);
      if (found !== undefined) return found;
      const made = make();
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(key, made);
      return made;
    },
  };
}
