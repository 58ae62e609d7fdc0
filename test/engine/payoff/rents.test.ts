import { beforeAll, describe, expect, it } from 'vitest';
import { createEvaluator, type PackageMeasures } from '../../../src/engine/payoff/evaluate-package.ts';
import { measureAt, type MeasureId } from '../../../src/engine/payoff/measures.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = shippedScenario('truce-2025');
});

/** What the largest licence of accelerators alone does to the parties of the table. */
function licence(changes: Partial<ScenarioFile>): PackageMeasures {
  const { situation } = seatParties(model, { ...file, ...changes });
  const { issues } = situation.table;
  const levels = issues.map(({ scope, levels: all }) => (scope === 'ai-accelerators' ? all.length - 1 : 0));
  expect(levels.some((level) => level > 0)).toBe(true);
  const found = createEvaluator(situation, 1e-9, false)(levels);
  expect(found.solve.status).toBe('converged');
  return found;
}

const read = ({ measures }: PackageMeasures, party: number, measure: MeasureId) =>
  measures[measureAt(party, measure)]!;

describe('rents and licensors’ shares at the table', () => {
  it('[PAY-40] a rent on goods that others ship is counted as rent and not as income too; the income that is recorded holds it', () => {
    const none = licence({ parameters: { ...file.parameters, 'rent_margin.ai-accelerators': 0 } });
    const some = licence({});
    const rent = read(some, 0, 'rents') - read(none, 0, 'rents');
    expect(read(none, 0, 'rents')).toBe(0);
    expect(rent).toBeGreaterThan(1);
    const recorded = (some.income[0]! - none.income[0]!) / 1000;
    const term = read(some, 0, 'income') - read(none, 0, 'income');
    expect(recorded / rent).toBeGreaterThan(0.8);
    // What is left in the term are the better terms of trade of who is paid.
    expect(Math.abs(term / rent)).toBeLessThan(0.2);
    expect(recorded - term).toBeGreaterThan(0.9 * rent);
  });

  it('[PAY-41] a licensor’s share is revenue of its government, and its owners’ rents are less by it', () => {
    const share = {
      id: 'share',
      instrument: 'revenue-share',
      actor: 'USA',
      target: 'CHN',
      scope: 'ai-accelerators',
      value: 0.25,
      source: 'Made up',
    } as const;
    const plain = licence({});
    const shared = licence({ policies: [...file.policies, share] });
    expect(read(plain, 0, 'revenue')).toBeLessThan(0.5);
    expect(read(shared, 0, 'revenue') - read(plain, 0, 'revenue')).toBeGreaterThan(0.5);
    // What leaks pays no share, so that the ratio is not a quarter less to the last digit.
    expect(read(shared, 0, 'rents') / read(plain, 0, 'rents')).toBeCloseTo(0.75, 1);
    expect(read(shared, 1, 'licensed')).toBeCloseTo(read(plain, 1, 'licensed'), 9);
  });
});
