import { expect, it } from 'vitest';
import { joinedWithin, listedShare } from '../../src/experiments/measures/regime-readings.ts';
import type { Bench, Measure } from '../../src/experiments/measures/measure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Column } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';

const whole = (...values: number[]): Column => ({ kind: 'quarter', values: Int32Array.from(values) });
const number = (...values: number[]): Column => ({
  kind: 'number',
  unit: '1',
  values: Float64Array.from(values),
});
const code = (set: string, ...values: number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
const members = (...ids: string[]) => ids.map((id) => ({ id, name: id, short: id, slot: 0 }));

/** Two regimes: three came into the first, one of them late, and one left; the second listed one of its two proposals. */
function handMade(): RunResult {
  const fixture = resultFixture();
  const put = (id: string) => ({
    id,
    technology: 'tool',
    value: 1,
    from: '2026Q1',
    source: 'Made up for tests',
  });
  const regimes = [
    { id: 'club', proposals: [] },
    { id: 'pact', proposals: [put('one'), put('two')] },
  ];
  const scenario = { ...fixture.request.scenario, regimes };
  return {
    ...fixture,
    request: { ...fixture.request, scenario },
    sets: {
      ...fixture.sets,
      regime: members('club', 'pact'),
      kind: members('objected', 'listed'),
      act: members('regime/pact/one', 'regime/pact/two'),
    },
    tables: {
      ...fixture.tables,
      accession: {
        id: 'accession',
        rows: 5,
        columns: {
          accession: whole(0, 1, 2, 3, 4),
          regime: code('regime', 0, 0, 0, 0, 1),
          joined: number(1, 1, 1, 0, 1),
          days: number(0, 91, 92, 30, 5),
        },
      },
      ledger: {
        id: 'ledger',
        rows: 2,
        columns: { kind: code('kind', 0, 1), act: code('act', 1, 0) },
      },
    },
  };
}
const bench = { runs: () => Promise.resolve({ value: [handMade()] }) } as unknown as Bench;
const take = async (measure: Measure, args: unknown) => {
  const prepared = measure.prepare(args);
  if (!('take' in prepared)) throw new Error('not prepared');
  return prepared.take(bench);
};

it('[REG-23] measures count who came in within some days, and the share of named proposals that were listed', async () => {
  const joined = (days: number) => take(joinedWithin, { regime: 'club', days });
  expect(await joined(91)).toEqual({ value: [{ of: 'club', value: 2 }] });
  expect(await joined(92)).toEqual({ value: [{ of: 'club', value: 3 }] });
  const listed = (...proposals: string[]) => take(listedShare, { regime: 'pact', proposals });
  expect(await listed('one', 'two')).toEqual({ value: [{ of: 'pact', value: 50 }] });
  expect(await listed('one')).toEqual({ value: [{ of: 'pact', value: 100 }] });
  expect(await take(joinedWithin, { regime: 'clab', days: 9 })).toHaveProperty('problem.path', ['regime']);
  expect(await listed('three')).toHaveProperty('problem.path', ['proposals', 0]);
});
