import { expect, test } from 'vitest';
import { lookOf } from '../../src/figures/look/look.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';
import { textGrid, type GridColumn } from '../../src/figures/marks/text-grid.ts';

const look = lookOf({ chart: 'C19', theme: 'light', preset: 'memo-full', size: { width: 624, height: 384 } });
const long = Array.from({ length: 40 }, (_, word) => `word${word}`).join(' ');
const column = (words: string): GridColumn => ({ heading: 'Words', share: 1, cell: () => ({ words }) });
const told = (words: string, rows: number, height: number): string[] =>
  pictureParts(
    textGrid(
      [column(words)],
      [...Array(rows).keys()],
      '{count} more',
      { x: 0, y: 0, width: 200, height },
      look,
    ).join(''),
  ).flatMap(({ text }) => (text === undefined || text === '' ? [] : [text]));

test('[FIG-562] words of a list are whole where there is room for them, rows share what room is left, and a first row that is too high is shortened', () => {
  expect(told(long, 2, 900).join(' ')).toContain('word39');
  const shared = told(long, 2, 200);
  const ends = shared.flatMap((line, at) => (line.endsWith('…') ? [at] : []));
  expect(ends).toHaveLength(2);
  expect(Math.abs(ends[1]! - 2 * ends[0]!)).toBeLessThanOrEqual(1);
  const [, first, rest] = told(long, 3, 3.6 * look.type.label + 1.7 * look.type.axis);
  expect(first).toMatch(/^word0/);
  expect(rest).toBe('2 more');
});
