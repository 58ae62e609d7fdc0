import { expect, test } from 'vitest';
import { readingName, runNames } from '../../src/components/drawers/score-names.ts';
import type { CheckRow } from '../../src/schema/check.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[WORDS-21] the score against history names regions, technologies, scenarios and what was set, as the page does', () => {
  const result = resultFixture();
  expect(readingName('ALPHA', result.sets)).toBe('Alpha');
  expect(readingName('no-such to BETA', result.sets)).toBe('no-such to Beta');
  const row = { scenario: 'duties', overrides: { closure: 'saving' }, seeds: 3 } as unknown as CheckRow;
  const state = { result, notes: null, levers: [], scenarios: [{ id: 'duties', title: 'Duties of a year' }] };
  expect(runNames(row, state)).toBe('Duties of a year; a share of new tariff revenue is saved; seeds 1-3');
  expect(runNames(row, { ...state, result: null, scenarios: [] })).toBe(
    'duties; a share of new tariff revenue is saved; seeds 1-3',
  );
});
