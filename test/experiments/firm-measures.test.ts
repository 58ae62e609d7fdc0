import { describe, expect, it } from 'vitest';
import type { Bench } from '../../src/experiments/measures/measure.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { runCheck } from '../../src/experiments/run-check.ts';
import type { CheckOutcome } from '../../src/schema/check-outcome.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { madeTable, members, share, whole } from '../support/made-table.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { shippedScenario, valueOf } from '../support/shipped-model.ts';

/** A table that opens in the first quarter. */
const talks = shippedScenario('london-2025').tables[0]!;

/** Quarters 2022Q1 to 2023Q4: makers of a tool in A and B sell to T, and a deal is made in the second. */
function handMade(): RunResult {
  const fixture = resultFixture();
  const time = [0, 1, 2, 3, 4, 5, 6, 7];
  const soldByA = [10, 10, 10, 10, 30, 20, 5, 15];
  const twice = time.flatMap((at) => [at, at]);
  return {
    ...fixture,
    request: {
      ...fixture.request,
      scenario: { ...fixture.request.scenario, start: '2022Q1', tables: [talks] },
    },
    sets: {
      ...fixture.sets,
      region: members('A', 'B'),
      technology: members('tool', 'ore'),
      target: members('T'),
      table: members(talks.id),
      status: members('rejected', 'in-force'),
      kind: members('stood-firm', 'answered'),
      act: members(talks.id),
    },
    tables: {
      world: madeTable('world', { quarter: whole(time) }),
      firm: madeTable('firm', {
        quarter: whole(twice),
        technology: whole(twice.map(() => 0)),
        headquarters: whole(time.flatMap(() => [0, 1])),
        licensed: share(time.flatMap((at) => [soldByA[at]!, 100])),
        denied: share(time.flatMap(() => [40, 10])),
        diverted: share(time.flatMap((at) => [4 * at, 0])),
      }),
      technology: madeTable('technology', {
        quarter: whole(twice),
        technology: whole(time.flatMap(() => [0, 1])),
        target: whole(twice.map(() => 0)),
        own_share: share(time.flatMap((at) => [at < 4 ? 0.25 : 0.5, 0.1])),
        permitted: share(time.flatMap((at) => [at < 3 ? 0.5 : 0.9, 0.5])),
      }),
      licensed: madeTable('licensed', {
        quarter: whole(twice),
        technology: whole(twice.map(() => 0)),
        exporter: whole(time.flatMap(() => [0, 1])),
        back_fill: share(time.flatMap((at) => [at, 3 * at])),
      }),
      deal: madeTable('deal', { quarter: whole([0, 1]), table: whole([0, 0]), status: whole([0, 1]) }),
      ledger: madeTable('ledger', {
        entry: whole([0, 1, 2, 3]),
        quarter: whole([2, 2, 3, 6]),
        kind: whole([0, 1, 0, 1]),
        act: whole([0, 0, 0, 0]),
        cause: whole([-1, 0, -1, 2]),
      }),
    },
  };
}

const benchOf = (run: RunResult): Bench => ({
  runs: () => Promise.resolve({ value: [run] }),
  tables: () => ({ value: [] }),
  survey: () => ({ value: [] }),
  dyads: () => ({ value: { threat: 0, concede: 0, standFirm: 0 } }),
});
function take(measure: string, args: string, run = handMade()): Promise<CheckOutcome> {
  const text = `format: 1\nchecks:\n  - id: one\n    describe: d\n    scenario: s\n    measure: ${measure}\n    with: { ${args} }\n    expect: { above: 0 }\n    observed: o\n    source: s\n    basis: untuned\n`;
  return runCheck(valueOf(parseChecks(text, 'checks.yaml'))[0]!, benchOf(run));
}
const valuesOf = async (measure: string, args: string) =>
  (await take(measure, args)).readings.map(({ value }) => value);
const codeOf = async (measure: string, args: string) => (await take(measure, args)).diagnostics[0]?.code;

const makers = 'technologies: [tool], homes: [A]';
const rush = `${makers}, during: [2023Q1, 2023Q2], against: [2022Q1, 2022Q4]`;

