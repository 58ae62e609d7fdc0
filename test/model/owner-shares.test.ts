import { describe, expect, it } from 'vitest';
import { openCsvTable } from '../../src/model/csv-table.ts';
import { readOwnerShares } from '../../src/model/owner-shares.ts';
import type { Diagnostic } from '../../src/schema/diagnostic.ts';

function codesOf(owners: string): string[] {
  const diagnostics: Diagnostic[] = [];
  const files = new Map([['owners.csv', `id,owners\nx,${owners}\n`]]);
  const table = openCsvTable(files, 'owners.csv', { keys: ['id'], values: ['owners'] }, diagnostics);
  const regions = new Map([
    ['A', 0],
    ['B', 1],
  ]);
  readOwnerShares(table, table.rows[0]!, regions);
  return diagnostics.map(({ code, line }) => `${code} ${line}`);
}

describe('owners of sales', () => {
  it('[DIAG-30] an owner that is named twice in a row is reported, since only one of his shares would count', () => {
    expect(codesOf('A:0.5;B:0.5')).toEqual([]);
    expect(codesOf('A:0.5;A:0.5')).toEqual(['id-duplicate 2']);
  });
});
