import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableCsv } from '../../src/exports/csv.ts';

it('[CLI-14] any number in a CSV reads back as the same bits, a negative zero too', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (list) => {
      const values = Float64Array.from([...list, -0, 0.1, Number.MIN_VALUE, Number.MAX_VALUE]);
      const column = { kind: 'number', unit: '1', values } as const;
      const [, ...rows] = csvParseRows(tableCsv({ rows: values.length, columns: { value: column } }, {}));
      const read = Float64Array.from(rows, ([text]) => Number(text));
      expect(new BigUint64Array(read.buffer)).toEqual(new BigUint64Array(values.buffer));
    }),
    { seed: 20251101 },
  );
});

it('[CLI-14] codes are written as ids, no code as nothing, and ids with commas or quotes survive', () => {
  const ids = ['plain', 'a,b', 'say "no"', 'two\nlines'];
  const sets = { act: ids.map((id) => ({ id, name: id, short: id, slot: 0 })) };
  const values = Int32Array.of(0, 1, 2, 3, -1);
  const csv = tableCsv(
    { rows: 5, columns: { act: { kind: 'code', set: 'act', values }, at: { kind: 'quarter', values } } },
    sets,
  );
  expect(csvParseRows(csv)).toEqual([['act', 'at'], ...ids.map((id, at) => [id, String(at)]), ['', '-1']]);
});
