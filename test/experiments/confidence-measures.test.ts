import { describe, expect, it } from 'vitest';
import type { Bench } from '../../src/experiments/measures/measure.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { runCheck } from '../../src/experiments/run-check.ts';
import type { CheckOutcome } from '../../src/schema/check-outcome.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { madeTable, members, share, whole } from '../support/made-table.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { valueOf } from '../support/shipped-model.ts';

/** Two allies lose by the act `loosened`, as much as `loss` says, and something else moves beside it. */
function handMade(loss: number, days: readonly number[]): RunResult {
  const fixture = resultFixture();
  return {
    ...fixture,
    request: { ...fixture.request, scenario: { ...fixture.request.scenario, start: '2026Q1' } },
    sets: {
      ...fixture.sets,
      ally: members('A', 'B'),
      act: members('other', 'loosened'),
      metric: members('stock', 'confidence'),
    },
    tables: {
      world: madeTable('world', {
        quarter: whole([0, 1, 2]),
        confidence: share([0.5, 0.5, 0.4]),
        firm_confidence: share([0.9, 0.8, 0.6]),
      }),
      ledger: madeTable('ledger', {
        act: whole([1, 1, 0, 1, -1]),
        metric: whole([1, 1, 1, 0, 1]),
        delta: share([-loss, -loss, -0.5, -0.5, 0.1]),
      }),
      reversal: madeTable('reversal', { days: share([...days]) }),
    },
  };
}
const asked: unknown[] = [];
const bench = (days: readonly number[]): Bench => ({
  runs: (_, setting) => {
    asked.push(setting);
    return Promise.resolve({ value: [handMade(setting?.['said'] === 'yes' ? 0.25 : 0.1, days)] });
  },
  tables: () => ({ value: [] }),
  survey: () => ({ value: [] }),
  dyads: () => ({ value: { threat: 0, concede: 0, standFirm: 0 } }),
});
function take(measure: string, args: string, days: readonly number[] = [35, 90]): Promise<CheckOutcome> {
  const text = `format: 1\nchecks:\n  - id: one\n    describe: d\n    scenario: s\n    measure: ${measure}\n    with: { ${args} }\n    expect: { above: 0 }\n    observed: o\n    source: s\n    basis: untuned\n`;
  return runCheck(valueOf(parseChecks(text, 'checks.yaml'))[0]!, bench(days));
}

describe('a check of confidence', () => {
  it('[CHECK-110] measures the points of allies’ mean confidence that one act takes under each setting', async () => {
    const { readings } = await take(
      'confidence-lost',
      'act: loosened, under: { said: { said: yes }, unsaid: {} }',
    );
    expect(readings.map(({ of, value }) => [of, Math.round(value * 1e9) / 1e9])).toEqual([
      ['said', 25],
      ['unsaid', 10],
    ]);
    expect(asked.slice(-2)).toEqual([{ said: 'yes' }, {}]);
    const { diagnostics } = await take('confidence-lost', 'act: lost, under: { as it is: {} }');
    expect(diagnostics[0]?.code).toBe('value-range');
  });

  it('[CHECK-111] measures makers’ and allies’ confidence over a span under each setting', async () => {
    const { readings } = await take('firm-confidence', 'during: [2026Q2, 2026Q3], under: { as it is: {} }');
    expect(readings[0]!.value).toBeCloseTo(70, 9);
    const allies = await take('allies-confidence', 'during: [2026Q3, 2026Q3], under: { as it is: {} }');
    expect(allies.readings[0]!.value).toBeCloseTo(40, 9);
  });

  it('[CHECK-112] measures the middle length of reversals, and says so where there is none', async () => {
    expect((await take('reversal-length', '')).readings[0]!.value).toBe(62.5);
    expect(await take('reversal-length', '', [])).toMatchObject({ verdict: 'error' });
  });
});
