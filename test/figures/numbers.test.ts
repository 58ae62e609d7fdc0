import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { claimHolds, sayClaim, sayRole } from '../../src/figures/words/claims.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { charts, chartIds, figureSpec } from '../../src/figures/index.ts';
import { formatNumber } from '../../src/figures/words/format-number.ts';
import { keyNumbers, sayKeyNumber } from '../../src/figures/key-numbers.ts';
import { longDescription } from '../../src/figures/words/long-description.ts';
import { pictureParts } from '../../src/figures/marks/picture-parts.ts';
import { noteTexts } from '../../src/figures/words/texts.ts';
import type { FigureInput, FigureSpec } from '../../src/schema/figure.ts';
import type { KeyNumber } from '../../src/schema/key-number.ts';
import type { ChipPrice, PricedChips } from '../../src/schema/tradeoff.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { digitsIn, figureFromCsv, straysOf } from '../support/csv-numbers.ts';
import { ensembleFixture, movedPoints } from '../support/ensemble-fixture.ts';
import { chartInput } from '../support/figure-specs.ts';
import { figureCompanions } from '../support/figure-companions.ts';

const draws = 100;
const how = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
/** Charts that are other ones of one run than of many. */
const ofRun = ['C1', 'C3', 'C4', 'C5'] as const;
const roles = ['title', 'title-short', 'caption', 'alt', 'sentence', 'end-label', 'kpi'] as const;

/** Plain numbers between 0 and 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
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

/** A run, an experiment and prices whose numbers are drawn, each with its figures: those of one run, and all with what stands beside it. */
function* results(): Generator<{ input: FigureInput; specs: FigureSpec[] }> {
  const next = numbersFrom(11);
  const { prices, notes } = figureCompanions();
  for (let draw = 0; draw < draws; draw++) {
    const run = bargainingFixture({
      quarters: 5 + Math.floor(4 * next()),
      delays: Array.from({ length: 6 }, () => 30 * next() * next()),
      index: 20 * next(),
      strength: 5000 * next(),
    });
    const ensemble = ensembleFixture({
      runs: 3,
      points: movedPoints,
      seed: draw + 1,
      shift: 8 * next() - 4,
    });
    const input = { run, ensemble, prices: otherPrices(prices!, next), notes: notes! };
    const many = chartIds.map((id) => figureSpec(id, chartInput(id, input), how));
    yield { input, specs: [...many, ...ofRun.map((id) => figureSpec(id, { run }, how))] };
  }
}

/** Whatever a figure says: roles, long description, and texts of the picture that belong to a mark. */
function saidBy(spec: FigureSpec, svg: string): string[] {
  const labels = pictureParts(svg)
    .filter(({ name, attributes }) => name === 'text' && attributes['data-key'] !== undefined)
    .map(({ text }) => text);
  return [...roles.map((role) => sayRole(spec, role)), longDescription(spec), ...labels];
}

/** Digits that templates and notes may have: shares that bands are named by, numbers of runs, years of a note. */
const fixedOf = (spec: FigureSpec): string[] => [
  '10',
  '20',
  '50',
  '90',
  '95',
  '100',
  ...digitsIn(formatNumber(spec.runs.n, 'integer')),
  ...spec.notes.flatMap((id) => digitsIn(noteTexts[id] ?? '')),
];

