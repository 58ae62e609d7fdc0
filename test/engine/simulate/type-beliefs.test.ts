import { beforeAll, describe, expect, it } from 'vitest';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { StrategySpec } from '../../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
} from '../../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;
const memo = createRunMemo();
beforeAll(() => {
  model = loadShippedModel();
  file = { ...withoutChance(shippedScenario('truce-2025'), 0), quarters: 2, events: [] };
});

/** A run whose second party reads the first, which is of a type and soon gives way, by its types, and itself waits. */
function play(type: string, read = true, parameters: Record<string, number> = {}) {
  const curve = { offering: 'time-dependent', acceptance: 'curve', exponent: 0.3, floor: 0 } as const;
  const waiting = { ...curve, exponent: 20, floor: 0.9 };
  const reading: StrategySpec = { ...waiting, opponent: { model: 'types', width: 0.02 } };
  const scenario = withTable(
    { ...file, types: { USA: type }, parameters: { ...file.parameters, ...parameters } },
    { strategies: { USA: curve, CHN: read ? reading : waiting } },
  );
  const { tables, sets } = runShipped(model, scenario, { memo });
  return rowsOf(tables.belief!, sets);
}

describe('beliefs of types in a run', () => {
  it('[NEG-143] after each session whoever asks for it has odds of the other’s types that sum to one, and nobody else has any', () => {
    const rows = play('transactional');
    expect(rows.length).toBeGreaterThan(0);
    for (let at = 0; at < rows.length; at += 2) {
      const pair = rows.slice(at, at + 2);
      expect(pair.map(({ observer, government, type }) => [observer, government, type])).toEqual([
        ['CHN', 'USA', 'USA/transactional'],
        ['CHN', 'USA', 'USA/security-first'],
      ]);
      const sum = pair.reduce((total, { probability }) => total + (probability as number), 0);
      expect(sum).toBeCloseTo(1, 12);
    }
    expect(play('transactional', false)).toEqual([]);
  });

  it('[NEG-144] who meets a type that gives way comes to know it, and a prior that is sure is not moved', () => {
    const hawkish = (type: string, parameters: Record<string, number> = {}): number =>
      play(type, true, parameters).find((row) => row['type'] === 'USA/security-first')![
        'probability'
      ] as number;
    expect(hawkish('security-first')).toBeGreaterThan(0.9);
    expect(hawkish('transactional')).toBeLessThan(0.1);
    expect(hawkish('transactional', { 'payoff.type_prior.USA.transactional': 0 })).toBe(1);
  });
});
