import { expect, it } from 'vitest';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  type Row,
  rowsOf,
  runShipped,
  shippedScenario,
} from '../../support/shipped-model.ts';

it('[FIRM-28] a control of quarter 6 changes no bit of any table before it, with talks, chance and firms at work', () => {
  const model = loadShippedModel();
  const file = { ...shippedScenario('truce-2025'), quarters: 8 };
  const control = {
    id: 'made-up',
    instrument: 'export-control' as const,
    actor: 'NLD',
    target: 'CHN',
    scope: 'immersion-duv',
    source: 'Made up',
    from: '2027Q2',
    value: 1,
  };
  const [quiet, strict] = [file.policies, [...file.policies, control]].map((policies) =>
    runShipped(model, { ...file, policies }),
  ) as [RunResult, RunResult];
  const parted = Object.values(quiet.tables).flatMap((table) => {
    // When parity is reached is told of the whole run.
    if (table.id === 'parity') return [];
    // A row without a quarter of its own has that of its deal.
    expect('quarter' in table.columns || 'deal' in table.columns).toBe(true);
    const rows = ({ tables, sets }: RunResult): Row[] => {
      const deals = new Map(rowsOf(tables.deal!, sets).map(({ deal, quarter }) => [deal, quarter]));
      return rowsOf(tables[table.id]!, sets).map((row) => ({
        quarter: deals.get(row['deal']) ?? -1,
        ...row,
      }));
    };
    const before = (result: RunResult) => rows(result).filter(({ quarter }) => Number(quarter) < 6);
    expect(before(strict)).toEqual(before(quiet));
    const since = (result: RunResult) => rows(result).filter(({ quarter }) => Number(quarter) >= 6);
    return JSON.stringify(since(strict)) === JSON.stringify(since(quiet)) ? [] : [table.id];
  });
  expect(parted).toEqual(expect.arrayContaining(['technology', 'firm', 'policy', 'licensed', 'world']));
});
