import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
  memoOf,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let hopeless: ScenarioFile;
const quarters = 8;

beforeAll(() => {
  model = loadShippedModel();
  const shipped = withoutChance(shippedScenario('truce-2025'), 0);
  const [table] = shipped.tables;
  hopeless = withTable(
    {
      ...shipped,
      quarters,
      events: [],
      parameters: { ...shipped.parameters, 'crisis.answer_odds_in_truce': 1 },
    },
    {
      deadline: 0,
      issues: table!.issues.filter(({ id }) => ['us-tariff', 'purchases'].includes(id)),
      strategies: Object.fromEntries(
        table!.parties.map((party) => [party, { offering: 'tough', acceptance: 'constant', above: 2 }]),
      ),
    },
  );
});

describe('runs whose talks fail', () => {
  it('[CRISIS-44] over 50 seeds no threat is carried out but by the crisis game, an answer comes in the same quarter, and every escalation ends', () => {
    const memo = memoOf(model);
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= 50; seed++) {
      const { tables, sets } = runShipped(model, hopeless, { memo, seed });
      const ledger = rowsOf(tables.ledger!, sets).filter(({ process }) => process === 'crisis');
      const threats = rowsOf(tables.policy!, sets).filter(({ act }) => String(act).includes('/threat/'));
      const at = (kind: string) => ledger.find((row) => row['kind'] === kind)?.['quarter'];
      for (const { kind } of ledger) kinds.set(String(kind), (kinds.get(String(kind)) ?? 0) + 1);
      const carriedOut = at('stood-firm');
      expect(threats.length > 0, `seed ${seed}`).toBe(carriedOut !== undefined);
      if (carriedOut === undefined) continue;
      expect([carriedOut, at('answered')]).toEqual([0, 0]);
      const last = Math.max(...threats.map(({ quarter }) => Number(quarter)));
      expect(Math.min(...threats.map(({ quarter }) => Number(quarter)))).toBe(1);
      expect(at('ended')).toBe(last + 1 < quarters ? last + 1 : undefined);
      expect(ledger.filter(({ kind }) => kind === 'ended').map(({ actor }) => actor)).toEqual(
        last + 1 < quarters ? ['CHN', 'USA'] : [],
      );
    }
    for (const kind of ['answered', 'conceded', 'ended', 'stood-firm'])
      expect(kinds.get(kind)).toBeGreaterThan(0);
    const courses = ['conceded', 'stood-firm', 'backed-down'].map((kind) => kinds.get(kind) ?? 0);
    expect(courses.reduce((sum, count) => sum + count, 0)).toBeLessThan(50);
  });

  it('[CRISIS-42] what crises the parties of a table expect is recorded each time they take stock', () => {
    const { tables, sets } = runShipped(model, { ...hopeless, quarters: 1 });
    const { games } = openShippedTable(model, hopeless).payoff.noDeal;
    const rows = rowsOf(tables.crisis!, sets);
    expect(rows.map(({ quarter, table, sender, target }) => [quarter, table, sender, target])).toEqual([
      [0, 'us-china', 'USA', 'CHN'],
      [0, 'us-china', 'CHN', 'USA'],
    ]);
    rows.forEach((row, at) => {
      const { odds, senderCost, targetCost, credible, onOffer } = games[at]!;
      expect([row['threat'], row['concede'], row['stand_firm']]).toEqual([
        odds.threat,
        odds.concede,
        odds.standFirm,
      ]);
      expect([row['sender_cost'], row['target_cost'], row['on_offer'], row['pending']]).toEqual([
        senderCost,
        targetCost,
        onOffer,
        0,
      ]);
      expect(row['credible']).toBe(credible ? 1 : 0);
    });
    const chosen = rows.reduce((sum, row) => sum + Number(row['chosen']), 0);
    expect(chosen).toBeCloseTo(1 - games.reduce((still, { odds }) => still * (1 - odds.threat), 1), 12);
    const calm = withTable({ ...hopeless, quarters: 1 }, { threats: [] });
    expect(runShipped(model, calm).tables.crisis!.rows).toBe(0);
  });
});
