import { expect, test } from 'vitest';
import { figureTable } from '../../src/figures/index.ts';
import { rowsFirst } from '../../src/figures/rows-first.ts';
import { claimHolds } from '../../src/figures/words/claims.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

test('[TRAY-51] a short table of a figure takes the rows first that its title rests on, then those of the same names, every row once', () => {
  for (const spec of everyFigure(figureInputFixture(), { width: 500, height: 300 }, 'light')) {
    const table = figureTable(spec);
    const order = rowsFirst(spec, table);
    expect(order.toSorted((a, b) => a - b)).toEqual([...table.rows.keys()]);
    const said = spec.claims.filter(({ role }) => ['title', 'sentence', 'alt'].includes(role));
    const cited = new Set(
      said
        .filter((claim) => claimHolds(claim, spec.rows))
        .flatMap(({ values }) => Object.values(values).map(({ row }) => row)),
    );
    expect(new Set(order.slice(0, cited.size)), spec.chart).toEqual(cited);
    const names = new Set([...cited].map((row) => table.rows[row]![0]));
    const isNamed = order.slice(cited.size).map((row) => names.has(table.rows[row]![0]));
    expect(isNamed, spec.chart).toEqual(isNamed.toSorted((a, b) => Number(b) - Number(a)));
  }
});
