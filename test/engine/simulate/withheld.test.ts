import { beforeAll, describe, expect, it } from 'vitest';
import { escalate } from '../../../src/engine/simulate/escalate.ts';
import { resolveScenario } from '../../../src/model/resolve-scenario.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
beforeAll(() => {
  model = loadShippedModel();
  const shipped = withoutChance(shippedScenario('truce-2025'), 0);
  file = withTable(
    { ...shipped, quarters: 3, events: [] },
    {
      deadline: 1,
      issues: shipped.tables[0]!.issues.filter(({ id }) => id === 'ai-accelerators' || id === 'purchases'),
    },
  );
});

/** Wishes under which accelerators and purchases are worth selling to both sides. */
const easy: Readonly<Record<string, number>> = {
  'payoff.month_value.USA': 0,
  'payoff.confidence_value.USA': 0,
  'payoff.weight.audience.USA': 0,
  'payoff.weight.audience.CHN': 0,
  'payoff.relative_gains.USA': 0,
  'payoff.relative_gains.CHN': 0,
  'payoff.weight.enforcement.USA': 0.1,
  'payoff.weight.enforcement.CHN': 0.1,
};

describe('what is struck out', () => {
  it('[SIM-60] a threat that is withheld is carried out by its other acts alone, and counts at the table all the same', () => {
    const play = (withheld: readonly string[]) => {
      const { world, situation, space, terms, payoff } = openShippedTable(model, { ...file, withheld });
      const [game] = payoff.noDeal.games;
      const odds = { ...game!.odds, threat: 1, concede: 0, resist: 1, standFirm: 1 };
      const noDeal = { ...payoff.noDeal, games: [{ ...game!, odds }] };
      const before = world.acts.length;
      const prepared = { quarter: 0, space, terms, strategies: [], payoff: { ...payoff, noDeal } };
      escalate(world, world.talks[0]!, prepared, situation);
      const ids = world.acts.slice(before).map(({ id }) => id);
      return { ids, values: payoff.noDeal.values };
    };
    const tariff = 'us-china/threat/us-threat-tariff';
    const whole = play([]);
    const struck = play([tariff]);
    expect(whole.ids.some((id) => id.startsWith(`${tariff}/`))).toBe(true);
    expect(struck.ids).toEqual(whole.ids.filter((id) => !id.startsWith(`${tariff}/`)));
    expect(struck.ids).toContain('us-china/threat/us-threat-software');
    expect(struck.values).toEqual(whole.values);
  });

  it('[SIM-61] a policy that is withheld breaks no deal', () => {
    const breach: ActFile = {
      id: 'taken-back',
      instrument: 'purchase-commitment',
      actor: 'CHN',
      target: 'USA',
      scope: 'purchases',
      value: 1,
      from: '2026Q2',
      source: 'made up',
    };
    const snapped = (withheld: readonly string[]): number => {
      const table = { protocol: 'mediated-nash', threats: [], deadline: 0 } as const;
      const policies = [...file.policies, breach];
      const parameters = { ...file.parameters, ...easy };
      const scenario = withTable({ ...file, policies, parameters, withheld }, table);
      const { tables, sets } = runShipped(model, scenario);
      expect(rowsOf(tables.deal!, sets)[0]).toMatchObject({ status: 'in-force' });
      return rowsOf(tables.ledger!, sets).filter(({ kind }) => kind === 'snapped-back').length;
    };
    expect(snapped([])).toBe(1);
    expect(snapped(['taken-back'])).toBe(0);
  });

  it('[SCEN-30] a threat is struck out under the id by which it would be carried out, and its bare id is answered with that', () => {
    const read = (id: string) => resolveScenario(model, { ...file, withheld: [id] }, {});
    for (const id of ['us-china/threat/us-threat-tariff', 'us-china/threat/us-threat-tariff/SEM'])
      expect(read(id).ok).toBe(true);
    const bare = read('us-threat-tariff');
    expect(bare.ok ? [] : bare.diagnostics.map(({ code, values }) => [code, values])).toEqual([
      ['act-unknown', { id: 'us-threat-tariff', nearest: 'us-china/threat/us-threat-tariff' }],
    ]);
  });
});
