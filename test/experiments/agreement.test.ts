import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/experiments/measures/agreement.ts';
import type { Bench } from '../../src/experiments/measures/measure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Column } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';

const statuses = ['withdrawn', 'not-ratified', 'in-force'];
const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});

/** A run of two tables with these deals, given as table and fate, two rows each. */
function runWith(deals: readonly (readonly [table: number, status: number])[]): RunResult {
  const fixture = resultFixture();
  const member = (id: string) => ({ id, name: id, short: id, slot: 0 });
  const twice = deals.flatMap((deal) => [deal, deal]);
  const tables = ['first', 'second'].map((id) => ({
    id,
  })) as unknown as RunResult['request']['scenario']['tables'];
  return {
    ...fixture,
    request: { ...fixture.request, scenario: { ...fixture.request.scenario, tables } },
    sets: { ...fixture.sets, table: ['first', 'second'].map(member), status: statuses.map(member) },
    tables: {
      deal: {
        id: 'deal',
        rows: twice.length,
        columns: {
          table: codes(
            'table',
            twice.map(([table]) => table),
          ),
          status: codes(
            'status',
            twice.map(([, status]) => status),
          ),
        },
      },
    },
  };
}
const deals: readonly (readonly (readonly [table: number, status: number])[])[] = [
  [[0, 2]],
  [[0, 1]],
  [[1, 2]],
  [
    [0, 0],
    [0, 2],
  ],
];
const runs = deals.map(runWith);
const bench: Bench = {
  runs: (spread) => Promise.resolve({ value: spread === 0.5 ? runs.slice(0, 2) : runs }),
  tables: () => ({ value: [] }),
  survey: () => ({ value: [] }),
  dyads: () => ({ unsolved: 'not asked' }),
};
async function taken(table: string, count: string, spread?: number) {
  const prepared = agreement.prepare({ table, count, ...(spread === undefined ? {} : { spread }) });
  if (!('take' in prepared)) throw new Error('the arguments were refused');
  return prepared.take(bench);
}

describe('how often a table agrees', () => {
  it('[CHECK-40] is the share of runs in which it signed, or in which a deal came into force, each run counted once', async () => {
    expect(await taken('first', 'signed')).toEqual({ value: [{ of: 'first', value: 75 }] });
    expect(await taken('first', 'in-force')).toEqual({ value: [{ of: 'first', value: 50 }] });
    expect(await taken('first', 'in-force', 0.5)).toEqual({ value: [{ of: 'first', value: 50 }] });
    expect(await taken('first', 'signed', 0.5)).toEqual({ value: [{ of: 'first', value: 100 }] });
    expect(await taken('second', 'in-force')).toEqual({ value: [{ of: 'second', value: 25 }] });
    expect(await taken('third', 'signed')).toMatchObject({
      problem: { code: 'value-range', path: ['table'] },
    });
  });
});
