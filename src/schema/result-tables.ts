import { alignmentTable } from './alignment-table.ts';
import { complianceTable } from './compliance-table.ts';
import { conductTables } from './conduct-tables.ts';
import { crisisTable } from './crisis-table.ts';
import { firmTable } from './firm-table.ts';
import { packageTables } from './package-tables.ts';
import { parityTable } from './parity-table.ts';
import { reversalTable } from './reversal-table.ts';
import { regimeTables } from './regime-tables.ts';
import type { TableDeclaration } from './table-declaration.ts';
import { worldTables } from './world-tables.ts';

/** Every result table, declared once: the engine writes to it, figures read it, `dictionary.csv` is printed from it. Columns that an equation records are added behind the declared ones. */
export const resultTables: readonly TableDeclaration[] = [
  ...worldTables,
  alignmentTable,
  parityTable,
  firmTable,
  ...conductTables,
  ...packageTables,
  crisisTable,
  ...regimeTables,
  reversalTable,
  complianceTable,
];
