import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actMember } from '../../src/figures/words/act-words.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { lintFigure } from '../../src/figures/look/lint.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Member } from '../../src/schema/table.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { codes, numbers } from '../support/bargaining-tables.ts';
import { madeTable, members, whole } from '../support/made-table.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;

/** Talks that ended without a deal, after which Alpha gave up tools to Beta. @param kind of the entry that tells how the crisis went */
function afterTalks(kind: string): RunResult {
  const base = bargainingFixture({}, {}, 'open');
  const ledger = base.tables.ledger!;
  const rest = (value: number): Int32Array =>
    Int32Array.from({ length: ledger.rows + 1 }, (_, row) => (row < ledger.rows ? -1 : value));
  const last: Readonly<Record<string, number>> = {
    entry: ledger.rows,
    quarter: 3,
    kind: 4,
    act: 2,
    subject: 0,
  };
  const columns = Object.entries(ledger.columns).map(([id, column]) => [
    id,
    column.kind === 'number'
      ? { ...column, values: Float64Array.from([...column.values, 0]) }
      : { ...column, values: Int32Array.from([...column.values, last[id] ?? -1]) },
  ]);
  const crisis = {
    ...ledger,
    rows: ledger.rows + 1,
    columns: {
      ...Object.fromEntries(columns),
      process: { kind: 'code', set: 'process', values: rest(0) },
      actor: { kind: 'code', set: 'government', values: rest(1) },
    },
  } as typeof ledger;
  const policy = madeTable('policy', {
    quarter: whole([4]),
    act: codes('act', [0]),
    value: numbers('1', [0.5]),
  });
  const sets = {
    ...base.sets,
    process: members('crisis'),
    kind: [...base.sets['kind']!, ...members(kind)],
    act: [...base.sets['act']!, ...members('talks')],
  };
  return { ...base, sets, tables: { ...base.tables, ledger: crisis, policy } };
}

test('[FIG-600] what a party gives up under a threat after talks is told in the exchange and in the talks, and lettered over time', () => {
  const run = afterTalks('conceded');
  const said = (id: 'C2' | 'C7', role: 'title' | 'sentence'): string =>
    sayRole(figureSpec(id, { run }, look), role);
  expect(said('C2', 'title')).toBe('No deal was signed, but Alpha gives in to Beta in 2026 Q3');
  expect(said('C2', 'sentence')).toContain('a threat of Beta in 2026 Q3: Lithography.');
  expect(said('C7', 'title')).toContain('Alpha gives in to Beta in 2026 Q3');
  for (const id of ['C2', 'C7'] as const) {
    const spec = figureSpec(id, { run }, look);
    expect(charts[id].render(spec)).toContain('Lithography');
    expect(figureTable(spec).rows.at(-1)).toContain('Lithography');
    const half = figureSpec(id, { run }, { ...look, size: 'memo-half' });
    expect(lintFigure(half, charts[id].render(half))).toEqual([]);
  }
  expect(charts.C3.render(figureSpec('C3', { run }, look))).toContain('A Alpha gives in to Beta');
});

test('[FIG-601] that nothing was given up is said only where no act of a table is law', () => {
  const plain = figureSpec('C2', { run: bargainingFixture({}, {}, 'open') }, look);
  expect(sayRole(plain, 'title')).toBe('No deal was signed, so nothing was given up');
  const threatened = figureSpec('C2', { run: afterTalks('stood-firm') }, look);
  expect(sayRole(threatened, 'title')).toBe('No deal was signed');
  expect(sayRole(threatened, 'sentence')).toBe('No deal was signed.');
});

test('[FIG-602] no policy, event’s act, threat or chip of a shipped scenario is told by its id', () => {
  const base = resultFixture();
  const { sets, blocs } = loadShippedModel();
  for (const file of readdirSync('scenarios')) {
    const scenario = shippedScenario(file.replace('.yaml', ''));
    const run: RunResult = {
      ...base,
      request: { ...base.request, scenario },
      sets: { ...sets, government: [...sets['government']!, ...blocs] },
    };
    const ids = [
      ...scenario.policies.map(({ id }) => id),
      ...scenario.events.flatMap(({ acts }) => acts.map(({ id }) => id)),
      ...scenario.tables.flatMap(({ id, issues, threats }) => [
        ...issues.map((issue) => `${id}/${issue.id}`),
        ...threats.map((threat) => `${id}/threat/${threat.id}`),
      ]),
    ];
    for (const id of ids) {
      const { short } = actMember(run, { id, name: id, short: id, slot: 0 } satisfies Member);
      expect(short, `${file} ${id}`).toMatch(/^[A-Z]/);
      expect(short, `${file} ${id}`).not.toMatch(/another act|Another act|\w-\w+-\w|\//);
    }
  }
});

test('[FIG-603] the act that cost most is that whose steps cost most together, and the title’s number is their sum', () => {
  const base = resultFixture();
  const spec = figureSpec('C6', { run: base }, look);
  const { columns, rows } = spec.rows;
  const [act, delta, sum] = ['act', 'delta', 'act_delta'].map((column) => columns[column]!.values);
  for (let row = 0; row < rows; row++) {
    if (act![row]! < 0) continue;
    const own = Array.from(act!.keys()).filter((other) => act![other] === act![row]);
    expect(own.reduce((total, other) => total + delta![other]!, 0)).toBeCloseTo(sum![row]!, 9);
  }
});

test('[FIG-604] talks whose deadline is after the run are open, not ended without agreement', () => {
  const base = bargainingFixture({ quarters: 3 }, {}, 'open');
  expect(sayRole(figureSpec('C7', { run: base }, look), 'title')).toBe(
    'Talks are still open in 2026 Q2, after 3 rounds; deadline 2026 Q3',
  );
});
