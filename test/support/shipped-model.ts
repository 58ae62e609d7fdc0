import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readFolder } from '../../src/cli/read-folder.ts';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { createRunModel, type RunModel } from '../../src/engine/run-model.ts';
import { createRunMemo, type RunMemo } from '../../src/engine/run-memo.ts';
import { simulate } from '../../src/engine/simulate.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import type { Model } from '../../src/schema/model.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { ActFile, Scenario, ScenarioFile, TableFile } from '../../src/schema/scenario.ts';
import type { Column, Sets, Table } from '../../src/schema/table.ts';
import { shippedTexts } from './shipped-texts.ts';

const folder = 'models/world-2023';

/** The value of a check without errors. */
export function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.diagnostics.map(formatDiagnostic).join('\n'));
  return checked.value;
}

let shipped: Model | null = null;

/** The shipped model, which nobody changes: files of tests that share their modules load it once. */
export function loadShippedModel(): Model {
  return (shipped ??= valueOf(loadModel(readFolder(folder), sockets, engineParameters)));
}

/** A shipped scenario as its file says it. */
export function shippedScenario(id: string): ScenarioFile {
  const file = `scenarios/${id}.yaml`;
  return valueOf(parseScenario(readFileSync(file, 'utf8'), file, shippedTexts));
}

/** The acts that the calibration year reflects, as their file says them. */
export function reflectedActs(): ActFile[] {
  return parse(readFileSync(`${folder}/reflected.yaml`, 'utf8')).acts;
}

/** A scenario whose only table is changed. */
export function withTable(file: ScenarioFile, change: Partial<TableFile>): ScenarioFile {
  return { ...file, tables: file.tables.map((table) => ({ ...table, ...change })) };
}

/** A scenario in which chance has no part: events certain or gone, ratifiers and allies without a choice, deliveries seen as they are. */
export function withoutChance(file: ScenarioFile, probability: 0 | 1): ScenarioFile {
  return {
    ...file,
    events: file.events.map((event) => ({ ...event, probability })),
    parameters: {
      ...file.parameters,
      'payoff.ratification_discretion': 0,
      alignment_chance: 0,
      delivery_noise: 0,
    },
  };
}

export function resolveShipped(
  model: Model,
  file: ScenarioFile,
  overrides: Readonly<Record<string, number>> = {},
): Scenario {
  return valueOf(resolveScenario(model, file, overrides));
}

const memos = new WeakMap<Model, RunMemo>();

/** What runs of a model have worked out so far, which the next need not: only tests of repeatability go without. */
export function memoOf(model: Model): RunMemo {
  const memo = memos.get(model) ?? createRunMemo();
  memos.set(model, memo);
  return memo;
}

export function runModelOf(model: Model, file: ScenarioFile): RunModel {
  return createRunModel(model, resolveShipped(model, file), memoOf(model));
}

/** The progress generator of a run, for those who stop it. */
export function startRun(
  model: Model,
  file: ScenarioFile,
  { seed = 1, reference = false, memo = memoOf(model) }: RunOptions = {},
): ReturnType<typeof simulate> {
  const request = { model: model.hash, scenario: file, overrides: {}, seed, reference };
  return simulate(model, resolveShipped(model, file), request, memo);
}
interface RunOptions {
  seed?: number;
  reference?: boolean;
  memo?: RunMemo;
}

/** A run to its end. */
export function runShipped(model: Model, file: ScenarioFile, options: RunOptions = {}): RunResult {
  const run = startRun(model, file, options);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

export type Row = Readonly<Record<string, number | string | null>>;

/** Rows of a result table with their codes as ids. */
export function rowsOf(table: Table, sets: Sets): Row[] {
  const columns = Object.entries(table.columns);
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, cellOf(column, row, sets)])),
  );
}

function cellOf(column: Column, row: number, sets: Sets): number | string | null {
  const value = column.values[row]!;
  return column.kind === 'code' ? (sets[column.set]![value]?.id ?? null) : value;
}

/** Numbers of one column. */
export function numbersOf(table: Table, name: string): readonly number[] {
  return Array.from(table.columns[name]!.values);
}

/** A scenario that runs in a moment and differs from seed to seed: few firms, no tables. */
export function quickScenario(): ScenarioFile {
  const file = shippedScenario('truce-2025');
  return { ...file, id: 'quick', quarters: 3, tables: [], parameters: { ...file.parameters, firms: 100 } };
}
