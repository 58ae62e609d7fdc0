import { beforeAll, describe, expect, it } from 'vitest';
import { playConduct } from '../../src/engine/conduct-path.ts';
import { priceChips } from '../../src/engine/price-chips.ts';
import { createRunMemo, type RunMemo } from '../../src/engine/run-memo.ts';
import { createRunModel } from '../../src/engine/run-model.ts';
import { createPhysics } from '../../src/engine/simulate/physics.ts';
import { playWorld } from '../../src/engine/world-path.ts';
import { variantOf } from '../../src/experiments/tradeoff/variants.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import type { ChipPrice } from '../../src/schema/tradeoff.ts';
import {
  loadShippedModel,
  resolveShipped,
  rowsOf,
  runShipped,
  shippedScenario,
  withTable,
} from '../support/shipped-model.ts';

let model: Model;
let file: ScenarioFile;
let memo: RunMemo;
let prices: readonly ChipPrice[];
beforeAll(() => {
  model = loadShippedModel();
  memo = createRunMemo();
  const truce = shippedScenario('truce-2025');
  const issues = truce.tables[0]!.issues.filter(({ id }) => ['us-tariff', 'eda'].includes(id)).map((issue) =>
    issue.id === 'eda'
      ? issue
      : { ...issue, levels: [issue.levels[0]!, { add: 0, label: 'the same' }, issue.levels[1]!] },
  );
  file = { ...withTable(truce, { issues }), quarters: 3, parameters: { firms: 100 } };
  const found = priceChips(model, resolveShipped(model, file), { seed: 1 }, memo);
  expect(found.failed).toBeNull();
  prices = found.prices;
}, 60_000);

const priceOf = (issue: string, level: number): ChipPrice =>
  prices.find((price) => price.issue === issue && price.level === level)!;

describe('prices of chips', () => {
  it('[PRICE-1] a level that is the law already moves nothing at all, the runs having been played', () => {
    const { balance, total, delay, ownDelay, confidence, parties } = priceOf('us-tariff', 1);
    const world = parties.flatMap(({ income, rents, shortage }) => [income, rents, shortage]);
    for (const change of [balance, total, delay, ownDelay, confidence, ...world]) expect(change + 0).toBe(0);
  });

  it('[PRICE-2] a duty that falls takes from the balance of who lowers it, a control that ends takes delay and confidence', () => {
    const duty = priceOf('us-tariff', 2);
    expect(duty.balance).toBeLessThan(-1000);
    expect([duty.technology, duty.ownDelay + 0, duty.confidence + 0]).toEqual([null, 0, 0]);
    const control = priceOf('eda', 1);
    expect(control).toMatchObject({ technology: 'eda', mover: 'USA', by: 0 });
    expect(control.delay).toBeLessThan(0);
    expect(control.ownDelay).toBeLessThan(0);
    expect(control.confidence).toBeLessThan(0);
    expect(control.parties[0]!.relief).toBe(0);
    expect(control.parties[1]!.relief).toBeGreaterThan(0);
  });

  it('[PRICE-3] conduct played alone and the world under its acts are the whole run without talks, bit for bit, under every form and variant', () => {
    const settings = [
      { scenario: file, forms: {} },
      { scenario: variantOf(variantOf(file, 'listed'), 'consulted'), forms: { confidence: 'types' } },
    ];
    for (const { scenario, forms } of settings) {
      const silent = { ...scenario, structure: forms, tables: [] };
      const run = createRunModel(model, resolveShipped(model, silent), memo);
      const conduct = playConduct(run, 1, memo, createPhysics(run, []));
      const world = playWorld(run, conduct.acts, memo);
      const whole = runShipped(model, silent, { memo });
      expect(conduct.confidence).toEqual(whole.tables.world!.columns['confidence']!.values);
      const { income } = world.quarters.at(-1)!;
      const last = rowsOf(whole.tables.region!, whole.sets).filter(({ quarter }) => quarter === 2);
      expect([...income]).toEqual(last.map(({ real_income }) => real_income));
      expect(world.delayIndex).toBe(whole.tables.world!.columns['delay_index']!.values[2]);
    }
  });

  it('[PRICE-4] the same seed gives the same prices again, and a part of them is a part of all', () => {
    const scenario = resolveShipped(model, file);
    const last = priceChips(model, scenario, { seed: 1, lastOnly: true }, memo);
    expect(last.prices).toEqual([priceOf('us-tariff', 2), priceOf('eda', 1)]);
    expect(priceChips(model, scenario, { seed: 1, table: 'none' }, memo).prices).toEqual([]);
  });

  it('[PRICE-5] to give up a published line costs more confidence than to give up the same control, and less where allies were consulted', () => {
    const costOf = (scenario: ScenarioFile): number =>
      priceChips(model, resolveShipped(model, scenario), { seed: 1, lastOnly: true }, memo).prices.at(-1)!
        .confidence;
    const asIs = priceOf('eda', 1).confidence;
    expect(costOf(variantOf(file, 'listed'))).toBeLessThan(asIs);
    expect(costOf(variantOf(file, 'consulted'))).toBeGreaterThan(asIs);
  });
});
