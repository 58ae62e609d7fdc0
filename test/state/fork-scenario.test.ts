import { expect, test } from 'vitest';
import { everyLever } from '../../src/model/every-lever.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { valueAtPath } from '../../src/model/value-at-path.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { forkChoices } from '../../src/state/fork-choices.ts';
import { forkScenario, type Fork } from '../../src/state/fork-scenario.ts';
import { shownValue } from '../../src/schema/lever-scale.ts';
import { quarterText } from '../../src/schema/quarter-text.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

const scenario = { ...shippedScenario('truce-2025'), quarters: 3 };
const fork: Fork = {
  quarter: 1,
  law: { instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'goods' },
  measure: { add: 0.4 },
  sentence: 'From 2026 Q1: duties at 40 points',
};

/** Rows before a quarter of every table that says its quarters, as text of their bits. */
function before({ tables }: RunResult, quarter: number): Record<string, unknown> {
  const dated = Object.values(tables).filter(({ columns }) => columns['quarter'] !== undefined);
  return Object.fromEntries(
    dated.map(({ id, rows, columns }) => {
      const at = columns['quarter']!.values;
      const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => at[row]! < quarter);
      const cells = Object.entries(columns).map(([name, { values }]) => [
        name,
        kept.map((row) => String(values[row])),
      ]);
      return [id, Object.fromEntries(cells)];
    }),
  );
}

test('[FORK-1] what comes before a branch is bit for bit what it was, and the branch does what it says from there', async () => {
  const runner = createInlineRunner();
  const opened = runner.open(readFolder('models/world-2023'));
  if (!opened.ok) throw new Error('the model does not open');
  const run = async (of: typeof scenario): Promise<RunResult> => {
    const request = { model: opened.value.hash, scenario: of, overrides: {}, seed: 3, reference: false };
    const result = await runner.run(request);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    return result.value;
  };
  const [trunk, branch] = [await run(scenario), await run(forkScenario(scenario, fork, 1))];
  expect(before(branch, 1)).toEqual(before(trunk, 1));
  expect(before(branch, 2)).not.toEqual(before(trunk, 2));
  expect(branch.resultHash).not.toBe(trunk.resultHash);
});

test('[FORK-2] a branch is a scenario file that reads back as itself, and a branch of a branch has both changes, in its name too', () => {
  const once = forkScenario(scenario, fork, 1);
  const twice = forkScenario(once, { ...fork, quarter: 3, measure: { add: 0.1 }, sentence: 'Later' }, 1);
  for (const forked of [once, twice]) {
    const read = parseScenario(JSON.stringify(forked), 'branch.yaml');
    expect(read.ok && read.value).toEqual(forked);
  }
  expect(twice.events.slice(-2).map(({ quarter, acts }) => [quarter, acts[0]!.add])).toEqual([
    ['2026Q1', 0.4],
    ['2026Q3', 0.1],
  ]);
  expect(twice.id).toBe('truce-2025-branch-1');
  expect(twice.title).toBe(`${scenario.title} · ${fork.sentence} · Later`);
  expect(new Set(twice.events.map(({ id }) => id)).size).toBe(twice.events.length);
});

test('[FORK-3] what can be changed in a quarter are the acts that hold there as they stand, and every chip of the tables but purchases', () => {
  const model = loadShippedModel();
  const levers = everyLever(scenario, model).map((lever) => ({
    lever,
    own: shownValue(lever, valueAtPath(scenario, model.parameters, lever.path)),
  }));
  const own = levers.find(({ lever }) => lever.path === 'policies.us-tariff-chn.add')!;
  const changed = { [own.lever.id]: 33 };
  const choices = forkChoices({ scenario, levers, changed }, 0);
  const duty = choices.find(({ id }) => id === own.lever.id);
  expect(duty).toMatchObject({ kind: 'number', key: 'add', now: 33, law: fork.law });
  expect(choices.some(({ id }) => id.includes('us-tariff-chn-2025q1'))).toBe(false);
  const chips = choices.filter(({ kind }) => kind === 'chip').map(({ law }) => law);
  expect(chips).toHaveLength(scenario.tables[0]!.issues.length - 1);
  expect(chips.some(({ instrument }) => instrument === 'purchase-commitment')).toBe(false);
  expect(quarterText('2025Q4', 5)).toBe('2027Q1');
  expect(() => quarterText('2025', 5)).toThrow("not a quarter: '2025'");
});
