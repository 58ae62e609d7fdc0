import { expect, test } from 'vitest';
import { endLabels } from '../../src/figures/marks/end-labels.ts';
import { lookOf } from '../../src/figures/look/look.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';
import { shareOfRuns } from '../../src/figures/words/uncertainty-words.ts';

const look = lookOf({ chart: 'C11', theme: 'light', preset: 'memo-half', size: { width: 302, height: 250 } });
const told = (height: number): string[] => {
  const labels = [
    { key: 'a', name: 'Everything on the table', value: '8.7', y: 20, fill: '#000', strong: true },
    { key: 'b', name: 'Red lines published', value: '10.4', y: 20, fill: '#000' },
  ];
  const box = { x: 0, y: 0, width: 300, height };
  return pictureParts(endLabels(labels, box, 190, look).join('')).flatMap(({ text }) => text || []);
};

test('[FIG-564] the name at the end of a line stands on two lines where that keeps it whole; its value is never cut', () => {
  expect(told(200)).toEqual(['Everything on the', 'table 8.7', 'Red lines', 'published 10.4']);
  const low = told(30);
  expect(low).toHaveLength(2);
  expect(low[0]).toMatch(/… 8\.7$/);
});

test('[FIG-565] a share of few runs is printed as their count, of less than a hundred in whole percents', () => {
  expect(shareOfRuns(2 / 3, 3)).toBe('2 of 3');
  expect(shareOfRuns(2 / 3, 60)).toBe('67%');
  expect(shareOfRuns(2 / 3, 300)).toBe('66.7%');
});
