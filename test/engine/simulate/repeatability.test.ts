import { beforeAll, describe, expect, it } from 'vitest';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import { resultTables } from '../../../src/schema/result-tables.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult, Tables } from '../../../src/schema/result.ts';
import type { EventFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import type { Column } from '../../../src/schema/table.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
} from '../../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = { ...shippedScenario('everything-on-the-table'), quarters: 6 };
});

/** An event that publishes a line of a government which nobody here judges: it moves no wedge. */
const harmless = (quarter: string): EventFile => ({
  id: 'harmless',
  quarter,
  probability: 1,
  source: 'made up',
  acts: [
    {
      id: 'harmless-act',
      instrument: 'not-negotiable-list',
      actor: 'BRA',
      scope: 'graphite',
      value: 1,
      source: 'made up',
    },
  ],
});
/** Rows of every table up to a quarter, codes as ids. */
const rowsBefore = ({ tables, sets }: Pick<RunResult, 'tables' | 'sets'>, quarter: number) =>
  resultTables.map(({ id }) =>
    rowsOf(tables[id]!, sets).filter((row) => (row['quarter'] as number) < quarter),
  );
const valuesOf = (tables: Tables): Column['values'][] =>
  Object.values(tables).flatMap((table) => Object.values(table!.columns).map(({ values }) => values));

describe('repeatability', () => {
  it('[SIM-1] one seed gives one result, whatever was solved before it; another seed gives another', () => {
    const memo = createRunMemo();
    const first = runShipped(model, file, { seed: 1, memo });
    const second = runShipped(model, file, { seed: 2, memo });
    expect(runShipped(model, file, { seed: 1, memo }).resultHash).toBe(first.resultHash);
    expect(runShipped(model, file, { seed: 1, memo: createRunMemo() }).resultHash).toBe(first.resultHash);
    expect(second.resultHash).not.toBe(first.resultHash);
  });

  it('[SIM-2] events, ratification, alignment and the view of deliveries are all that is random: without them seeds give equal tables', () => {
    for (const probability of [0, 1] as const) {
      const memo = createRunMemo();
      const certain = withoutChance(file, probability);
      const [first, second] = [1, 2].map((seed) => runShipped(model, certain, { seed, memo }));
      expect(first!.resultHash).toBe(second!.resultHash);
      expect(first!.tables.deal!.rows).toBeGreaterThan(0);
    }
  });

  it('[SIM-3] a scenario without tables runs and hashes, and makes no offers', () => {
    const { status, tables, resultHash } = runShipped(model, { ...file, tables: [] });
    expect(status).toBe('complete');
    expect(resultHash).toMatch(/^[0-9a-f]{32}$/);
    expect([tables.offer!.rows, tables.deal!.rows]).toEqual([0, 0]);
    expect(tables.world!.rows).toBe(file.quarters);
  });

  it('[SIM-4] the paired Baseline is the run without tables and events', () => {
    const { reference, sets } = runShipped(model, file, { reference: true });
    const alone = runShipped(model, { ...file, tables: [], events: [] });
    expect(rowsBefore({ tables: reference!, sets }, Infinity)).toEqual(rowsBefore(alone, Infinity));
  });

  it('[SIM-5] an event changes nothing before its quarter', () => {
    const event = (probability: number): ScenarioFile => ({
      ...file,
      events: file.events.map((own) => (own.quarter === '2026Q1' ? { ...own, probability } : own)),
    });
    const [without, happens] = [0, 1].map((probability) => runShipped(model, event(probability)));
    expect(rowsBefore(happens!, 1)).toEqual(rowsBefore(without!, 1));
    expect(rowsBefore(happens!, 2)).not.toEqual(rowsBefore(without!, 2));
  });

  it('[SIM-6] one more event shifts no other draw', () => {
    const even: ScenarioFile = {
      ...file,
      tables: [],
      events: file.events.map((event) => ({ ...event, probability: 0.5 })),
    };
    const drawn = (more: readonly EventFile[], seed: number) => {
      const { tables, sets } = runShipped(model, { ...even, events: [...more, ...even.events] }, { seed });
      return rowsOf(tables.ledger!, sets)
        .filter(({ kind, act }) => kind !== 'recovery' && act !== 'harmless')
        .map(({ quarter, kind, actor, scope, act }) => ({ quarter, kind, actor, scope, act }));
    };
    const runs = [1, 2, 3, 4].map((seed) => drawn([], seed));
    expect(runs.map((_, i) => drawn([harmless('2025Q4')], i + 1))).toEqual(runs);
    expect(new Set(runs.map((rows) => JSON.stringify(rows))).size).toBeGreaterThan(1);
  });

  it('[SIM-7] no table holds a number that is not finite', () => {
    const { tables, reference } = runShipped(model, shippedScenario('truce-2025'), { reference: true });
    for (const values of [...valuesOf(tables), ...valuesOf(reference!)])
      expect(values.every((value) => Number.isFinite(value))).toBe(true);
  });
});
