import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { instruments } from '../../../src/engine/policy/index.ts';
import type { Model } from '../../../src/schema/model.ts';
import { termIds } from '../../../src/schema/negotiation.ts';
import type { IssueFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { openShippedTable, type OpenTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  const shipped = shippedScenario('truce-2025');
  const chip: IssueFile = {
    id: 'cooperation',
    mover: 'CHN',
    instrument: 'cooperation',
    target: 'USA',
    scope: 'CHM',
    levels: [{ label: 'none' }, { value: 1, label: 'one item' }, { value: 2, label: 'two items' }],
    lag: 1,
    duration: null,
    stance: false,
    source: 'Made up for tests',
  };
  file = { ...shipped, tables: [{ ...shipped.tables[0]!, issues: [chip] }] };
}, 60_000);

const open = (parameters: Readonly<Record<string, number>>): OpenTable =>
  openShippedTable(model, { ...file, parameters });
const termAt = ({ space, terms, situation }: OpenTable, party: string, level: number) => {
  const own = terms[situation.table.parties.indexOf(party)]!;
  const outcome = outcomeOf(space, [level]);
  return Object.fromEntries(termIds.map((id) => [id, own.terms[id][outcome]!]));
};

describe('cooperation', () => {
  it('[PAY-260] is worth its credit by item to who receives it, as far as the promise is trusted, and to who gives it', () => {
    const table = open({ 'payoff.cooperation_credit.USA': 3, 'payoff.cooperation_credit.CHN': -1.5 });
    const { parties } = table.situation;
    const trust = parties[0]!.trust[1]!;
    for (const level of [0, 1, 2]) {
      expect(termAt(table, 'USA', level)['purchases']).toBeCloseTo(trust * 3 * level, 12);
      expect(termAt(table, 'CHN', level)['purchases']).toBeCloseTo(-1.5 * level, 12);
    }
  });

  it('[PAY-261] moves no trade, no technology and no law, and costs its giver an audience and both the signing', () => {
    const table = open({});
    const moved = ['purchases', 'enforcement', 'audience'];
    for (const party of ['USA', 'CHN'])
      for (const id of termIds.filter((term) => !moved.includes(term)))
        // Tables are solved to 1e-7 of a region's income.
        expect(Math.abs(termAt(table, party, 2)[id]!)).toBeLessThan(1e-4);
    expect(termAt(table, 'CHN', 2)['audience']).toBe(-1);
    const { context, wedges } = table.situation.run.policy;
    const act = plainAct({ instrument: 'cooperation', actor: 'CHN', target: 'USA', scope: 'CHM' });
    expect(wedges([act], 0)).toEqual(wedges([], 0));
    expect(instruments.cooperation.takesAway(act, wedges([], 0), context)).toBe(false);
  });

  it('[PAY-262] of which a model states no credit is worth nothing', () => {
    const without = {
      ...model,
      parameters: model.parameters.filter(({ id }) => !id.includes('cooperation')),
    };
    const table = openShippedTable(without, file);
    for (const party of ['USA', 'CHN']) expect(termAt(table, party, 2)['purchases']).toBe(0);
  });
});
