import { expect, it } from 'vitest';
import { summarise } from '../../src/cli/summarise.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario } from '../support/shipped-model.ts';

it('[CLI-60] a run says when technologies that start behind reach parity, and of how many it cannot tell', () => {
  const file = { ...shippedScenario('truce-2025'), quarters: 4, tables: [], events: [] };
  const result = runShipped(loadShippedModel(), { ...file, parameters: { parity_gap: 170 } });
  const behind = rowsOf(result.tables.parity!, result.sets).filter(({ months }) => Number(months) > 0);
  const reached = behind.filter((row) => row['reached'] === 1);
  expect([reached.length > 0, reached.length < behind.length]).toEqual([true, true]);
  const lines = summarise(result)
    .split('\n')
    .filter((line) => line.startsWith('parity, within 170 months of the frontier'));
  expect(lines.length).toBe(reached.length + 1);
  reached.forEach(({ months }, at) =>
    expect(lines[at]).toContain(`after ${Number(months).toFixed(1)} months (without controls`),
  );
  expect(lines.at(-1)).toContain(
    `${behind.length - reached.length} of ${behind.length} not within the horizon`,
  );
});
