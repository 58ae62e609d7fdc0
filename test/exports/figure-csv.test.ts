import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { printedCsv } from '../../src/exports/csv.ts';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { figureTable } from '../../src/figures/index.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

test('[FIG-21] the CSV of a figure has the rows of its table under their names, units in the headings and every digit, and nothing where there is no number', () => {
  for (const spec of everyFigure(figureInputFixture())) {
    const [headings, ...rows] = csvParseRows(figureCsv(spec)) as [string[], ...string[][]];
    expect(rows.map(([name]) => name)).toEqual(figureTable(spec).rows.map(([name]) => name));
    for (const [name, column] of Object.entries(spec.rows.columns)) {
      if (column.kind !== 'number') continue;
      const at = headings.indexOf(column.unit === '1' ? name : `${name} (${column.unit})`);
      const read = rows.map((cells) => (cells[at] === '' ? NaN : Number(cells[at])));
      expect(read).toEqual([...numbersOf(spec.rows, name)]);
    }
  }
});

test('[FIG-644] lines of the CSV of a figure and of a printed table end as RFC 4180 has it, and it begins with the mark of UTF-8 where that is asked', () => {
  const [spec] = everyFigure(figureInputFixture());
  const text = figureCsv(spec!);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(figureCsv(spec!, true)).toBe(`\uFEFF${text}`);
  expect(printedCsv({ columns: ['a', 'b, c'], rows: [['1', 'two\nlines']] })).toBe(
    'a,"b, c"\r\n1,"two\nlines"\r\n',
  );
});
