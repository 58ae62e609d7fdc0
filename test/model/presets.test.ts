import { beforeAll, describe, expect, it } from 'vitest';
import { calibrate } from '../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../src/engine/trade/solve-equilibrium.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Model } from '../../src/schema/model.ts';
import { sockets } from '../broken/load-case.ts';
import { unchanged } from '../support/economies.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';
import { smallFiles, smallModel, smallScenario, valueOf } from './small-model.ts';

/** Codes and paths of what is wrong with a model whose preset says this. */
function wrongWith(preset: string): string[] {
  const files = smallFiles().set('presets/soft.yaml', preset);
  const loaded = loadModel(files, sockets);
  return loaded.ok ? [] : loaded.diagnostics.map(({ code, file, path }) => `${code} ${file} ${path}`);
}
const head = 'format: 1\nid: soft\ntitle: t\nsummary: s\n';

describe('a preset', () => {
  it('[PRESET-1] is checked when its model is read: parameters, bounds, provenance, name', () => {
    const at = 'presets/soft.yaml';
    const granted = (value: number) =>
      `${head}parameters: { granted: { value: ${value}, grade: judgement, source: s } }\n`;
    expect(wrongWith(granted(0.7))).toEqual([]);
    expect(wrongWith(granted(1.7))).toEqual([`parameter-bound ${at} parameters.granted`]);
    expect(wrongWith(granted(0.7).replace('{ granted', '{ grantd'))).toEqual([
      `parameter-unknown ${at} parameters.grantd`,
    ]);
    expect(wrongWith(granted(0.7).replace(', source: s', ''))).toEqual([
      `parameter-incomplete ${at} parameters.granted`,
    ]);
    expect(wrongWith(granted(0.7).replace('id: soft', 'id: hard'))).toEqual([`id-file ${at} id`]);
  });

  it('[PRESET-2] goes before the model’s value, and after what the scenario or an override says of the parameter', () => {
    const model = smallModel();
    const granted = (preset: object, overrides: Record<string, number | string> = {}) =>
      valueOf(resolveScenario(model, { ...smallScenario(), ...preset }, overrides)).parameters.get('granted');
    expect(granted({})).toBe(0.5);
    expect(granted({ preset: 'soft' })).toBe(0.7);
    expect(granted({}, { preset: 'soft' })).toBe(0.7);
    expect(granted({ preset: 'soft', parameters: { granted: 0.6 } })).toBe(0.6);
    expect(granted({ preset: 'soft' }, { 'parameters.granted': 0.4 })).toBe(0.4);
  });

  it('[PRESET-3] is part of the scenario’s hash', () => {
    const model = smallModel();
    const hash = (preset: object) =>
      valueOf(resolveScenario(model, { ...smallScenario(), ...preset }, {})).hash;
    expect(hash({ preset: 'soft' })).not.toBe(hash({}));
  });
});

describe('the shipped presets', () => {
  let model: Model;
  beforeAll(() => {
    model = loadShippedModel();
  });
  const elasticities = (preset?: string): number[] => {
    const file = { ...shippedScenario('truce-2025'), ...(preset === undefined ? {} : { preset }) };
    const { parameters } = valueOf(resolveScenario(model, file, {}));
    return model.economy.sectors.map((sector) => parameters.get(`trade_elasticity.${sector}`)!);
  };

  it('[PRESET-4] low, mid and high are in order sector by sector, within the range of each number and at most 12', () => {
    expect(model.presets.map(({ id }) => id)).toEqual(['high', 'low', 'mid', 'start-2022']);
    const [low, mid, high] = ['low', 'mid', 'high'].map(elasticities);
    model.economy.sectors.forEach((sector, at) => {
      const range = model.parameters.find(({ id }) => id === `trade_elasticity.${sector}`)!;
      expect(low![at]).toBeLessThanOrEqual(mid![at]!);
      expect(high![at]).toBeGreaterThanOrEqual(mid![at]!);
      expect(high![at]! - low![at]!).toBeGreaterThan(0);
      expect(low![at]).toBeGreaterThanOrEqual(range.low);
      expect(high![at]).toBeLessThanOrEqual(Math.min(range.high, 12));
    });
    expect(mid).toEqual(elasticities());
  });

  it('[PRESET-5] what no study estimates is graded a judgement, in the parameters and in every preset', () => {
    const judged = ['SEM', 'SME', 'UTC', 'TRD', 'BSV', 'PUB'].map((sector) => `trade_elasticity.${sector}`);
    const graded = model.parameters.filter(({ id }) => id.startsWith('trade_elasticity.'));
    expect(graded).toHaveLength(model.economy.sectors.length);
    for (const { id, grade } of graded) expect(grade).toBe(judged.includes(id) ? 'judgement' : 'estimated');
    for (const { parameters } of model.presets)
      for (const [id, { grade }] of Object.entries(parameters))
        if (id.startsWith('trade_elasticity.'))
          expect(grade).toBe(judged.includes(id) ? 'judgement' : 'estimated');
    expect(smallModel().parameters.find(({ id }) => id === 'trade_elasticity.MCH')!.grade).toBe('judgement');
  });

  it('[PRESET-6] trade answers a duty least under low and most under high', () => {
    const [home, partner] = ['USA', 'CHN'].map((id) => model.economy.regions.indexOf(id));
    const { regions, sectors } = model.economy;
    const bought = (tradeElasticity: Float64Array): number => {
      const economy = { ...model.economy, tradeElasticity };
      const input = unchanged(economy, 1e-10);
      const cells = sectors.map((_, sector) => (sector * regions.length + partner!) * regions.length + home!);
      for (const cell of cells) input.tariffRate[cell]! += 0.1;
      const { flow } = solveEquilibrium(calibrate(economy), input);
      return cells.reduce((sum, cell) => sum + flow[cell]!, 0);
    };
    const [low, mid, high] = ['low', 'mid', 'high'].map((id) => bought(Float64Array.from(elasticities(id))));
    expect(low).toBeGreaterThan(mid!);
    expect(mid).toBeGreaterThan(high!);
  });
});
