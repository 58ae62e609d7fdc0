import { createRunMemo } from '../../../src/engine/run-memo.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  runShipped,
  shippedScenario,
  startRun,
  withoutChance,
} from '../../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = { ...withoutChance(shippedScenario('truce-2025'), 0), quarters: 4 };
});

/** A commitment that nobody could meet. */
const impossible = (more: Partial<ActFile>): ActFile => ({
  id: 'impossible',
  instrument: 'purchase-commitment',
  actor: 'CHN',
  target: 'USA',
  scope: 'purchases',
  value: 1e12,
  source: 'made up',
  ...more,
});

describe('how a run ends', () => {
  it('[SIM-17] it tells its progress quarter by quarter, the Baseline included, and is complete at the end', () => {
    const run = startRun(model, { ...file, tables: [] }, { reference: true, memo: createRunMemo() });
    const told: unknown[] = [];
    let step = run.next();
    for (; step.done !== true; step = run.next()) told.push(step.value);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((quarter) => ({ quarter, quarters: 8 })));
    expect(step.value.status).toBe('complete');
  });

  it('[SIM-18] stopped between quarters it returns what is done, equal to the same quarters of the whole run', () => {
    const alone = { ...file, tables: [] };
    const run = startRun(model, alone, { reference: true });
    run.next();
    run.next();
    const stopped = run.next(true);
    if (stopped.done !== true) throw new Error('the run went on');
    const { status, tables, reference } = stopped.value;
    expect([status, reference]).toEqual(['cancelled', null]);
    // When parity is reached is said of a whole run alone.
    const { parity, ...byQuarter } = tables;
    expect(parity!.rows).toBe(0);
    expect(runShipped(model, { ...alone, quarters: 2 }).tables).toMatchObject(byQuarter);
    expect(tables.world!.rows).toBe(2);
  });

  it('[SIM-19] stopped in its Baseline it keeps the whole run and is cancelled', () => {
    const run = startRun(model, { ...file, tables: [] }, { reference: true, memo: createRunMemo() });
    for (let quarter = 0; quarter < file.quarters + 1; quarter++) run.next();
    const stopped = run.next(true);
    if (stopped.done !== true) throw new Error('the run went on');
    const { status, tables, reference } = stopped.value;
    expect(status).toBe('cancelled');
    expect([tables.world!.rows, reference!.world!.rows]).toEqual([4, 1]);
  });

  it('[SIM-20] trade without a solution ends the run with the quarter and the solve, earlier quarters kept', () => {
    const { status, tables, reference } = runShipped(
      model,
      { ...file, tables: [], policies: [...file.policies, impossible({ from: '2026Q2' })] },
      { reference: true },
    );
    if (typeof status === 'string') throw new Error(status);
    expect(status.failed).toBe(2);
    expect(status.solve.status).not.toBe('converged');
    expect(tables.world!.rows).toBe(2);
    expect(reference).toBe(null);
  });

  it('[SIM-21] a world that cannot be solved on the eve of the first quarter fails in that quarter', () => {
    const { status, tables } = runShipped(model, {
      ...file,
      tables: [],
      policies: [...file.policies, impossible({})],
    });
    expect(status).toMatchObject({ failed: 0 });
    expect(tables.world!.rows).toBe(0);
  });

  it('[SIM-22] a table that cannot be scored fails the run instead of bargaining over what was not solved', () => {
    const [table] = file.tables;
    const issues = table!.issues.map((issue) =>
      issue.id === 'purchases'
        ? { ...issue, levels: [issue.levels[0]!, { value: 1e12, label: 'more than there is' }] }
        : issue,
    );
    const { status, tables } = runShipped(model, { ...file, tables: [{ ...table!, issues }] });
    expect(status).toMatchObject({ failed: 0 });
    expect(tables.offer!.rows).toBe(0);
  });
});
