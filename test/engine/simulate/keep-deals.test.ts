import { beforeAll, describe, expect, it } from 'vitest';
import { keepDeals, reliabilityOf } from '../../../src/engine/simulate/keep-deals.ts';
import { situationOf } from '../../../src/engine/simulate/negotiate.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  type Row,
} from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let model: Model;
let run: RunResult;
let rows: readonly Row[];
beforeAll(() => {
  model = loadShippedModel();
  run = runShipped(model, { ...shippedScenario('phase-one-2020'), quarters: 5 }, { seed: 2 });
  rows = rowsOf(run.tables.compliance!, run.sets);
}, 60_000);

describe('deals in a run', () => {
  it('[COMP-6] a promise to buy that cheating pays on is bought up to what would be bought anyway, and the flow that the law asks for says so', () => {
    const promised = rows.filter(({ promised }) => Number(promised) > 0);
    expect(promised.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
    for (const { party, delivered, bought, level, promised: increment } of promised) {
      expect([party, delivered]).toEqual(['CHN', 0]);
      expect(bought).toBe(Number(level) - Number(increment));
    }
    const law = rowsOf(run.tables.policy!, run.sets).filter(({ act }) => act === 'phase-one/purchases');
    expect(law.map(({ value }) => value)).toEqual(promised.map(({ bought }) => bought));
  });

  it('[COMP-7] a shortfall has an entry when it is first seen, costs the word of who owes and leaves that of who keeps', () => {
    const entries = rowsOf(run.tables.ledger!, run.sets).filter(({ kind }) => kind === 'breached');
    expect(entries).toMatchObject([{ quarter: 1, actor: 'CHN', act: 'phase-one/purchases' }]);
    const wordOf = (party: string) => rows.filter((row) => row.party === party).map((row) => row.reliability);
    expect(wordOf('USA')).toEqual([1, 1, 1, 1]);
    expect(wordOf('CHN')[0]).toBeCloseTo(8 / 9, 12);
    expect(wordOf('CHN')[1]).toBeCloseTo(8 / 9.95, 12);
  });

  it('[COMP-8] later tables count on a party as far as its record goes', () => {
    const { world, situation } = seatParties(model, shippedScenario('phase-one-2020'));
    expect(situation.parties[0]!.trust[1]).toBe(1);
    world.words.set('CHN', { kept: 1, broken: 3 });
    const later = situationOf(world, world.talks[0]!, 0);
    expect(later.parties[0]!.trust[1]).toBe(reliabilityOf(world, 'CHN', 1));
    expect(later.parties[0]!.trust[1]).toBeCloseTo(9 / 12, 12);
    expect(later.parties[1]!.trust[0]).toBe(1);
    expect(later.hash).toBe(situation.hash);
  });

  it('[COMP-9] who takes back what it gave has kept nothing of the deal in that quarter', () => {
    const { world } = seatParties(model, shippedScenario('phase-one-2020'));
    const { table } = world.talks[0]!;
    world.signed.push({ table, entry: 0, from: 0, gain: [0, 0], purchases: [], brokenBy: 0 });
    keepDeals(world, 1);
    const [row, ...rest] = rowsOf(world.records.build().compliance!, world.codebook.sets());
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ quarter: 1, party: 'USA', due: 0, delivered: 0 });
    expect(row!.reliability).toBeCloseTo(8 / 9, 12);
    keepDeals(world, 2);
    expect(world.records.build().compliance!.rows).toBe(1);
  });
});
