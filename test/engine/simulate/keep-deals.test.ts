import { beforeAll, describe, expect, it } from 'vitest';
import { keepDeals, reliabilityOf } from '../../../src/engine/simulate/keep-deals.ts';
import { beginQuarter, endQuarter } from '../../../src/engine/simulate.ts';
import { situationOf } from '../../../src/engine/simulate/situation-of.ts';
import type { World } from '../../../src/engine/simulate/world.ts';
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

  /** A world in which one table's deal was broken by its first party, while that party keeps another, of twice as many chips. */
  function withTwoDeals(isBrokenFirst: boolean): World {
    const { world } = seatParties(model, shippedScenario('phase-one-2020'));
    const { table } = world.talks[0]!;
    const [issue] = table.issues;
    const issues = ['one', 'two'].map((id) => ({ ...issue!, id }));
    const other = { ...table, id: 'other', issues };
    const { policies } = world.run.scenario;
    world.acts.push(
      ...issues.map(({ id }) => ({ ...policies[0]!, id: `other/${id}`, inForce: 1, until: null })),
    );
    const deal = { entry: 0, from: 0, gain: [0, 0], purchases: [] };
    const signed = [
      { ...deal, table, brokenBy: 0 },
      { ...deal, table: other, brokenBy: null },
    ];
    world.signed.push(...(isBrokenFirst ? signed : signed.toReversed()));
    return world;
  }

  it('[COMP-20] a word learns once a quarter from all deals of its party, whatever their order', () => {
    const worlds = [withTwoDeals(true), withTwoDeals(false)];
    for (const world of worlds) {
      world.words.set('USA', { kept: 1, broken: 1 });
      keepDeals(world, 1);
    }
    const memory = worlds[0]!.run.read('word_memory');
    // Two chips of three that counted were kept: a broken deal counts as one though nothing of it is left.
    const { kept, broken } = worlds[0]!.words.get('USA')!;
    expect(kept).toBeCloseTo(memory + 2 / 3, 12);
    expect(broken).toBeCloseTo(memory + 1 / 3, 12);
    expect(worlds[1]!.words).toEqual(worlds[0]!.words);
    const told = worlds.map((world) =>
      rowsOf(world.records.build().compliance!, world.codebook.sets()).map((row) => [
        row.table,
        row.delivered,
      ]),
    );
    expect(told[1]).toEqual(told[0]!.toReversed());
  });

  it('[COMP-21] a word comes back by the quarter once its promise has lapsed', () => {
    const { world } = seatParties(model, shippedScenario('phase-one-2020'));
    world.seed = 2;
    const words = Array.from({ length: 11 }, (_, quarter) => {
      beginQuarter(world, world.run.scenario, quarter);
      endQuarter(world, quarter);
      return reliabilityOf(world, 'CHN', 1);
    });
    const owed = rowsOf(world.records.build().compliance!, world.codebook.sets());
    expect(owed.findLast(({ party }) => party === 'CHN')).toMatchObject({
      quarter: 8,
      reliability: words[8],
    });
    // 8 quarters of a record weigh against what was thought before, its news fading.
    const broken = 8 / words[8]! - 8;
    const memory = world.run.read('word_memory');
    expect(words[7]).toBeGreaterThan(words[8]!);
    expect(words[9]).toBeCloseTo(8 / (8 + memory * broken), 12);
    expect(words[10]).toBeCloseTo(8 / (8 + memory * memory * broken), 12);
  }, 60_000);
});
