import { describe, expect, it } from 'vitest';
import { crisisMoments, dyadMoments } from '../../src/experiments/measures/crisis-moments.ts';
import type { Bench, Measure } from '../../src/experiments/measures/measure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Column } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';

/** Crises that tables saw: quarter, table, odds of being the one of the quarter, of a concession and of standing firm. */
type Seen = readonly [quarter: number, table: number, chosen: number, concede: number, firm: number];

function runWith(seen: readonly Seen[]): RunResult {
  const fixture = resultFixture();
  const tables = ['first', 'second'].map((id) => ({ id, name: id, short: id, slot: 0 }));
  const scenario = { ...fixture.request.scenario, tables } as unknown as RunResult['request']['scenario'];
  const column = (at: number): Column => ({
    kind: 'number',
    unit: '1',
    values: Float64Array.from(seen, (row) => row[at]!),
  });
  return {
    ...fixture,
    request: { ...fixture.request, scenario },
    sets: { ...fixture.sets, table: tables },
    tables: {
      crisis: {
        id: 'crisis',
        rows: seen.length,
        columns: {
          quarter: { kind: 'quarter', values: Int32Array.from(seen, ([quarter]) => quarter) },
          table: { kind: 'code', set: 'table', values: Int32Array.from(seen, ([, table]) => table) },
          chosen: column(2),
          concede: column(3),
          stand_firm: column(4),
        },
      },
    },
  };
}
const bench: Bench = {
  runs: () =>
    Promise.resolve({
      value: [
        runWith([
          [0, 0, 0.6, 0.5, 1],
          [0, 0, 0.2, 0, 0.5],
          [3, 0, 0.4, 0.25, 0],
          [3, 1, 1, 1, 1],
        ]),
      ],
    }),
  tables: () => ({ value: [] }),
  survey: () => ({ value: [] }),
  dyads: (count) => ({ value: { threat: count / 1000, concede: 0.25, standFirm: 0.75 } }),
};
async function taken(measure: Measure, args: unknown) {
  const prepared = measure.prepare(args);
  if (!('take' in prepared)) throw new Error('the arguments were refused');
  return prepared.take(bench);
}

describe('moments of crises', () => {
  it('[CHECK-60] are those of the games that a table saw each time it took stock, each by its odds of being played', async () => {
    const of = async (moment: string) => {
      const answer = await taken(crisisMoments, { table: 'first', moment });
      return 'value' in answer ? answer.value : [];
    };
    const resisted = 0.3 + 0.2 + 0.3;
    const moments = {
      threat: (0.6 + 0.2 + 0.4) / 2,
      concede: 1 - resisted / 1.2,
      'stand-firm': 0.4 / resisted,
    };
    for (const [moment, share] of Object.entries(moments)) {
      const [reading] = await of(moment);
      expect(reading!.of).toBe('first');
      expect(reading!.value).toBeCloseTo(100 * share, 9);
    }
    expect(await taken(crisisMoments, { table: 'third', moment: 'threat' })).toMatchObject({
      problem: { code: 'value-range', path: ['table'] },
    });
  });

  it('[CHECK-61] those of the average dyad are asked of the population behind the game', async () => {
    expect(await taken(dyadMoments, { dyads: 40, moment: 'threat' })).toEqual({
      value: [{ of: 'average dyad', value: 4 }],
    });
    expect(await taken(dyadMoments, { dyads: 40, moment: 'stand-firm' })).toEqual({
      value: [{ of: 'average dyad', value: 75 }],
    });
  });
});
