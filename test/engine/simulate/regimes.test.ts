import { beforeAll, describe, expect, it } from 'vitest';
import { regimeLines } from '../../../src/cli/regime-lines.ts';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { Table } from '../../../src/schema/table.ts';
import { loadShippedModel, runShipped, shippedScenario } from '../../support/shipped-model.ts';

let model: Model;
let alone: RunResult;
let joined: RunResult;
const quarters = 3;
/** All runs are of one world made ready. */
const memo = createRunMemo();
const list = ['deposition', 'etch', 'process-control', 'hbm', 'logic'];

beforeAll(() => {
  model = loadShippedModel();
  alone = runShipped(model, { ...shippedScenario('veto-player'), quarters }, { memo });
  joined = runShipped(model, { ...shippedScenario('new-regime'), quarters }, { memo });
}, 120_000);

/** Ids behind a code column of a table. */
const idsOf = ({ sets }: RunResult, { columns }: Table, id: string): (string | null)[] => {
  const column = columns[id]!;
  if (column.kind !== 'code') throw new Error(`${id} holds no codes`);
  return Array.from(column.values, (code) => sets[column.set]![code]?.id ?? null);
};
const listedIn = (run: RunResult, regime: string): string[] => {
  const ledger = run.tables.ledger!;
  const kinds = idsOf(run, ledger, 'kind');
  const acts = idsOf(run, ledger, 'act');
  return acts.flatMap((act, row) =>
    kinds[row] === 'listed' && act!.startsWith(`regime/${regime}/`) ? [act!.split('/')[2]!] : [],
  );
};

describe('regimes in a run', () => {
  it('[REG-17] what one regime with a hostile member does not list, one of the willing does, while the old one goes on as it was', () => {
    for (const run of [alone, joined])
      expect(listedIn(run, 'wassenaar').filter((id) => list.includes(id))).toEqual([]);
    expect(listedIn(joined, 'plurilateral')).toEqual(expect.arrayContaining(list));
    const members = ({ tables, sets }: RunResult) =>
      Array.from(tables.regime!.columns['members']!.values).filter(
        (_, row) => sets['regime']![tables.regime!.columns['regime']!.values[row]!]!.id === 'wassenaar',
      );
    expect(members(alone)).toEqual([42, 42, 42]);
    expect(members(joined)).toEqual(members(alone));
  });

  it('[REG-18] members’ acts are law with the listing as their cause, and exempt nobody before its own law is as strict', () => {
    const policy = joined.tables.policy!;
    const acts = idsOf(joined, policy, 'act');
    const own = acts.filter((act) => act!.startsWith('regime/plurilateral/'));
    expect(own.length).toBeGreaterThan(0);
    const stated = own.filter((act) => act!.includes('/statement-'));
    expect(new Set(stated.map((act) => act!.split('/')[3]))).toContain('AUS');
    expect(own.filter((act) => act!.includes('/waiver/'))).toEqual([]);
  });

  it('[REG-19] the Baseline has no regimes at work, and neither has a scenario that names none', () => {
    const { regimes: _, ...none } = shippedScenario('veto-player');
    const short = { ...shippedScenario('veto-player'), quarters: 1 };
    const { tables, reference } = runShipped(model, short, { reference: true, memo });
    expect(tables.regime!.rows).toBe(4);
    expect(reference!.regime!.rows).toBe(0);
    const without = runShipped(model, { ...none, quarters: 1 }, { memo });
    const standing = runShipped(
      model,
      { ...none, quarters: 1, regimes: [{ id: 'mtcr', proposals: [] }] },
      { memo },
    );
    expect(without.tables.regime!.rows).toBe(0);
    expect({ ...standing.tables, regime: null }).toEqual({ ...without.tables, regime: null });
  });

  it('[REG-24] a run’s summary has a line for each regime at work, and says of one founded in the run whether it is stable', () => {
    const lines = regimeLines(joined);
    expect(lines.length).toBe(5);
    expect(lines[0]).toBe('regime Wassenaar Arrangement: 42 members, 5 listed, 5 on the table');
    expect(lines[4]).toMatch(
      /^regime Plurilateral .*: \d+ members, \d+ listed, \d+ on the table; (not )?stable, /,
    );
  });

  it('[REG-40] of a regime that everybody has left a summary says so, and nothing of its stability', () => {
    const { regime } = joined.tables;
    const members = { kind: 'number', unit: '1', values: new Float64Array(regime!.rows) } as const;
    const empty = { ...regime!, columns: { ...regime!.columns, members } };
    const last = regimeLines({ ...joined, tables: { ...joined.tables, regime: empty } }).at(-1);
    expect(last).toMatch(/: 0 members, \d+ listed, \d+ on the table; nobody is left in it$/);
  });

  it('[REG-34] of a regime that is founded after the run’s last quarter a summary says that it is not founded yet', () => {
    const file = shippedScenario('new-regime');
    const regimes = file.regimes!.map((row) =>
      row.id === 'plurilateral' ? { ...row, founded: '2027Q4' } : row,
    );
    const lines = regimeLines(runShipped(model, { ...file, regimes, quarters: 1 }, { memo }));
    expect(lines[0]).toContain('42 members');
    expect(lines[4]).toMatch(/^regime Plurilateral .*: not yet founded$/);
  });
});
