import { expect, test } from 'vitest';
import { createTableBuilder } from '../../src/numerics/table.ts';
import type { ColumnShape } from '../../src/numerics/table.ts';

const shapes: readonly ColumnShape[] = [
  { id: 'when', kind: 'quarter' },
  { id: 'who', kind: 'code', set: 'people' },
  { id: 'height', kind: 'number', unit: 'm' },
];

test('[NUM-13] rows come back as typed columns in the order declared, beyond the first capacity', () => {
  const builder = createTableBuilder('heights', shapes);
  for (let row = 0; row < 1000; row += 1) builder.add(row, -1, row / 8);
  const { id, rows, columns } = builder.build();
  expect([id, rows, Object.keys(columns)]).toEqual(['heights', 1000, ['when', 'who', 'height']]);
  expect(columns['when']).toEqual({
    kind: 'quarter',
    values: Int32Array.from({ length: 1000 }, (_, i) => i),
  });
  expect(columns['who']).toEqual({ kind: 'code', set: 'people', values: new Int32Array(1000).fill(-1) });
  expect(columns['height']).toEqual({
    kind: 'number',
    unit: 'm',
    values: Float64Array.from({ length: 1000 }, (_, i) => i / 8),
  });
});

test('[NUM-13] a built table is not changed by later rows', () => {
  const builder = createTableBuilder('heights', shapes);
  builder.add(0, 0, 1);
  const early = builder.build();
  builder.add(1, 0, 2);
  expect(early.rows).toBe(1);
  expect(early.columns['height']!.values).toEqual(Float64Array.of(1));
  expect(builder.rows).toBe(2);
});

test('[NUM-13] an empty table has empty columns', () => {
  const { rows, columns } = createTableBuilder('heights', shapes).build();
  expect([rows, columns['height']!.values.length]).toEqual([0, 0]);
});

test('[NUM-13] a wrong row and a wrong declaration are refused by name', () => {
  const builder = createTableBuilder('heights', shapes);
  expect(() => builder.add(0, 0)).toThrow('3 columns');
  expect(() => builder.add(0.5, 0, 1)).toThrow('column when');
  expect(() => builder.add(0, 3e9, 1)).toThrow('column who');
  expect(builder.rows).toBe(0);
  expect(() => createTableBuilder('t', [...shapes, { id: 'who', kind: 'quarter' }])).toThrow('twice');
  expect(() => createTableBuilder('t', [{ id: 'a', kind: 'number' }])).toThrow('no unit');
  expect(() => createTableBuilder('t', [{ id: 'a', kind: 'code' }])).toThrow('no set');
});