describe('a check of what firms do', () => {
  it('[CHECK-80] measures what arrives by law in each quarter of a span, as a share of an amount', async () => {
    expect(await valuesOf('firm-uptake', `${makers}, during: [2022Q4, 2023Q1], amount: 200`)).toEqual([
      5, 15,
    ]);
    const both = 'technologies: [tool], homes: [A, B], during: [2022Q1, 2022Q1], amount: 200';
    expect(await valuesOf('firm-uptake', both)).toEqual([55]);
  });

  it('[CHECK-81] measures how sales change between two spans, and a rush by its rise over the time before and its fall within so many quarters', async () => {
    expect(
      await valuesOf('firm-sales-change', `${makers}, during: [2023Q1, 2023Q2], against: [2022Q1, 2022Q2]`),
    ).toEqual([150]);
    expect(await valuesOf('firm-rush', `${rush}, side: rise`)).toEqual([3]);
    expect(await valuesOf('firm-rush', `${rush}, side: fall`)).toEqual([5 / 30]);
    expect(await valuesOf('firm-rush', `${rush}, side: fall, within: 1`)).toEqual([20 / 30]);
  });

  it('[CHECK-82] measures what part of denied goods comes round the law', async () => {
    expect(await valuesOf('diverted-share', `${makers}, at: [2023Q3, 2023Q3]`)).toEqual([60]);
  });

  it('[CHECK-83] measures growth of a share of world sales in log-odds, with demand of each year', async () => {
    const years = 'from: { year: 2022, demand: 0.4 }, to: { year: 2023, demand: 0.6 }';
    const [growth] = await valuesOf('world-share-growth', `target: T, technologies: [tool], ${years}`);
    expect(growth).toBeCloseTo(Math.log(0.3 / 0.7) - Math.log(0.1 / 0.9), 12);
    const turned = 'from: { year: 2023, demand: 0.4 }, to: { year: 2022, demand: 0.6 }';
    expect(
      parseChecks(
        `format: 1\nchecks: [{ id: a, describe: d, scenario: s, measure: world-share-growth, with: { target: T, technologies: [tool], ${turned} }, expect: { above: 0 }, observed: o, source: s, basis: tuned }]`,
        'c',
      ).ok,
    ).toBe(false);
  });

  it('[CHECK-96] reads quarters from the start that a row gives the run, where it gives another than the scenario’s', async () => {
    const run = handMade();
    const early = { ...run, request: { ...run.request, overrides: { start: '2019Q1' } } };
    const { readings } = await take('firm-uptake', `${makers}, during: [2020Q1, 2020Q1], amount: 200`, early);
    expect(readings.map(({ value }) => value)).toEqual([15]);
  });

  it('[CHECK-95] measures the part of groups of regions in what is taken over from who is denied', async () => {
    const groups = 'groups: { both: [A, B], second: [B] }, during: [2023Q1, 2023Q2]';
    expect(await valuesOf('taken-over', `technologies: [tool], ${groups}`)).toEqual([100, 75]);
    expect(await codeOf('taken-over', `technologies: [tol], ${groups}`)).toBe('value-range');
    const unknown = 'groups: { both: [A, C] }, during: [2023Q1, 2023Q2]';
    expect(await codeOf('taken-over', `technologies: [tool], ${unknown}`)).toBe('region-unknown');
  });

  it('[CHECK-84] measures how soon a table agrees and how soon its deal lets through what it names', async () => {
    const at = `table: ${talks.id}`;
    expect(await valuesOf('agreement-lag', at)).toEqual([1]);
    const access = `${at}, access: [{ technology: tool, target: T }, { technology: ore, target: T }]`;
    expect(await valuesOf('access-lag', access)).toEqual([2, 8]);
  });

  it('[CHECK-85] measures how many carried-out threats of a table are answered in the same quarter or the next', async () => {
    expect(await valuesOf('answered-share', `table: ${talks.id}`)).toEqual([50]);
  });

  it('[CHECK-86] names a technology, a home, a target or a table that a run does not have, with its place', async () => {
    const span = 'during: [2022Q1, 2022Q1], amount: 1';
    expect(await codeOf('firm-uptake', `technologies: [tol], homes: [A], ${span}`)).toBe('value-range');
    expect(await codeOf('firm-uptake', `technologies: [tool], homes: [C], ${span}`)).toBe('region-unknown');
    expect(await codeOf('agreement-lag', 'table: nowhere')).toBe('value-range');
    expect(await codeOf('access-lag', `table: ${talks.id}, access: [{ technology: tool, target: X }]`)).toBe(
      'value-range',
    );
  });
});
