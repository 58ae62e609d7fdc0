import { expect, test } from 'vitest';
import { measureOfLevel, standingMeasure } from '../../src/figures/standing-measure.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import type { Column } from '../../src/schema/table.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const law = { instrument: 'tariff', actor: 'ALPHA', target: 'BETA', scope: 'goods' } as const;
const act = (id: string, rest: Partial<ActFile>): ActFile => ({ id, ...law, source: 'made up', ...rest });
const codes = (set: string, values: readonly number[]): Column => ({
  kind: 'code',
  set,
  values: Int32Array.from(values),
});
const whole = (values: readonly number[]): Column => ({ kind: 'quarter', values: Int32Array.from(values) });

/** A run in which acts hold in quarters, and a table agrees in quarter 2 to take 10 points off. */
function runWith(
  acts: readonly ActFile[],
  inForce: readonly (readonly [quarter: number, act: string])[],
  overrides: RunResult['request']['overrides'] = {},
): RunResult {
  const run = bargainingFixture();
  const { scenario } = run.request;
  const [table] = scenario.tables;
  const issues = table!.issues.map((issue) =>
    issue.id === 'duties' ? { ...issue, levels: [{ label: 'stay' }, { label: '10 off', add: -0.1 }] } : issue,
  );
  const event = { id: 'shock', quarter: '2023Q4', probability: 1, source: 'made up' };
  const names = [...new Set(inForce.map(([, id]) => id))];
  return {
    ...run,
    request: {
      ...run.request,
      overrides,
      scenario: {
        ...scenario,
        start: '2023Q1',
        tables: [{ ...table!, issues }],
        policies: acts.filter(({ id }) => id !== 'shock'),
        events: [{ ...event, acts: acts.filter(({ id }) => id === 'shock') }],
      },
    },
    sets: { ...run.sets, act: names.map((id, slot) => ({ id, name: id, short: id, slot })) },
    tables: {
      ...run.tables,
      policy: {
        id: 'policy',
        rows: inForce.length,
        columns: {
          quarter: whole(inForce.map(([quarter]) => quarter)),
          act: codes(
            'act',
            inForce.map(([, id]) => names.indexOf(id)),
          ),
        },
      },
      deal: {
        id: 'deal',
        rows: 2,
        columns: {
          deal: whole([0, 0]),
          quarter: whole([1, 1]),
          table: codes('table', [0, 0]),
          outcome: whole([2, 2]),
        },
      },
    },
  };
}

const duty = act('duty', { add: 0.189, from: '2023Q1' });
const deal = 'talks/duties/GOODS';

test('[FORK-20] points that a chip takes off in a branch are counted from the duty that stands there, with levers, events and deals, and not from the calibration year', () => {
  const off = { add: -0.1, label: '10 points off' };
  expect(measureOfLevel(off, { add: 0.189 })).toEqual({ add: 0.089 });
  expect(measureOfLevel(off, { value: 0.05 })).toEqual({ value: 0 });
  expect(measureOfLevel(off, null)).toEqual({ add: -0.1 });
  expect(measureOfLevel({ position: 0.6, label: '' }, { value: 0.2 })).toEqual({ position: 0.6 });
  const inForce = [0, 1, 2, 3, 4].map((quarter) => [quarter, 'duty/GOODS'] as const);
  const later = [2, 3, 4].map((quarter) => [quarter, deal] as const);
  const run = runWith([duty], [...inForce, ...later]);
  expect([1, 2].map((quarter) => standingMeasure(run, law, quarter))).toEqual([
    { add: 0.189 },
    { add: 0.089 },
  ]);
  const moved = runWith([duty], [...inForce, ...later], { 'policies.duty.add': 0.3 });
  expect(standingMeasure(moved, law, 4)).toEqual({ add: 0.2 });
});

test('[FORK-21] what stands of a law in a quarter is the last word of an act, an event or a deal that holds there, and nothing where none says anything', () => {
  const ended = act('ended', { add: 0.5, until: '2023Q1' });
  const shock = act('shock', { add: 0.4 });
  const rows = [
    [0, 'duty'],
    [3, 'duty'],
    [3, deal],
    [3, 'shock'],
  ] as const;
  const run = runWith([ended, duty, shock], rows);
  expect([0, 1, 3].map((quarter) => standingMeasure(run, law, quarter))).toEqual([
    { add: 0.189 },
    null,
    { add: 0.4 },
  ]);
  const sameQuarter = runWith(
    [duty, shock],
    [
      [3, 'duty'],
      [3, deal],
      [3, 'shock'],
    ],
  );
  const { scenario } = sameQuarter.request;
  const early = { ...scenario, events: [{ ...scenario.events[0]!, quarter: '2023Q3' }] };
  const tied = { ...sameQuarter, request: { ...sameQuarter.request, scenario: early } };
  expect(standingMeasure(tied, law, 3)).toEqual({ add: 0.4 });
  expect(standingMeasure(run, { ...law, target: 'GAMMA' }, 3)).toBeNull();
});
