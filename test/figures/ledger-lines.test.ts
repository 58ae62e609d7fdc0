import { expect, test } from 'vitest';
import { causedFirst, ledgerLines } from '../../src/figures/marks/ledger-lines.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[FIG-761] what acts did to confidence is listed before what quiet times did, each in its order', () => {
  const lines = ledgerLines(resultFixture());
  const sorted = causedFirst(lines);
  const caused = lines.filter(({ act }) => act !== null);
  expect(caused.length).toBeGreaterThan(0);
  expect(caused.length).toBeLessThan(lines.length);
  expect(sorted.slice(0, caused.length)).toEqual(caused);
  expect(sorted.slice(caused.length)).toEqual(lines.filter(({ act }) => act === null));
});

test('[WORDS-60] what happens to confidence in quiet times is nobody’s act', () => {
  const quiet = ledgerLines(resultFixture()).filter(({ act }) => act === null);
  expect(quiet.length).toBeGreaterThan(0);
  for (const { actor } of quiet) expect(actor).toBe('');
});
