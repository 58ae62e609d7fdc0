import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { sayRole } from '../../src/figures/claims.ts';
import { formatNumber } from '../../src/figures/format-number.ts';
import { charts, chartIds } from '../../src/figures/index.ts';
import { longDescription } from '../../src/figures/long-description.ts';
import { printMeasure, printPlain } from '../../src/figures/measure-words.ts';
import { pictureParts } from '../../src/figures/picture-parts.ts';
import { shareWords } from '../../src/figures/uncertainty-words.ts';
import { noteTexts } from '../../src/figures/texts.ts';
import type { FigureSpec } from '../../src/schema/figure.ts';
import type { ChipPrice, PricedChips } from '../../src/schema/tradeoff.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { ensembleFixture, movedPoints } from '../support/ensemble-fixture.ts';
import { figureCompanions } from '../support/figure-companions.ts';
import { everyFigure } from '../support/figure-specs.ts';

/** Plain numbers between 0 and 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const rules = [
  'integer',
  'one-decimal',
  'two-decimals',
  'percent',
  'whole-percent',
  'billion',
  'points',
  'year',
] as const;
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

/** Of groups of digits those that nothing of the exported data, of names and of fixed words is printed with. */
function strays(spec: FigureSpec, said: Iterable<string>): Set<string> {
  const left = new Set(said);
  const allow = (digits: readonly string[]): void => digits.forEach((one) => left.delete(one));
  allow([...fixed, ...digitsIn(formatNumber(spec.runs.n, 'integer'))]);
  for (const members of Object.values(spec.sets)) {
    for (const { name, short } of members) allow(digitsIn(`${name} ${short}`));
  }
  for (const id of spec.notes) allow(digitsIn(noteTexts[id] ?? ''));
  const [headings, ...rows] = csvParseRows(figureCsv(spec)) as [string[], ...string[][]];
  for (const [at, heading] of headings.entries()) {
    const unit = / \((.*)\)$/.exec(heading)?.[1] ?? '1';
    for (const cell of new Set(rows.map((row) => row[at]!))) {
      if (left.size === 0) return left;
      const value = Number(cell);
      allow(cell !== '' && Number.isFinite(value) ? printed(value, unit) : digitsIn(cell));
    }
  }
  return left;
}

/** Whatever a figure says: roles, long description, and texts of the picture that belong to a mark. */
function saidBy(spec: FigureSpec): string[] {
  const labels = pictureParts(charts[spec.chart].render(spec))
    .filter(({ name, attributes }) => name === 'text' && attributes['data-key'] !== undefined)
    .map(({ text }) => text);
  const roles = ['title', 'caption', 'alt', 'sentence', 'end-label', 'kpi'] as const;
  return [...roles.map((role) => sayRole(spec, role)), longDescription(spec), ...labels];
}

/** Prices of chips of other sizes. */
function otherPrices({ runs, ...rest }: PricedChips, next: () => number): PricedChips {
  const size = 4 * next() - 1;
  const priced = (price: ChipPrice): ChipPrice => ({
    ...price,
    balance: size * price.balance,
    total: next() * price.total,
    delay: size * price.delay,
    ownDelay: size * price.ownDelay,
    confidence: next() * price.confidence,
  });
  return { ...rest, runs: runs.map((run) => ({ ...run, prices: run.prices.map(priced) })) };
}

test('[FIG-31] every number in title, labels, alternative text, caption and long description is in the exported CSV, over 100 random results', () => {
  const next = numbersFrom(11);
  const found = new Map<string, string>();
  const drawn = new Map<string, number>();
  for (let draw = 0; draw < 100; draw++) {
    const run = bargainingFixture({
      quarters: 5 + Math.floor(4 * next()),
      delays: Array.from({ length: 6 }, () => 30 * next() * next()),
      index: 20 * next(),
      strength: 5000 * next(),
    });
    // Runs of an experiment are many numbers; every fifth result has some.
    const many = { points: movedPoints, seed: draw + 1, shift: 8 * next() - 4 };
    const { prices, notes } = figureCompanions();
    const beside =
      draw % 5 === 0
        ? {
            notes: notes!,
            prices: otherPrices(prices!, next),
            ensemble: ensembleFixture({ runs: 6, ...many }),
          }
        : {};
    for (const spec of everyFigure({ ...beside, run })) {
      drawn.set(spec.chart, (drawn.get(spec.chart) ?? 0) + 1);
      const said = saidBy(spec);
      for (const digits of strays(spec, said.flatMap(digitsIn)))
        found.set(
          `${spec.chart} ${digits}`,
          said.find((text) => digitsIn(text).includes(digits))!,
        );
    }
  }
  expect([...found]).toEqual([]);
  for (const id of chartIds) expect(drawn.get(id), id).toBeGreaterThanOrEqual(20);
});
