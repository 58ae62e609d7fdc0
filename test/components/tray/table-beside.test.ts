import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableBeside } from '../../../src/components/tray/table-beside.ts';

const cell = fc.string({ maxLength: 60 });

test('[TRAY-40] of a figure’s data paper takes the rows that are wanted first, in the order of the table, no more than 25 and at least one, and fewer the longer the caption', () => {
  const tables = fc
    .integer({ min: 1, max: 12 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 60 }));
  fc.assert(
    fc.property(tables, fc.nat(600), (rows, letters) => {
      const table = { columns: Array.from({ length: rows[0]?.length ?? 2 }, () => 'Some heading'), rows };
      const wanted = [...rows.keys()].toSorted((a, b) => (a % 3) - (b % 3) || a - b);
      const beside = tableBeside(table, 'x'.repeat(letters), wanted).rows;
      const taken = wanted.slice(0, beside.length).toSorted((a, b) => a - b);
      expect(beside).toEqual(taken.map((row) => rows[row]!));
      expect(beside.length).toBeLessThanOrEqual(25);
      if (rows.length > 0) expect(beside.length).toBeGreaterThan(0);
      expect(tableBeside(table, 'x'.repeat(letters + 300), wanted).rows.length).toBeLessThanOrEqual(
        beside.length,
      );
    }),
    { seed: 20, numRuns: 200 },
  );
});
