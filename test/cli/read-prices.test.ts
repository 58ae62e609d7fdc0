import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPrices } from '../../src/cli/read-prices.ts';
import { tradeoffJson } from '../../src/cli/tradeoff-report.ts';
import { emptyFolder } from '../support/call-parley.ts';
import { pricesFixture } from '../support/prices-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

test('[FIG-235] prices that tradeoff printed are read back for their figure, of the same scenario alone', () => {
  const folder = emptyFolder();
  const prices = pricesFixture();
  const wanted = { seed: 7, spread: 0.5, draws: true, rank: false } as Parameters<typeof tradeoffJson>[1];
  const { scenario } = resultFixture().request;
  writeFileSync(join(folder, 'prices.json'), tradeoffJson(scenario, wanted, prices));
  writeFileSync(join(folder, 'other.json'), '{ "runs": [] }');
  expect(readPrices('prices.json', 'example', folder)).toEqual(
    JSON.parse(JSON.stringify({ ...prices, seed: 7 })),
  );
  expect(readPrices('prices.json', 'another', folder)).toBe(
    'prices.json holds prices of example, the result is of another',
  );
  expect(readPrices('other.json', 'example', folder)).toContain('is nothing that');
  expect(readPrices('none.json', 'example', folder)).toBe('there is no file none.json');
});
