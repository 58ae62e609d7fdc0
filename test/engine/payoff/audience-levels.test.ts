import { beforeAll, describe, expect, it } from 'vitest';
import { audienceLevels } from '../../../src/engine/payoff/audience-levels.ts';
import { createRunModel, type RunModel } from '../../../src/engine/run-model.ts';
import type { Issue } from '../../../src/schema/negotiation.ts';
import { loadShippedModel, resolveShipped, shippedScenario, memoOf } from '../../support/shipped-model.ts';

let run: RunModel;
beforeAll(() => {
  const model = loadShippedModel();
  run = createRunModel(model, resolveShipped(model, shippedScenario('tables-2026'), {}), memoOf(model));
});

const chip = (table: string, id: string): Issue =>
  run.scenario.tables.find((found) => found.id === table)!.issues.find((issue) => issue.id === id)!;
const without = (id: string): RunModel => {
  const parameters = new Map(run.scenario.parameters);
  parameters.delete(id);
  return { ...run, scenario: { ...run.scenario, parameters } };
};

describe('what a level costs at home', () => {
  it('[PAY-301] a cut of duties costs in proportion to the imports under them, and its stated size for those it was judged for', () => {
    const china = audienceLevels(run, chip('us-china', 'us-tariff'));
    expect(china[2]).toBeCloseTo(3, 9);
    expect(china[1]).toBeCloseTo(1, 2);
    const partners = [
      ['us-netherlands', 'us-tariff-nld'],
      ['us-japan', 'us-tariff-jpn'],
      ['us-eu', 'us-tariff-reu'],
    ] as const;
    const last = partners.map(([table, id]) => audienceLevels(run, chip(table, id))[2]!);
    expect(last[0]).toBeGreaterThan(0);
    expect(last[0]).toBeLessThan(last[1]!);
    expect(last[1]).toBeLessThan(last[2]!);
    expect(last[2]).toBeLessThan(3);
  });

  it('[PAY-302] a duty on a bloc costs as those on its members together', () => {
    const duty = chip('us-eu', 'us-tariff-deu');
    const last = (target: string): number => audienceLevels(run, { ...duty, target })[2]!;
    expect(last('EU')).toBeCloseTo(last('DEU') + last('NLD') + last('REU'), 9);
  });

  it('[PAY-303] where the model does not say what imports a scale was judged for, and for other chips, it counts in full', () => {
    const silent = without('payoff.audience_imports.USA.goods');
    expect(audienceLevels(silent, chip('us-netherlands', 'us-tariff-nld'))[2]).toBe(3);
    expect(audienceLevels(run, chip('us-china', 'eda'))[1]).toBe(0.3);
  });

  it('[PAY-982] a scale stated for the target of a chip comes before that of its scope', () => {
    const asean = { ...chip('us-china', 'us-tariff'), target: 'ASE' };
    const [own, shared] = [run, without('payoff.audience_scale.USA.goods.ASE')].map(
      (from) => audienceLevels(from, asean)[2]!,
    );
    expect(own! / shared!).toBeCloseTo(0.43 / 3, 9);
  });
});
