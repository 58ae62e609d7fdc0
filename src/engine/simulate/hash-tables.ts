import { createHasher } from '../../numerics/hash.ts';
import type { Hash } from '../../schema/ids.ts';
import { resultTables } from '../../schema/result-tables.ts';
import type { Tables } from '../../schema/result.ts';

/** Hash of result tables in their declared order: ids, column names, little-endian bits; never of time, machine or the paired Baseline. */
export function hashTables(tables: Tables): Hash {
  const hasher = createHasher();
  for (const { id } of resultTables) {
    const table = tables[id];
    if (table === undefined) continue;
    hasher.text(id);
    for (const [name, column] of Object.entries(table.columns)) {
      hasher.text(name);
      if (column.kind === 'number') hasher.float64(column.values);
      else hasher.int32(column.values);
    }
  }
  return hasher.digest();
}
