import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readingGrade, wordsOfModule } from '../support/reading-level.ts';

const folders = ['components', 'figures', 'schema'] as const;

test('[WORDS-1] the words of the page, of its figures and of what goes wrong are read at grade 9', () => {
  const modules = folders.flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('texts.ts'))
      .map((name) => join('src', folder, name)),
  );
  const said = modules.map((path) => ({ path, texts: wordsOfModule(readFileSync(path, 'utf8')) }));
  const long = said.filter(({ texts }) => texts.join(' ').split(' ').length >= 60);
  expect(long.length).toBeGreaterThan(25);
  const hard = long.filter(({ texts }) => readingGrade(texts) > 9);
  expect(hard.map(({ path, texts }) => `${path}: ${readingGrade(texts).toFixed(1)}`)).toEqual([]);
});

test('[WORDS-2] the grade is that of the published formula', () => {
  expect(readingGrade(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 9);
  expect(
    readingGrade(['Reciprocal international liberalisation necessitates deliberation.']),
  ).toBeGreaterThan(20);
});
