import type { Id } from './ids.ts';
import { resultTables } from './result-tables.ts';
import type { TableDeclaration } from './table-declaration.ts';
import type { TableId } from './table.ts';

/** Tables that take variables of these sets as further columns. */
const tableBySets: Readonly<Record<string, TableId>> = {
  '': 'world',
  region: 'region',
  'exporter,importer': 'pair',
  'sector,region': 'sector',
  'technology,target': 'technology',
  ally: 'ally',
};

/** The result table whose rows are the combinations of these sets, if there is one. */
export function tableOfSets(over: readonly Id[]): TableDeclaration | undefined {
  const id = tableBySets[over.join(',')];
  return resultTables.find((table) => table.id === id);
}
