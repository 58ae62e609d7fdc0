import { beforeAll, describe, expect, it } from 'vitest';
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

const reservations = (file: ScenarioFile, parameters: Record<string, number> = {}): number[] =>
  openShippedTable(model, { ...file, parameters }).terms.map(({ reservation }) => reservation);

describe('no deal', () => {
  it('[PAY-21] it is worth nothing while nobody threatens, and less than nothing to all whom threats would hurt', () => {
    expect(reservations(withTable(small, { threats: [] }))).toEqual([0, 0]);
    for (const value of reservations(withTable(small, { threats }))) expect(value).toBeLessThan(-0.5);
  });

  it('[PAY-22] its value grows with the odds of escalation and shrinks the faster escalation ends', () => {
    const file = withTable(small, { threats });
    const once = reservations(file, { 'payoff.escalation_odds': 0.3 });
    reservations(file, { 'payoff.escalation_odds': 0.6 }).forEach((value, party) =>
      expect(value).toBeCloseTo(2 * once[party]!, 9),
    );
    const brief = reservations(file, { 'payoff.escalation_odds': 0.3, 'payoff.escalation_decay': 1 });
    const lasting = reservations(file, { 'payoff.escalation_odds': 0.3, 'payoff.escalation_decay': 0 });
    const horizon = openShippedTable(model, small).situation.horizon;
    lasting.forEach((value, party) => expect(value).toBeCloseTo(horizon * brief[party]!, 9));
  });

  it('[PAY-23] a solve behind the tables or behind no deal that does not converge is told, and nothing else', () => {
    expect(openShippedTable(model, small).payoff.failure).toBe(null);
    const beyond = { ...small, parameters: { delivered_share: 1e6 } };
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
