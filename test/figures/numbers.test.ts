import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { sayRole } from '../../src/figures/claims.ts';
import { formatNumber } from '../../src/figures/format-number.ts';
import { charts } from '../../src/figures/index.ts';
import { longDescription } from '../../src/figures/long-description.ts';
import { printMeasure, printPlain } from '../../src/figures/measure-words.ts';
import { pictureParts } from '../../src/figures/picture-parts.ts';
import { shareWords } from '../../src/figures/uncertainty-words.ts';
import { noteTexts } from '../../src/figures/texts.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { ensembleFixture, movedPoints } from '../support/ensemble-fixture.ts';
import { figureCompanions } from '../support/figure-companions.ts';
import { everyFigure } from '../support/figure-specs.ts';

/** Plain numbers between 0 and 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const rules = ['integer', 'one-decimal', 'two-decimals', 'percent', 'billion', 'points', 'year'] as const;
const digitsIn = (text: string): string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/** Every group of digits that a number of a unit may be printed with. */
function printed(value: number, unit: string): string[] {
  const share = unit === '1' && value >= 0 && value <= 1 ? [shareWords(value, true)] : [];
  return [
    ...rules.map((rule) => formatNumber(value, rule)),
    printMeasure(value, unit),
    printPlain(value),
    ...share,
  ].flatMap(digitsIn);
}

const fixed = ['10', '20', '50', '90', '95', '100'];

/** What may be printed of the exported data, of names and of fixed words. */
function sayable(spec: FigureSpec): Set<string> {
  const [headings, ...rows] = csvParseRows(figureCsv(spec)) as [string[], ...string[][]];
  const allowed = new Set([...fixed, ...digitsIn(formatNumber(spec.runs.n, 'integer'))]);
  const allow = (digits: readonly string[]): void => digits.forEach((one) => allowed.add(one));
  for (const [at, heading] of headings.entries()) {
    const unit = / \((.*)\)$/.exec(heading)?.[1] ?? '1';
    for (const cell of new Set(rows.map((row) => row[at]!))) {
      const value = Number(cell);
      allow(cell !== '' && Number.isFinite(value) ? printed(value, unit) : digitsIn(cell));
    }
  }
  for (const members of Object.values(spec.sets)) {
    for (const { name, short } of members) allow(digitsIn(`${name} ${short}`));
  }
  for (const id of spec.notes) allow(digitsIn(noteTexts[id] ?? ''));
  return allowed;
}

/** Whatever a figure says: roles, long description, and texts of the picture that belong to a mark. */
function saidBy(spec: FigureSpec): string[] {
  const labels = pictureParts(charts[spec.chart].render(spec))
    .filter(({ name, attributes }) => name === 'text' && attributes['data-key'] !== undefined)
    .map(({ text }) => text);
  const roles = ['title', 'caption', 'alt', 'sentence', 'end-label', 'kpi'] as const;
  return [...roles.map((role) => sayRole(spec, role)), longDescription(spec), ...labels];
}

test('[FIG-31] every number in title, labels, alternative text, caption and long description is in the exported CSV, over 100 random results', () => {
  const next = numbersFrom(11);
  const strays = new Map<string, string>();
  for (let draw = 0; draw < 100; draw++) {
    const run = bargainingFixture({
      quarters: 5 + Math.floor(4 * next()),
      delays: Array.from({ length: 6 }, () => 30 * next() * next()),
      index: 20 * next(),
      strength: 5000 * next(),
    });
    // Runs of an experiment are many numbers; every tenth result has some.
    const many = { points: movedPoints, seed: draw + 1, shift: 8 * next() - 4 };
    const beside =
      draw % 10 === 0 ? { ...figureCompanions(), ensemble: ensembleFixture({ runs: 6, ...many }) } : {};
    for (const spec of everyFigure({ ...beside, run })) {
      const allowed = sayable(spec);
      for (const text of saidBy(spec)) {
        for (const digits of digitsIn(text)) {
          if (!allowed.has(digits)) strays.set(`${spec.chart} ${digits}`, text);
        }
      }
    }
  }
  expect([...strays]).toEqual([]);
});
