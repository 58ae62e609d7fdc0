import { describe, expect, it } from 'vitest';
import type { Answer, Bench } from '../../src/experiments/measures/measure.ts';
import { parseChecks, type PlannedCheck } from '../../src/experiments/parse-checks.ts';
import { isMet, runCheck, tally } from '../../src/experiments/run-check.ts';
import type { CheckOutcome } from '../../src/schema/check-outcome.ts';
import type { CheckBasis } from '../../src/schema/check.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { TableErrors } from '../../src/schema/table-errors.ts';
import type { Column, Table, TableId } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { valueOf } from '../support/shipped-model.ts';

const million = (values: readonly number[]): Column => ({
  kind: 'number',
  unit: 'million USD/year',
  values: Float64Array.from(values),
});
const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
const quarters = (values: readonly number[]): Column => ({
  kind: 'quarter',
  values: Int32Array.from(values),
});
const table = (id: TableId, columns: Table['columns']): Table => ({
  id,
  rows: columns['quarter']!.values.length,
  columns,
});

/** Four quarters from 2024Q3 of A, B and C: deficits of A with B and C, and of A in total, all times a factor. */
function handMade(factor = 1): RunResult {
  const fixture = resultFixture();
  const members = ['A', 'B', 'C'].map((id, slot) => ({ id, name: id, short: id, slot }));
  const time = [0, 1, 2, 3];
  const withB = [-100, -120, -60, -50];
  const withC = [-10, -10, -15, -25];
  const scaled = (values: readonly number[]) => values.map((value) => 1000 * factor * value);
  return {
    ...fixture,
    request: { ...fixture.request, scenario: { ...fixture.request.scenario, start: '2024Q3' } },
    sets: { ...fixture.sets, region: members },
    tables: {
      world: table('world', { quarter: quarters(time) }),
      pair: table('pair', {
        quarter: quarters(time.flatMap((at) => [at, at, at])),
        exporter: codes('region', [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
        importer: codes('region', [1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0]),
        goods_balance: million(scaled(time.flatMap((at) => [withB[at]!, withC[at]!, -withB[at]!]))),
      }),
      region: table('region', {
        quarter: quarters(time.flatMap((at) => [at, at])),
        region: codes('region', [0, 1, 0, 1, 0, 1, 0, 1]),
        net_exports: million(scaled([-200, 7, -200, 7, -210, 7, -210, 7])),
      }),
    },
  };
}

const errors: TableErrors = {
  table: 't',
  quarter: 0,
  packages: 4,
  allowed: 4,
  drawn: 4,
  solved: 3,
  sweeps: 30,
  failure: null,
  parties: [
    { party: 'A', range: 50, mean: 0.1, median: 0.05, p95: 0.4, max: 0.5 },
    { party: 'B', range: 10, mean: 0.2, median: 0.1, p95: 0.3, max: 0.3 },
  ],
  pairs: [],
};
const bench = (
  runs: Answer<readonly RunResult[]> = { value: [handMade()] },
  tables: Answer<readonly TableErrors[]> = { value: [errors] },
): Bench => ({
  runs: () => Promise.resolve(runs),
  tables: () => tables,
  survey: () => ({ value: [] }),
  dyads: () => ({ value: { threat: 0.04, concede: 0.25, standFirm: 0.75 } }),
});

const when = 'during: [2025Q1, 2025Q2], against: [2024Q3, 2024Q4]';
interface Written {
  id?: string;
  measure?: string;
  args?: string;
  expect?: string;
  basis?: CheckBasis;
}
/** A file of checks as text, four lines of head and nine lines a row. */
const written = (...rows: readonly Written[]): string =>
  `format: 1\nchecks:\n${rows
    .map(
      ({ id = 'one', measure = 'deficit-change', args, expect = '{ above: 0 }', basis = 'untuned' }) =>
        `  - id: ${id}\n    describe: d\n    scenario: s\n    measure: ${measure}\n    with: { ${args ?? `region: A, partners: [B, C], ${when}, in: percent`} }\n    expect: ${expect}\n    observed: o\n    source: s\n    basis: ${basis}\n`,
    )
    .join('')}`;
const planned = (row: Written): PlannedCheck => valueOf(parseChecks(written(row), 'checks.yaml'))[0]!;
const take = (row: Written, on = bench()): Promise<CheckOutcome> => runCheck(planned(row), on);
const valuesOf = ({ readings }: CheckOutcome) => readings.map(({ of, value }) => [of, value]);

describe('a check', () => {
  it('[CHECK-1] is met by values near a number, beyond a bound, or falling', () => {
    expect(isMet({ of: -31.6, within: 10 }, [-41.6, -21.6])).toBe(true);
    expect(isMet({ of: -31.6, within: 10 }, [-30, -21.5])).toBe(false);
    expect(isMet({ above: 0 }, [1, 2])).toBe(true);
    expect(isMet({ above: 0 }, [1, 0])).toBe(false);
    expect(isMet({ below: 2 }, [1.9])).toBe(true);
    expect(isMet({ below: 2 }, [2])).toBe(false);
    expect(isMet({ above: 0, below: 2 }, [1, 3])).toBe(false);
    expect(isMet({ falling: true }, [3, 2, 1])).toBe(true);
    expect(isMet({ falling: true }, [3, 3, 1])).toBe(false);
  });

  it('[CHECK-2] measures how mean deficits of a region with its partners change between two spans', async () => {
    const percent = await take({});
    expect(valuesOf(percent)).toEqual([
      ['B', 100 * (55 / 110 - 1)],
      ['C', 100 * (20 / 10 - 1)],
    ]);
    expect([percent.unit, percent.verdict]).toEqual(['%', 'miss']);
    const bn = await take({ args: `region: A, partners: [C], ${when}, in: bn` });
    expect([bn.unit, bn.verdict, ...valuesOf(bn)]).toEqual(['bn USD', 'pass', ['C', 10]]);
  });

  it('[CHECK-3] measures how a region’s total deficit changes', async () => {
    const total = await take({ measure: 'total-deficit-change', args: `region: A, ${when}, in: percent` });
    expect(total.readings[0]!.value).toBeCloseTo(5, 12);
  });

  it('[CHECK-4] over several runs takes the middle of each value', async () => {
    const runs = { value: [1, 3, 2].map(handMade) };
    const found = await take({ args: `region: A, partners: [C], ${when}, in: bn` }, bench(runs));
    expect(valuesOf(found)).toEqual([['C', 20]]);
  });

  it('[CHECK-5] measures by how much a negotiation’s tables miss, for each party', async () => {
    const args = (statistic: string, stating: string) =>
      `packages: 4, statistic: ${statistic}, in: ${stating}`;
    const percent = await take({ measure: 'table-error', args: args('max', 'percent') });
    expect(valuesOf(percent)).toEqual([
      ['A', 1],
      ['B', 3],
    ]);
    const bn = await take({ measure: 'table-error', args: args('p95', 'bn') });
    expect(valuesOf(bn)).toEqual([
      ['A', 0.4],
      ['B', 0.3],
    ]);
  });

  it('[CHECK-41] says in words that a scenario without a negotiation has no tables to measure', async () => {
    const args = 'packages: 4, statistic: max, in: percent';
    const found = await take({ measure: 'table-error', args }, bench(undefined, { value: [] }));
    expect([found.verdict, found.readings, found.unsolved]).toEqual([
      'error',
      [],
      'the scenario has no negotiation, and so no tables to measure',
    ]);
  });

  it('[CHECK-6] names the place in its file of a region or a quarter that a run does not have', async () => {
    const place = async (args: string) => {
      const { verdict, diagnostics } = await take({ args });
      expect(verdict).toBe('error');
      return diagnostics.map(({ code, file, line, path }) => [code, file, line, path]);
    };
    const at = (code: string, path: string) => [[code, 'checks.yaml', 7, `checks[0].with.${path}`]];
    expect(await place(`region: X, partners: [B], ${when}, in: bn`)).toEqual(at('region-unknown', 'region'));
    expect(await place(`region: A, partners: [B, X], ${when}, in: bn`)).toEqual(
      at('region-unknown', 'partners[1]'),
    );
    for (const span of ['[2025Q1, 2025Q3]', '[2024Q2, 2025Q1]', '[2025Q2, 2025Q1]'])
      expect(
        await place(`region: A, partners: [B], during: ${span}, against: [2024Q3, 2024Q4], in: bn`),
      ).toEqual(at('value-range', 'during'));
  });

  it('[CHECK-7] counts rows that could come out otherwise, and errors whatever they are', async () => {
    const outcomes = [
      await take({ args: `region: A, partners: [C], ${when}, in: bn` }),
      await take({}),
      await take({ basis: 'by-construction' }),
      await take({ basis: 'by-construction' }, bench({ unsolved: 'no' })),
      await take({}, bench({ value: [handMade(NaN)] })),
    ];
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['pass', 'miss', 'miss', 'error', 'error']);
    expect(tally(outcomes)).toEqual({ counted: 4, pass: 1, miss: 1, error: 2 });
  });

  it('[CHECK-8] is refused with its place where its id, measure, arguments or expectation are wrong', () => {
    const found = (text: string) => {
      const parsed = parseChecks(text, 'checks.yaml');
      return parsed.ok
        ? []
        : parsed.diagnostics.map(({ code, path, values }) => [code, path, values['nearest']]);
    };
    expect(found(written({}, { id: 'two' }))).toEqual([]);
    expect(found(written({}, {}))).toEqual([['id-duplicate', 'checks[1].id', undefined]]);
    expect(found(written({ measure: 'table-errors' }))).toEqual([
      ['measure-unknown', 'checks[0].measure', 'table-error'],
    ]);
    expect(found(written({ args: `region: A, ${when}, in: bn` }))).toEqual([
      ['key-missing', 'checks[0].with.partners', undefined],
    ]);
    for (const expectation of ['{ }', '{ of: 1, within: 1, above: 0 }', '{ above: 1, falling: true }'])
      expect(found(written({ expect: expectation }))).toEqual([
        ['check-expectation', 'checks[0].expect', undefined],
      ]);
    expect(found(written({ expect: '{ of: 1 }' }))).toEqual([
      ['key-missing', 'checks[0].expect.within', undefined],
    ]);
  });
});
