import { beforeAll, describe, expect, it } from 'vitest';
import { createPayoff } from '../../support/create-payoff.ts';
import { appraisalOf } from '../../../src/engine/payoff.ts';
import { createEvaluator } from '../../../src/engine/payoff/evaluate-package.ts';
import { situationHash, type Situation } from '../../../src/engine/payoff/situation.ts';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { drawOutcomes, seatParties } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = shippedScenario('truce-2025');
});

/** How far and how patiently parties look ahead decides what a package does within that time. */
const ofTime = ['payoff.horizon', 'payoff.discount'];

/** Every number of what parties want, moved inside its range. */
function otherWishes(): Record<string, number> {
  const wishes = model.parameters.filter(({ id }) => id.startsWith('payoff.') && !ofTime.includes(id));
  return Object.fromEntries(
    wishes.map(({ id, value, low, high }) => [id, value === high ? (low + value) / 2 : (value + high) / 2]),
  );
}
const situationWith = (parameters: Record<string, number>): Situation =>
  seatParties(model, { ...file, parameters }).situation;

describe('solves shared between runs', () => {
  it('[PAY-60] a refresh of a table of ten chips solves one package a level, one a pair of chips that matter and few more: at most 85 of 6,912', () => {
    const memo = createRunMemo();
    const situation = situationWith({});
    const { tables } = createPayoff(situation, memo);
    const { packages } = memo.state(situationHash(situation));
    const levels = situation.table.issues.map((issue) => issue.levels.length);
    expect(levels.length).toBe(10);
    expect(levels.reduce((product, count) => product * count)).toBe(6912);
    const more = tables.pairs.reduce(
      (sum, { first, second }) => sum + (levels[first]! - 1) * (levels[second]! - 1) - 1,
      0,
    );
    const alone = levels.reduce((sum, count) => sum + count - 1, 0);
    expect(tables.evaluations).toBe(alone + tables.pairs.length + tables.dropped.length + more);
    expect(tables.evaluations).toBeLessThanOrEqual(85);
    // Besides the tables, only the threats behind no deal.
    expect(packages.size).toBe(tables.evaluations + 1);
  });

  it('[PAY-61] a second run with other weights solves no package again, and values packages otherwise', () => {
    const memo = createRunMemo();
    const one = situationWith({});
    const two = situationWith(otherWishes());
    expect(situationHash(two)).toBe(situationHash(one));
    const first = createPayoff(one, memo);
    const { space } = seatParties(model, file);
    const [party] = one.table.parties;
    const outcome = drawOutcomes(space, 1, 'shared')[0]!;
    const before = first.exact(space, outcome, party!);
    const { packages } = memo.state(situationHash(one));
    const solved = [...packages.entries()];
    const second = createPayoff(two, memo);
    const after = second.exact(space, outcome, party!);
    expect([...packages.entries()]).toEqual(solved);
    expect(after.incomeChange).toBe(before.incomeChange);
    expect(after.utility).not.toBe(before.utility);
    expect([...second.table(space, party!).utility]).not.toEqual([...first.table(space, party!).utility]);
  });

  it('[PAY-62] what a package does to the world is the same bits under all wishes of the parties', () => {
    const levels = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    const [plain, other] = [{}, otherWishes()].map((parameters) =>
      createEvaluator(situationWith(parameters), 1e-9, true)(levels),
    );
    expect(other).toEqual(plain);
  });

  it('[PAY-63] another horizon, discount, elasticity, law, closure or chip is another state', () => {
    const base = situationHash(situationWith({}));
    const [issue, ...others] = file.tables[0]!.issues;
    const changed: ScenarioFile[] = [
      { ...file, parameters: { 'payoff.horizon': 6 } },
      { ...file, parameters: { 'payoff.discount': 0.97 } },
      { ...file, parameters: { 'trade_elasticity.SEM': 5 } },
      { ...file, closure: 'proportional' },
      { ...file, policies: file.policies.filter(({ id }) => id !== 'us-eda-chn') },
      { ...file, tables: [{ ...file.tables[0]!, issues: [{ ...issue!, lag: 2 }, ...others] }] },
      { ...file, tables: [{ ...file.tables[0]!, threats: [] }] },
    ];
    const hashes = changed.map((scenario) => situationHash(seatParties(model, scenario).situation));
    expect(new Set([base, ...hashes]).size).toBe(changed.length + 1);
  });

  it('[SPEED-34] numbers that governments alone read of each other leave the state as it is, and so does what is counted on of promises to buy', () => {
    const base = situationHash(situationWith({}));
    for (const id of ['loss_rate', 'alignment_chance', 'delivered_share'])
      expect(situationHash(situationWith({ [id]: 0.37 })), id).toBe(base);
    for (const id of ['inertia', 'leak_premium', 'belief'])
      expect(situationHash(situationWith({ [id]: 0.37 })), id).not.toBe(base);
  });

  it('[SPEED-35] packages with a promise to buy are known by what is counted on of it: the bits of a memo of their own', () => {
    const memo = createRunMemo();
    const one = situationWith({});
    const two = situationWith({ delivered_share: 0.37 });
    const chips = (wanted: Readonly<Record<string, number>>) =>
      one.table.issues.map(({ id }) => wanted[id] ?? 0);
    const packages = [
      chips({ purchases: 2 }),
      chips({ 'us-tariff': 1 }),
      chips({ 'us-tariff': 1, purchases: 2 }),
    ];
    const known = packages.map((levels) => appraisalOf(one, memo).forTables(levels));
    const shared = packages.map((levels) => appraisalOf(two, memo).forTables(levels));
    const alone = appraisalOf(two, createRunMemo());
    expect(shared).toEqual(packages.map((levels) => alone.forTables(levels)));
    expect(shared[1]).toBe(known[1]);
    expect(shared[0]!.measures).not.toEqual(known[0]!.measures);
  });
});