/** What is wrong with the figures of all results, each looked at once: numbers that no cell has, words and pictures that are other ones when drawn from the CSV, headline numbers that their figures have not. */
function examine() {
  const found = {
    strays: new Set<string>(),
    words: new Set<string>(),
    pictures: new Set<string>(),
    keys: new Set<string>(),
  };
  const drawn = new Map<string, number>();
  let numbers = 0;
  for (const { input, specs } of results()) {
    const csvs = specs.map((spec) => figureCsv(spec));
    const inputs = csvs[specs.findIndex(({ chart }) => chart === 'C19')]!;
    const readBack = specs.map((spec, at) => figureFromCsv(spec, csvs[at]!));
    for (const [at, spec] of specs.entries()) {
      const { chart } = spec;
      drawn.set(chart, (drawn.get(chart) ?? 0) + 1);
      const svg = charts[chart].render(spec);
      const said = saidBy(spec, svg);
      numbers += said.flatMap(digitsIn).length;
      // Inputs that two scenarios differ in stand beside their difference, and are the data of another figure.
      const csv = csvs[at]! + (chart === 'C13' ? inputs : '');
      for (const stray of straysOf(csv, said, fixedOf(spec))) found.strays.add(`${chart}: ${stray}`);
      const read = readBack[at]!;
      const again = [...roles.map((role) => sayRole(read, role)), longDescription(read)];
      if (again.some((words, order) => words !== said[order])) found.words.add(chart);
      // Pictures of the same words: a fifth of them is enough.
      if (drawn.get(chart)! % 5 === 1 && charts[chart].render(read) !== svg) found.pictures.add(chart);
    }
    const lead = specs.findLastIndex(({ chart }) => chart === 'C3');
    for (const key of keyNumbers({ run: input.run })) {
      const at = key.chart === 'C3' ? lead : specs.findIndex(({ chart }) => chart === key.chart);
      if (!hasKey(readBack[at]!, key)) found.keys.add(key.name);
      for (const stray of straysOf(csvs[at]!, Object.values(sayKeyNumber(key)), ['100']))
        found.keys.add(stray);
    }
  }
  return { found, drawn, numbers };
}

/** Whether a figure has a headline number and that of Baseline, in one row where they stand in one. */
function hasKey({ chart, rows }: FigureSpec, { run, baseline }: KeyNumber): boolean {
  const [value, before] = [run.at(-1)!, baseline.at(-1)!];
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
  if (chart === 'C6') {
    const levels = numbersOf(rows, 'to');
    return near(levels.at(-2)!, value) && near(levels.at(-1)!, before);
  }
  const [now, then] = [numbersOf(rows, chart === 'C3' ? 'delay' : 'balance'), numbersOf(rows, 'baseline')];
  return now.some((number, row) => near(number, value) && near(then[row]!, before));
}

const { found, drawn, numbers } = examine();

test('[FIG-31] every number in title, labels, alternative text, caption and long description is in the exported CSV, over 100 random results', () => {
  expect([...found.strays]).toEqual([]);
  for (const id of chartIds) expect(drawn.get(id), id).toBeGreaterThanOrEqual(draws);
  expect(numbers).toBeGreaterThan(100 * draws);
});

test('[FIG-524] the exported CSV with the names of its codes says the same words over 100 random results, and draws the same picture', () => {
  expect([...found.words]).toEqual([]);
  expect([...found.pictures]).toEqual([]);
});

test('[FIG-526] headline numbers over a page are those of the exported CSV of their figures, over 100 random results', () => {
  expect([...found.keys]).toEqual([]);
});

test('[FIG-525] what is said follows its own cell of the CSV, and a number that no cell has is found', () => {
  const { specs } = results().next().value as { specs: FigureSpec[] };
  const moved = new Set<string>();
  for (const spec of specs) {
    expect(straysOf(figureCsv(spec), ['It is 98,765.4 after 2099 Q3'], []), spec.chart).toEqual([
      '2099 Q3',
      '98,765.4',
    ]);
    for (const claim of spec.claims.filter((one) => claimHolds(one, spec.rows))) {
      for (const { row, column, round } of Object.values(claim.values)) {
        if (round === 'name' || round === 'share-words') continue;
        const from = spec.rows.columns[column]!;
        const values = Float64Array.from(from.values);
        values[row] = 3 * values[row]! + 7;
        const columns = { ...spec.rows.columns, [column]: { ...from, values } as typeof from };
        const read = figureFromCsv({ ...spec, rows: { ...spec.rows, columns } });
        if (sayClaim(claim, read.rows, read.sets) !== sayClaim(claim, spec.rows, spec.sets))
          moved.add(spec.chart);
      }
    }
  }
  expect(moved.size).toBe(chartIds.length);
});
