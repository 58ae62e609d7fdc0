import { beforeAll, describe, expect, it } from 'vitest';
import { closures, type Closure } from '../../../src/schema/economy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { resolveScenario } from '../../../src/model/resolve-scenario.ts';
import {
  loadShippedModel,
  resolveShipped,
  rowsOf,
  runShipped,
  shippedScenario,
} from '../../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = { ...shippedScenario('truce-2025'), quarters: 3, tables: [] };
});

const under = (closure: Closure): ScenarioFile =>
  closure === 'saving' ? { ...file, closure, savingRate: 0.5 } : { ...file, closure };
const codesOf = (overrides: Record<string, number | string>) => {
  const resolved = resolveScenario(model, file, overrides);
  return resolved.ok ? [] : resolved.diagnostics.map(({ code, path }) => [code, path]);
};

describe('closures in a run', () => {
  it('[TRADE-65] a run has totals that its closure allows, rents and licensors’ shares from abroad included: constant, none, or moving', () => {
    const totals = (closure: Closure): number[] => {
      const { status, tables, sets } = runShipped(model, under(closure));
      expect(status).toBe('complete');
      return rowsOf(tables.region!, sets)
        .filter(({ region }) => region === 'USA')
        .map(({ net_exports, rent_income, fee_income }) =>
          [net_exports, rent_income, fee_income].reduce<number>((sum, value) => sum + Number(value), 0),
        );
    };
    const [fixed, balanced, proportional, saving] = closures.map(totals);
    const before = model.economy.netExports[model.economy.regions.indexOf('USA')]!;
    for (const value of fixed!) expect(value / before).toBeCloseTo(1, 5);
    for (const value of balanced!) expect(Math.abs(value / before)).toBeLessThan(1e-6);
    for (const value of proportional!) expect(value / before).toBeGreaterThan(1.001);
    for (const value of saving!) expect(value / before).toBeLessThan(0.99);
  });

  it('[TRADE-66] a saving rate goes with the closure `saving` and no other, lies between nothing and all, and is the model’s where a scenario names none', () => {
    expect(codesOf({ closure: 'saving', savingRate: 0.4 })).toEqual([]);
    expect(codesOf({ closure: 'saving' })).toEqual([]);
    const own = model.parameters.find(({ id }) => id === 'saving_rate')!;
    const rateUnder = (closure: Closure) => resolveShipped(model, { ...file, closure }).savingRate;
    expect([rateUnder('saving'), rateUnder('fixed')]).toEqual([own.value, undefined]);
    const without = { ...model, parameters: model.parameters.filter((parameter) => parameter !== own) };
    const resolved = resolveScenario(without, { ...file, closure: 'saving' }, {});
    expect(!resolved.ok && resolved.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['key-missing', 'savingRate'],
    ]);
    expect(codesOf({ savingRate: 0.4 })).toEqual([['override-unknown', 'savingRate']]);
    expect(codesOf({ closure: 'saving', savingRate: 1.2 })).toEqual([['value-range', 'savingRate']]);
    expect(codesOf({ closure: 'open' })).toEqual([['value-choice', 'closure']]);
    expect(codesOf({ closure: 'balanced' })).toEqual([]);
  });
});
