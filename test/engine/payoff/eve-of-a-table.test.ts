import { beforeAll, describe, expect, it } from 'vitest';
import { appraisalOf } from '../../../src/engine/payoff.ts';
import { createPayoff } from '../../support/create-payoff.ts';
import { areJoined } from '../../../src/engine/payoff/joined-chips.ts';
import { beginQuarter, endQuarter } from '../../../src/engine/simulate.ts';
import { situationOf } from '../../../src/engine/simulate/situation-of.ts';
import { eveOf, tablePayoff } from '../../../src/engine/simulate/table-payoff.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
let small: ScenarioFile;
const chips = ['us-tariff', 'ai-accelerators', 'hbm', 'china-tariff'];

beforeAll(() => {
  model = loadShippedModel();
  file = shippedScenario('truce-2025');
  const issues = file.tables[0]!.issues.filter(({ id }) => chips.includes(id));
  small = withTable(file, { issues });
});

describe('the eve of a table', () => {
  it('[PAY-1011] chips are joined by technologies of which one is made with the other, and by no duty or purchase', () => {
    const { situation } = seatParties(model, file);
    const { run, table } = situation;
    const joined = (one: string, other: string): boolean => {
      const [first, second] = [one, other].map((id) => table.issues.find((issue) => issue.id === id)!);
      return areJoined(run, first!, second!);
    };
    expect(joined('ai-accelerators', 'hbm')).toBe(true);
    expect(joined('hbm', 'ai-accelerators')).toBe(true);
    expect(joined('engines', 'gallium')).toBe(false);
    expect(joined('us-tariff', 'china-tariff')).toBe(false);
    expect(joined('us-tariff', 'ai-accelerators')).toBe(false);
  });

  it('[PAY-1012] it is one for runs that chance parts in the quarter of the first session', () => {
    const levels = [1, 1, 0, 0];
    const found = [false, true].map((isParted) => {
      const { world } = seatParties(model, small);
      const talks = world.talks[0]!;
      const [dated] = world.scheduled.filter(({ instrument }) => instrument === 'tariff');
      if (isParted) world.announce([{ ...dated!, id: 'drawn', value: 0.5, announced: 0, inForce: 1 }]);
      const here = appraisalOf(situationOf(world, talks, 0), world.memo).forTables(levels);
      return { eve: eveOf(world, talks, 0).forTables(levels), here };
    });
    const [one, other] = found;
    expect(other!.eve).toBe(one!.eve);
    expect(one!.here).toBe(one!.eve);
    expect(other!.here).not.toEqual(one!.here);
  });

  it('[PAY-1013] quarters later what is taken from it moves a utility by less than 2 % of its party’s range', () => {
    const { world } = seatParties(model, small);
    const talks = world.talks[0]!;
    expect(endQuarter(world, 0).status).toBe('converged');
    expect(beginQuarter(world, world.run.scenario, 1)).toBe(null);
    expect(endQuarter(world, 1).status).toBe('converged');
    expect(beginQuarter(world, world.run.scenario, 2)).toBe(null);
    const situation = situationOf(world, talks, 2);
    const payoff = tablePayoff(world, talks, situation);
    const anew = createPayoff(situation, world.memo);
    let moved = 0;
    for (const party of talks.table.parties) {
      const own = payoff.table(talks.space, party).utility;
      const other = anew.table(talks.space, party).utility;
      const range = Math.max(...other) - Math.min(...other);
      own.forEach((value, at) => (moved = Math.max(moved, Math.abs(value - other[at]!) / range)));
      // Levels alone are evaluated where the world stands.
      expect(payoff.tables.single).toEqual(anew.tables.single);
    }
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(0.02);
  });
});
