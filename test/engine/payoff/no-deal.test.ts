import { beforeAll, describe, expect, it } from 'vitest';
import { escalationOdds, threatShares } from '../../../src/engine/crisis/threat-shares.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let small: ScenarioFile;
const threats: readonly ActFile[] = [
  { id: 'a', instrument: 'tariff', actor: 'USA', target: 'CHN', scope: 'goods', value: 1, source: 'made up' },
  { id: 'b', instrument: 'tariff', actor: 'CHN', target: 'USA', scope: 'goods', value: 1, source: 'made up' },
];

beforeAll(() => {
  model = loadShippedModel();
  const file = shippedScenario('truce-2025');
  small = withTable(file, {
    issues: file.tables[0]!.issues.filter(({ id }) => id === 'eda' || id === 'purchases'),
  });
});

const reservations = (
  file: ScenarioFile,
  parameters: Record<string, number> = {},
  world: Model = model,
): number[] => openShippedTable(world, { ...file, parameters }).terms.map(({ reservation }) => reservation);

/** The model without the parameters of the crisis game. */
const withoutGame = (): Model => ({
  ...model,
  parameters: model.parameters.filter(({ id }) => !id.startsWith('crisis.')),
});

describe('no deal', () => {
  it('[PAY-21] it is worth nothing while nobody threatens, and less than nothing to all whom threats would hurt', () => {
    expect(reservations(withTable(small, { threats: [] }))).toEqual([0, 0]);
    const made = withTable(small, { threats: threats.map((act) => ({ ...act, pending: true })) });
    for (const value of reservations(made)) expect(value).toBeLessThan(-0.1);
  });

  it('[PAY-22] in a model without the crisis game its value grows with the stated odds of escalation; it shrinks the faster escalation ends', () => {
    const file = withTable(small, { threats });
    const plain = withoutGame();
    const once = reservations(file, { 'payoff.escalation_odds': 0.3 }, plain);
    reservations(file, { 'payoff.escalation_odds': 0.6 }, plain).forEach((value, party) =>
      expect(value).toBeCloseTo(2 * once[party]!, 9),
    );
    const brief = reservations(file, { 'payoff.escalation_decay': 1 }, plain);
    const lasting = reservations(file, { 'payoff.escalation_decay': 0 }, plain);
    const [first] = openShippedTable(model, small).situation.shares;
    lasting.forEach((value, party) => expect(first! * value).toBeCloseTo(brief[party]!, 9));
  });

  it('[CRISIS-30] its odds of escalation are those of the crisis game, both parties sending, and no stated odds move them', () => {
    const file = withTable(small, { threats });
    const { noDeal } = openShippedTable(model, file).payoff;
    expect(noDeal.games.map(({ sender, target }) => [sender, target])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(noDeal.odds).toBe(escalationOdds(noDeal.games));
    expect(noDeal.odds).toBeGreaterThan(0);
    expect(noDeal.odds).toBeLessThan(1);
    expect(reservations(file, { 'payoff.escalation_odds': 0.9 })).toEqual(noDeal.values);
    const [first] = threats;
    const oneSided = openShippedTable(model, withTable(small, { threats: [first!] })).payoff.noDeal;
    expect(oneSided.games.map(({ sender }) => sender)).toEqual([0]);
  });

  it('[CRISIS-31] where an escalation costs nobody anything there is no game, and the stated odds stand', () => {
    const idle: ActFile = {
      id: 'idle',
      instrument: 'export-control',
      actor: 'USA',
      target: 'CHN',
      scope: 'eda',
      position: 0.9,
      source: 'as in force',
    };
    const { noDeal } = openShippedTable(model, withTable(small, { threats: [idle] })).payoff;
    expect([noDeal.games, noDeal.odds]).toEqual([[], 0.4]);
    for (const value of noDeal.values) expect(Math.abs(value)).toBeLessThan(0.01);
  });

  it('[CRISIS-32] its value is the share of the horizon times escalation by its odds, less what backing down costs the party itself', () => {
    const file = withTable(small, { threats });
    const { noDeal } = openShippedTable(model, file).payoff;
    const stated = reservations(file, { 'payoff.escalation_odds': 1 }, withoutGame());
    const shares = threatShares(noDeal.games);
    const rivals = model.parameters.find(({ id }) => id === 'crisis.audience_rivals')!.value;
    noDeal.values.forEach((value, party) => {
      const at = noDeal.games.findIndex(({ sender }) => sender === party);
      const { odds, audience, senderCost, targetCost } = noDeal.games[at]!;
      const retreat = shares[at]! * odds.resist * (1 - odds.standFirm) * audience;
      expect(retreat).toBeGreaterThan(0);
      expect(value).toBeCloseTo(noDeal.odds * stated[party]! - retreat, 9);
      expect(senderCost).toBeCloseTo(-stated[party]!, 9);
      expect(audience).toBeCloseTo((rivals * (senderCost + targetCost)) / 2, 9);
    });
  });

  it('[CRISIS-40] a threat that has been announced is pending: no deal is worth less to its target than while it is only prepared', () => {
    const announced = (ids: readonly string[]) =>
      openShippedTable(
        model,
        withTable(small, { threats: threats.map((act) => ({ ...act, pending: ids.includes(act.id) })) }),
      ).payoff.noDeal;
    const prepared = announced([]);
    const first = announced(['a']);
    expect(prepared.games.map(({ pending }) => pending)).toEqual([false, false]);
    expect(first.games.map(({ pending }) => pending)).toEqual([true, false]);
    expect(first.games.map(({ odds }) => odds)).toEqual(prepared.games.map(({ odds }) => odds));
    const onlyA = withTable(small, { threats: [{ ...threats[0]!, pending: true }] });
    const alone = openShippedTable(model, onlyA).payoff.noDeal;
    const { resist, standFirm } = alone.games[0]!.odds;
    expect(alone.odds).toBeCloseTo(resist * standFirm, 12);
    const waiting = withTable(small, { threats: [threats[0]!] });
    expect(openShippedTable(model, waiting).payoff.noDeal.odds).toBeLessThan(alone.odds);
  });

  it('[CRISIS-41] an escalation costs what it takes while it lasts, so that a brief one coerces less of what is on the table', () => {
    const games = (decay: number) =>
      openShippedTable(model, {
        ...withTable(small, { threats }),
        parameters: { 'payoff.escalation_decay': decay },
      }).payoff.noDeal.games;
    const [brief, lasting] = [games(1), games(0)];
    brief.forEach((game, at) => {
      const long = lasting[at]!;
      expect(game.onOffer).toBeCloseTo(long.onOffer, 9);
      for (const cost of ['senderCost', 'targetCost', 'tolerable', 'audience'] as const)
        expect(game[cost] / long[cost]).toBeCloseTo(game.senderCost / long.senderCost, 9);
      expect(game.senderCost / long.senderCost).toBeLessThan(0.2);
    });
  });

  it('[PAY-23] a solve behind the tables or behind no deal that does not converge is told, and nothing else', () => {
    expect(openShippedTable(model, small).payoff.failure).toBe(null);
    const beyond = withTable(small, {
      issues: small.tables[0]!.issues.map((issue) =>
        issue.id === 'purchases'
          ? { ...issue, levels: [issue.levels[0]!, { value: 1e12, label: 'more than there is' }] }
          : issue,
      ),
    });
    expect(openShippedTable(model, beyond).payoff.failure?.status).not.toBe('converged');
    const absurd: ActFile = {
      id: 'c',
      instrument: 'purchase-commitment',
      actor: 'CHN',
      target: 'USA',
      scope: 'purchases',
      value: 1e12,
      source: 'made up',
    };
    expect(openShippedTable(model, withTable(small, { threats: [absurd] })).payoff.failure).not.toBe(null);
  });
});
