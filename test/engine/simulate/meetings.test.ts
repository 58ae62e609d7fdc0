import { beforeAll, describe, expect, it, test } from 'vitest';
import { fullSet } from '../../../src/engine/negotiation/outcome-set.ts';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { RunMemo } from '../../../src/engine/run-memo.ts';
import { dealMeasures } from '../../../src/engine/simulate/deal-measures.ts';
import { hasSigned, signedPackage } from '../../../src/engine/simulate/signed-package.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { StrategySpec } from '../../../src/schema/negotiation.ts';
import type { ScenarioFile, TableFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  resolveShipped,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
  memoOf,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
let memo: RunMemo;

beforeAll(() => {
  model = loadShippedModel();
  const shipped = withoutChance(shippedScenario('everything-on-the-table'), 0);
  file = withTable(
    { ...shipped, quarters: 3, events: [] },
    {
      issues: shipped.tables[0]!.issues.filter(({ id }) =>
        ['eda', 'magnets', 'us-tariff', 'purchases'].includes(id),
      ),
    },
  );
  memo = memoOf(model);
});

const everyParty = (spec: StrategySpec): Partial<TableFile> => ({
  strategies: Object.fromEntries(file.tables[0]!.parties.map((party) => [party, spec])),
});
function movesOf(change: Partial<TableFile>) {
  const { tables, sets } = runShipped(model, withTable(file, change), { memo });
  const [first] = file.tables[0]!.parties;
  return {
    moves: rowsOf(tables.offer!, sets).filter(({ party }) => party === first),
    deals: rowsOf(tables.deal!, sets),
  };
}

describe('ways of meeting in a run', () => {
  it('[NEG-124] a mediated table agrees on its Nash solution at its first session, the mediator being no party', () => {
    const { moves, deals } = movesOf({ protocol: 'mediated-nash' });
    expect(moves.slice(0, 3).map(({ by, action }) => [by, action])).toEqual([
      [null, 'offer'],
      [file.tables[0]!.parties[0], 'accept'],
      [file.tables[0]!.parties[1], 'accept'],
    ]);
    expect(deals[0]).toMatchObject({ quarter: 0, status: 'in-force' });
  });

  it('[NEG-124] a table that votes records proposals and votes, and agrees on a package that both approve', () => {
    const { moves, deals } = movesOf({
      protocol: 'propose-then-vote',
      ...everyParty({ offering: 'time-dependent', acceptance: 'curve', exponent: 0.25, floor: 0 }),
    });
    const first = moves.filter(({ round }) => round === 0);
    expect(first.slice(0, 2).map(({ action }) => action)).toEqual(['offer', 'offer']);
    expect(new Set(first.slice(2).map(({ action }) => action))).toEqual(new Set(['accept', 'refuse']));
    expect(deals.length).toBeGreaterThan(0);
  });

  it('[NEG-125] MiCRO goes on in the next quarter where it stopped: it repeats no earlier step', () => {
    const { moves } = movesOf({
      roundsPerQuarter: 2,
      deadline: 2,
      ...everyParty({ offering: 'micro', acceptance: 'curve', stride: 1 }),
    });
    const [first] = file.tables[0]!.parties;
    const own = moves.filter(({ by, action }) => by === first && action === 'offer');
    expect(new Set(own.map(({ quarter }) => quarter)).size).toBeGreaterThan(1);
    expect(new Set(own.map(({ outcome }) => outcome)).size).toBe(own.length);
  });

  it('[NEG-126] an agreement of the willing leaves the chips of the others as they are, and asks nobody else', () => {
    const willing = withTable(file, { protocol: { id: 'propose-then-vote', rule: 'willing-only' } });
    const { world } = openShippedTable(model, willing);
    const { table, space, state } = world.talks[0]!;
    const outcome = outcomeOf(
      space,
      table.issues.map(() => 1),
    );
    const agreed = { ...state, standing: { outcome, by: 0 }, signed: 0b01 };
    const own = table.issues.map(({ mover }) => (mover === table.parties[0] ? 1 : 0));
    expect(signedPackage({ table, space, state: agreed })).toBe(outcomeOf(space, own));
    expect([0, 1].map((party) => hasSigned(agreed, party))).toEqual([true, false]);
    const binding = { ...table, protocol: { id: 'propose-then-vote', rule: 'consensus-minus-one' } as const };
    expect(signedPackage({ table: binding, space, state: agreed })).toBe(outcome);
  });

  it('[NEG-127] powers of a mediated table are read by party, 1 where left out, and only parties have one', () => {
    const [first, second] = file.tables[0]!.parties;
    const powered = withTable(file, { protocol: { id: 'mediated-nash', powers: { [second!]: 3 } } });
    expect(resolveShipped(model, powered).tables[0]!.protocol).toEqual({
      id: 'mediated-nash',
      powers: [1, 3],
    });
    const foreign = withTable(file, { protocol: { id: 'mediated-nash', powers: { [`${first!}-not`]: 3 } } });
    expect(() => resolveShipped(model, foreign)).toThrow(/table-party/);
  });
});

test('[NEG-133] a deal is measured among the packages on the table, and all measures are 0 where none suits everybody', () => {
  const bargain = {
    utilities: [Float64Array.of(1, 0.6, 0.2, 0), Float64Array.of(0, 0.6, 0.8, 1)],
    reservations: [0.1, 0.1],
    allowed: fullSet(4),
  };
  const best = dealMeasures(bargain, 1);
  expect(best).toMatchObject({ zoneShare: 0.5, nashDistance: 0, surplusLeft: 0 });
  expect(best.opposition).toBeCloseTo(Math.hypot(0.4, 0.4), 12);
  const other = dealMeasures(bargain, 2);
  expect(other.nashDistance).toBeCloseTo(Math.hypot(0.4, 0.2), 12);
  expect(other.surplusLeft).toBeCloseTo(0.2, 12);
  expect(Object.values(dealMeasures({ ...bargain, reservations: [0.9, 0.9] }, 1))).toEqual([0, 0, 0, 0]);
});
