import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateTables } from '../../src/engine/evaluate-tables.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import type { TableErrors } from '../../src/schema/table-errors.ts';
import {
  loadShippedModel,
  resolveShipped,
  shippedScenario,
  withTable,
  memoOf,
} from '../support/shipped-model.ts';
import { openShippedTable, type OpenTable } from '../support/shipped-table.ts';

let model: Model;
let small: ScenarioFile;
let table: OpenTable;
const chips = ['us-tariff', 'eda', 'china-tariff'];

beforeAll(() => {
  model = loadShippedModel();
  const file = shippedScenario('truce-2025');
  const issues = file.tables[0]!.issues.filter(({ id }) => chips.includes(id));
  // Allies keep still, so that the table is opened in the world that the scenario states.
  small = { ...withTable(file, { issues }), parameters: { alignment_chance: 0 } };
  table = openShippedTable(model, small);
});

const evaluate = (file: ScenarioFile, draw: number, seed = 1) =>
  evaluateTables(model, resolveShipped(model, file), { seed, draw }, memoOf(model));
const only = (file: ScenarioFile, draw: number): TableErrors => {
  const { tables, failed } = evaluate(file, draw);
  expect(failed).toBe(null);
  expect(tables).toHaveLength(1);
  return tables[0]!;
};

describe('errors of level and pair tables', () => {
  it('[PAY-64] over all packages they are the distances between the tables’ utilities and exact ones', () => {
    const found = only(small, 1000);
    expect([found.packages, found.allowed, found.drawn, found.failure]).toEqual([12, 12, 12, null]);
    const { space, payoff, terms } = table;
    found.parties.forEach(({ party, range, mean, median, p95, max }, at) => {
      const { utility } = terms[at]!;
      const misses = [...utility]
        .map((value, outcome) => Math.abs(payoff.exact(space, outcome, party).utility - value))
        .sort((a, b) => a - b);
      expect(range).toBeCloseTo(Math.max(...utility) - Math.min(...utility), 12);
      expect(mean).toBeCloseTo(misses.reduce((sum, value) => sum + value) / 12, 12);
      expect([median, p95, max]).toEqual([misses[5], misses[11], misses[11]]);
      expect(max).toBeLessThan(0.02 * range);
    });
  });

  it('[PAY-65] packages are drawn from those on the table, none twice, by the seed', () => {
    const half = only(small, 6);
    expect(half.drawn).toBe(6);
    expect(only(small, 6)).toEqual(half);
    expect(evaluate(small, 6, 2).tables[0]!.parties).not.toEqual(half.parties);
    const listed = shippedScenario('red-lines-published');
    const fewer = only({ ...listed, parameters: { 'payoff.horizon': 2 } }, 1);
    expect(fewer.packages).toBe(6912);
    expect(fewer.allowed).toBeLessThan(fewer.packages);
  });

  it('[PAY-66] pairs are told with what they are worth, the largest first, those kept and those left out', () => {
    const { pairs } = only(small, 1);
    const size = pairs.map(({ worth }) => Math.max(...worth.map(Math.abs)));
    expect(size).toEqual(size.toSorted((a, b) => b - a));
    const duties = pairs.find(({ first, second }) => first === 'us-tariff' && second === 'china-tariff')!;
    expect(duties.kept).toBe(true);
    // What both last levels are worth beyond each alone, the shared cost of signing and confidence aside.
    const { space, terms } = table;
    const at = (a: number, b: number) => a * space.strides[0]! + b * space.strides[2]!;
    terms.forEach(({ terms: own }, party) => {
      const beyond = (['real-income', 'revenue', 'balance', 'constituencies', 'rents'] as const).reduce(
        (sum, term) => sum + own[term][at(2, 1)]! - own[term][at(2, 0)]! - own[term][at(0, 1)]!,
        0,
      );
      expect(duties.worth[party]).toBeCloseTo(beyond, 3);
    });
  });

  it('[PAY-67] a table that opens later is judged in the world of its first session', () => {
    const later = withTable(small, { opens: 2, deadline: 3 });
    const found = only(later, 2);
    expect(found.quarter).toBe(2);
    expect(found.parties).not.toEqual(only(small, 2).parties);
    const beyond = { ...later, quarters: 2 };
    expect(evaluate(beyond, 2)).toEqual({ tables: [], failed: null });
  });

  it('[PAY-68] a quarter without a solution and tables without one are told', () => {
    const purchases = shippedScenario('truce-2025')
      .tables[0]!.issues.filter(({ id }) => id === 'purchases')
      .map((issue) => ({ ...issue, levels: [issue.levels[0]!, { value: 1e12, label: 'too much' }] }));
    expect(evaluate(withTable(small, { issues: purchases }), 1).tables[0]!.failure?.status).not.toBe(
      'converged',
    );
    const act = {
      id: 'all',
      instrument: 'purchase-commitment' as const,
      actor: 'CHN',
      target: 'USA',
      scope: 'purchases',
      value: 1e12,
      source: 'made up',
    };
    const stopped = evaluate({ ...small, policies: [...small.policies, act] }, 1);
    expect(stopped.tables).toEqual([]);
    expect(stopped.failed?.solve.status).not.toBe('converged');
  });
});
