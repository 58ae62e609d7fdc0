import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { tally } from '../../src/experiments/run-check.ts';
import type { Score } from '../../src/schema/check-outcome.ts';
import { valueOf } from '../support/shipped-model.ts';

const folder = join(import.meta.dirname, '../../models/world-2023');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('[CHECK-90] the score that comes with the model has a verdict for every row of its checks as they read today, none an error, and counts that are those of its rows', () => {
  const score = JSON.parse(read('score.json')) as Score;
  const rows = valueOf(parseChecks(read('checks.yaml'), 'checks.yaml')).map(({ row }) => row);
  expect(score.checks.map(({ row }) => row)).toEqual(rows);
  const { counted, pass, miss, error, made } = score;
  expect({ counted, pass, miss, error }).toEqual(tally(score.checks));
  expect(error).toBe(0);
  expect(made?.model).toMatch(/^world-2023 /);
});
