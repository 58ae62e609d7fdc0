import { expect, test } from 'vitest';
import { numbersOf } from '../../src/figures/columns.ts';
import { charts } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';

const input = figureInputFixture();
const drawn = (size: 'memo-full' | 'memo-half', theme: 'light' | 'print') =>
  new Map(everyFigure(input, size, theme).map((spec) => [spec.chart, spec] as const));
const full = drawn('memo-full', 'light');
const ofRun = everyFigure({ run: input.run }).find(({ chart }) => chart === 'C3')!;
const print = drawn('memo-full', 'print');
const half = drawn('memo-half', 'light');

test('[FIG-335] in print a loss is hatched and a gain is not', () => {
  for (const [chart, column] of [
    ['C2', 'worth'],
    ['C6', 'delta'],
  ] as const) {
    const spec = print.get(chart)!;
    const svg = charts[chart].render(spec);
    expect(
      lintFigure(spec, svg).filter(({ rule }) => rule === 'contrast'),
      chart,
    ).toEqual([]);
    const values = numbersOf(spec.rows, column);
    const bars = pictureParts(svg).flatMap(({ name, attributes }) => {
      const row = /^(?:line-|step\.)(\d+)$/.exec(attributes['data-key'] ?? '')?.[1];
      return name === 'rect' && row !== undefined ? [{ row: Number(row), fill: attributes['fill']! }] : [];
    });
    expect(bars.length).toBeGreaterThan(1);
    for (const { row, fill } of bars)
      expect(fill.startsWith('url('), `${chart} ${row}`).toBe(values[row]! < 0);
  }
});

test('[FIG-336] the lead of one run stands on the ground of model output, in words, and no line but Baseline is dotted', () => {
  const parts = pictureParts(charts.C3.render(ofRun));
  expect(parts.some(({ attributes }) => attributes['data-role'] === 'model-output')).toBe(true);
  expect(parts.some(({ text }) => text === 'model output')).toBe(true);
  const dotted = parts
    .filter(({ attributes }) => attributes['data-role'] === 'mark')
    .filter(({ attributes }) => Number(attributes['stroke-dasharray']?.split(' ')[0] ?? 9) < 3)
    .map(({ attributes }) => attributes['data-key']);
  expect(dotted).toEqual(['baseline']);
});

test('[FIG-337] a fan without Baseline says so', () => {
  expect(full.get('C11')!.notes).toContain('fan-no-baseline');
});

test('[FIG-338] acts in the waterfall are named whole at half a column', () => {
  const parts = pictureParts(charts.C6.render(half.get('C6')!));
  const names = parts.filter(({ attributes }) => (attributes['data-key'] ?? '').startsWith('name.'));
  expect(names.length).toBeGreaterThan(2);
  for (const { text } of names) expect(text.endsWith('…'), text).toBe(false);
});

test('[FIG-339] panels and lists leave no name cut at a full column, and a trace is told in plain words and units', () => {
  for (const chart of ['C4', 'C18'] as const) {
    const names = pictureParts(charts[chart].render(full.get(chart)!)).filter(({ attributes }) =>
      (attributes['data-key'] ?? '').startsWith('name.'),
    );
    for (const { text } of names) expect(text.endsWith('…'), `${chart} ${text}`).toBe(false);
  }
  const words = pictureParts(charts.C20.render(full.get('C20')!)).map(({ text }) => text);
  expect(words.filter((text) => /\w_\w/.test(text) && !/[*(]/.test(text))).toEqual([]);
});
