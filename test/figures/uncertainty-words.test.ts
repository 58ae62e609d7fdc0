import { expect, test } from 'vitest';
import { rangeSource, runsWords, shareWords } from '../../src/figures/words/uncertainty-words.ts';

test('[FIG-202] a share of runs has one wording, and about half prints its number where the claim turns on it', () => {
  const said = Array.from({ length: 101 }, (_, percent) => shareWords(percent / 100, 100, 'runs'));
  const from = (words: string): [number, number] => [said.indexOf(words), said.lastIndexOf(words)];
  expect(from('in hardly any runs')).toEqual([0, 5]);
  expect(from('in about 1 of 10 runs')).toEqual([6, 14]);
  expect(from('in about 2 of 10 runs')).toEqual([15, 24]);
  expect(from('in about 3 of 10 runs')).toEqual([25, 34]);
  expect(from('in about half of runs')).toEqual([35, 65]);
  expect(from('in about 7 of 10 runs')).toEqual([66, 74]);
  expect(from('in about 8 of 10 runs')).toEqual([75, 84]);
  expect(from('in about 9 of 10 runs')).toEqual([85, 94]);
  expect(from('in nearly all runs')).toEqual([95, 100]);
  expect(shareWords(0.52, 100, 'runs', true)).toBe('in about half of runs (52%)');
  expect(shareWords(0.8, 100, 'runs', true)).toBe('in about 8 of 10 runs');
});

test('[FIG-640] a share of fewer than ten runs or pairs is said as their count', () => {
  expect(shareWords(1, 1, 'pairs')).toBe('in 1 of 1 pair');
  expect(shareWords(0.75, 4, 'runs')).toBe('in 3 of 4 runs');
  expect(shareWords(0, 9, 'runs', true)).toBe('in 0 of 9 runs');
  expect(shareWords(0, 10, 'runs')).toBe('in hardly any runs');
});

test('[FIG-203] a range says how many runs it is of and what differs between them', () => {
  expect(rangeSource('chance')).toBe('chance only (seeds)');
  expect(runsWords({ n: 2500, varies: 'chance and assumptions' })).toBe(
    '2,500 runs; range: chance + assumptions (draws)',
  );
  expect(runsWords({ n: 1, varies: 'one run' })).toBe('one run');
});
