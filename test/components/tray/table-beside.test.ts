import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableBeside } from '../../../src/components/tray/table-beside.ts';

const cell = fc.string({ maxLength: 60 });

test('[TRAY-40] of a figure’s data paper takes the first rows, no more than 25 and at least one, and fewer the longer the caption', () => {
  const tables = fc
    .integer({ min: 1, max: 12 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 60 }));
  fc.assert(
    fc.property(tables, fc.nat(600), (rows, letters) => {
      const table = { columns: Array.from({ length: rows[0]?.length ?? 2 }, () => 'Some heading'), rows };
      const beside = tableBeside(table, 'x'.repeat(letters)).rows;
      expect(beside).toEqual(rows.slice(0, beside.length));
      expect(beside.length).toBeLessThanOrEqual(25);
      if (rows.length > 0) expect(beside.length).toBeGreaterThan(0);
      expect(tableBeside(table, 'x'.repeat(letters + 300)).rows.length).toBeLessThanOrEqual(beside.length);
    }),
    { seed: 20, numRuns: 200 },
  );
});
