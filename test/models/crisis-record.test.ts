import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCsv, type CsvRow } from '../../src/schema/parse-csv.ts';
import type { CheckFile } from '../../src/schema/check.ts';

const folder = 'models/world-2023';
const quartersInView = 34; // 2018Q1 to 2026Q2
const { columns, rows } = parseCsv(readFileSync(`${folder}/crises.csv`, 'utf8'));
const cell = ({ cells }: CsvRow, name: string): string => cells[columns.indexOf(name)]!;
const count = (course: string): number => rows.filter((row) => cell(row, 'course') === course).length;
const checks = (parse(readFileSync(`${folder}/checks.yaml`, 'utf8')) as CheckFile).checks;

/** Odds of at most `hits` among `trials`. */
function cumulative(hits: number, trials: number, odds: number): number {
  let sum = 0;
  let ways = 1;
  for (let i = 0; i <= hits; i++) {
    sum += ways * odds ** i * (1 - odds) ** (trials - i);
    ways *= (trials - i) / (i + 1);
  }
  return sum;
}

/** Where a falling function of odds crosses zero. */
function root(of: (odds: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (of(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

/** The interval of Clopper and Pearson that holds the odds behind a count in 95 of 100 cases, in per cent. */
function interval(hits: number, trials: number): readonly [number, number] {
  const low = hits === 0 ? 0 : root((odds) => 0.025 - (1 - cumulative(hits - 1, trials, odds)));
  const high = hits === trials ? 1 : root((odds) => cumulative(hits, trials, odds) - 0.025);
  return [100 * low, 100 * high];
}

describe('the record of crises between the United States and China', () => {
  it('[CRISIS-43] names each quarter once with a known course, its events and their source', () => {
    const quarters = rows.map((row) => cell(row, 'quarter'));
    expect([...new Set(quarters)].toSorted()).toEqual(quarters);
    for (const quarter of quarters) expect(quarter).toMatch(/^20(18|19|2[0-6])Q[1-4]$/);
    for (const row of rows) {
      expect(['conceded', 'stood-firm', 'backed-down']).toContain(cell(row, 'course'));
      expect([cell(row, 'sender'), cell(row, 'target')].toSorted()).toEqual(['CHN', 'USA']);
      expect(cell(row, 'events').length).toBeGreaterThan(10);
      expect(cell(row, 'source').length).toBeGreaterThan(5);
    }
  });

  it('[CRISIS-43] the bands of the checks are the intervals of its counts', () => {
    const resisted = rows.length - count('conceded');
    const bands = {
      threat: interval(rows.length, quartersInView),
      concede: interval(count('conceded'), rows.length),
      'stand-firm': interval(count('stood-firm'), resisted),
    };
    for (const [moment, [low, high]] of Object.entries(bands)) {
      const { expect: band } = checks.find(({ id }) => id === `crises.us-china.${moment}`)!;
      expect(band.above).toBeCloseTo(low, 1);
      if (high === 100) expect(band.below).toBeUndefined();
      else expect(band.below).toBeCloseTo(high, 1);
    }
  });
});
