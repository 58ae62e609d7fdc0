import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import type { ChartId } from '../../src/schema/figure.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[FIG-21] the CSV of a figure has the rows of its table under their names, units in the headings and every digit', () => {
  for (const chart of Object.keys(charts) as ChartId[]) {
    const spec = figureSpec(
      chart,
      { run: resultFixture() },
      {
        size: { width: 400, height: 400 },
        theme: 'light',
        app: '',
      },
    );
    const [headings, ...rows] = csvParseRows(figureCsv(spec)) as [string[], ...string[][]];
    expect(rows.map(([name]) => name)).toEqual(figureTable(spec).rows.map(([name]) => name));
    for (const [name, column] of Object.entries(spec.rows.columns)) {
      if (column.kind !== 'number') continue;
      const at = headings.indexOf(column.unit === '1' ? name : `${name} (${column.unit})`);
      expect(rows.map((cells) => Number(cells[at]))).toEqual([...numbersOf(spec.rows, name)]);
    }
  }
});
