import { expect, test } from 'vitest';
import { comparisonTable } from '../../src/figures/comparison-table.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';

const ensemble: Ensemble = {
  id: 'x',
  title: 'X',
  varies: 'chance',
  start: { year: 2026, quarter: 1 },
  arms: ['As stated', 'Other', 'Alike'].map((title) => ({ id: title, title, scenarioHash: title })),
  points: [{ label: '', overrides: {} }],
  draws: [1, 2, 3, 4].map((seed) => ({ seed, point: 0 })),
  done: [0, 1, 2].map(() => Uint8Array.from([1, 1, 1, 0])),
  series: [
    {
      metric: 'delay',
      name: 'Delay',
      unit: 'month',
      subject: { government: 'JPN' },
      quarters: [0, 1],
      values: [
        Float64Array.from([0, 2, 0, 4, 0, 6, 0, NaN]),
        Float64Array.from([0, 1, 0, 5, 0, 8, 0, NaN]),
        Float64Array.from([0, 2, 0, 4, 0, 6, 0, NaN]),
      ],
    },
  ],
  versions: { model: 'm 1', hash: 'h' },
};
const sets = { government: [{ id: 'JPN', name: 'Japan', short: 'Japan', slot: 1 }] };

test('[PIN-7] the table has every number at the end with its range, and for all but the first scenario the difference and the share of pairs in which it is higher', () => {
  const { columns, rows } = comparisonTable(ensemble, sets);
  expect(columns).toContain('Higher than As stated');
  expect(rows).toEqual([
    ['Delay, Japan (months)', 'As stated', '4.0', '3.0 to 5.0', '', '', '', ''],
    ['Delay, Japan (months)', 'Other', '5.0', '3.0 to 6.5', '+1.0', '0.0 to +1.5', 'in 2 of 3 pairs', '3'],
    [
      'Delay, Japan (months)',
      'Alike',
      '4.0',
      '3.0 to 5.0',
      '0.0',
      '0.0 to 0.0',
      'the same in all pairs',
      '3',
    ],
  ]);
});
