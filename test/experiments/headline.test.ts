import { describe, expect, it } from 'vitest';
import { dealsInForce, dealsSigned, headline } from '../../src/experiments/headline.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Column, Table } from '../../src/schema/table.ts';
import { resultFixture } from '../support/result-fixture.ts';

const whole = (values: readonly number[]): Column => ({ kind: 'quarter', values: Int32Array.from(values) });
const status: Column = { kind: 'code', set: 'status', values: Int32Array.of(0, 0, 1, 1) };

const code = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});

/**
 * A hand-written result in which two packages were agreed: the first withdrawn, the second as told.
 * @param lasts whether its act is law to the end; what a threat brought is
 */
function resultWithDeals(second: 'in-force' | 'withdrawn', lasts = true): RunResult {
  const table = code('table', [0, 0, 0, 0]);
  const deal: Table = { id: 'deal', rows: 4, columns: { deal: whole([0, 0, 1, 1]), status, table } };
  const policy: Table = {
    id: 'policy',
    rows: 3,
    columns: { quarter: whole([3, lasts ? 4 : 3, 4]), act: code('act', [0, 0, 1]) },
  };
  const { region, world } = resultFixture().tables as { region: Table; world: Table };
  const rising = (unit: string, step: number, { rows }: Table): Column => ({
    kind: 'number',
    unit,
    values: Float64Array.from({ length: rows }, (_, row) => row * step),
  });
  const statuses = ['not-ratified', second].map((id) => ({ id, name: id, short: id, slot: 0 }));
  const named = (...ids: string[]) => ids.map((id) => ({ id, name: id, short: id, slot: 0 }));
  const fixture = resultFixture(
    {},
    {
      status: statuses,
      ally: resultFixture().sets['government']!.slice(2),
      table: named('talks'),
      act: named('talks/chip', 'talks/threat/duty'),
    },
  );
  return {
    ...fixture,
    tables: {
      ...fixture.tables,
      deal,
      policy,
      region: {
        ...region,
        columns: { ...region.columns, real_income: rising('million USD/year', 1, region) },
      },
      world: { ...world, columns: { ...world.columns, confidence: rising('1', 0.125, world) } },
    },
  };
}

describe('headline of a run', () => {
  it('[CMP-9] is read at the last quarter, from the first party’s side, the ledger as a mean over allies', () => {
    const found = headline(resultWithDeals('in-force'), [0, 1]);
    expect(found).toMatchObject({
      seed: 1,
      confidence: 0.5,
      delay: 8.4,
      balance: 2 * 900 * 4,
      income: [16, 17],
      deal: true,
    });
    const sums = { 'LOOSENED-AFTER-MATCHED': -0.1, 'TIGHTENED-WITHOUT-NOTICE': -0.015, RECOVERY: 0.035 };
    expect([...found.byKind.keys()].sort()).toEqual(Object.keys(sums).sort());
    for (const [kind, sum] of Object.entries(sums)) expect(found.byKind.get(kind)).toBeCloseTo(sum / 2, 12);
    expect(headline(resultWithDeals('in-force'), [1, 0]).balance).toBe(-found.balance);
  });

  it('[CMP-10] counts a deal only when it came into force', () => {
    expect(headline(resultWithDeals('withdrawn'), [0, 1]).deal).toBe(false);
  });

  it('[COMP-22] tells deals that were signed from those in force at the end', () => {
    const counts = (result: RunResult) => [dealsSigned(result), dealsInForce(result)];
    expect(counts(resultWithDeals('in-force'))).toEqual([1, 1]);
    expect(counts(resultWithDeals('in-force', false))).toEqual([1, 0]);
    expect(counts(resultWithDeals('withdrawn'))).toEqual([0, 0]);
    expect(headline(resultWithDeals('in-force', false), [0, 1]).deal).toBe(false);
  });
});
