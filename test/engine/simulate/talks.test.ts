import { beforeAll, describe, expect, it } from 'vitest';
import { levelsOf, outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { negotiate } from '../../../src/engine/simulate/negotiate.ts';
import type { Model } from '../../../src/schema/model.ts';
import { termIds, type ExactTerms } from '../../../src/schema/negotiation.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
  withTable,
  type Row,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
let small: ScenarioFile;

beforeAll(() => {
  model = loadShippedModel();
  file = { ...shippedScenario('everything-on-the-table'), quarters: 5 };
  small = withTable(file, {
    issues: file.tables[0]!.issues.filter(({ id }) => id === 'eda' || id === 'magnets'),
  });
});

const columnOf = (term: string): string => term.replaceAll('-', '_');
const sumOfTerms = (row: Row): number => termIds.reduce((sum, id) => sum + (row[columnOf(id)] as number), 0);
const dealsOf = ({ tables, sets }: RunResult): Row[] => rowsOf(tables.deal!, sets);

/** A session in which both parties agree at once on lifting the first chip, evaluated as a test wants it. */
function agreeAtOnce(change: (exact: ExactTerms, reservation: number) => ExactTerms) {
  const { world, space, payoff, terms } = openShippedTable(model, small);
  const talks = world.talks[0]!;
  const outcome = outcomeOf(space, [1, 0]);
  const agreeing = { offer: () => outcome, accepts: () => true };
  talks.prepared = {
    quarter: 0,
    space,
    terms,
    strategies: [agreeing, agreeing],
    payoff: {
      ...payoff,
      failure: null,
      exact: (own, at, party) => {
        const { reservation } = terms.find((column) => column.party === party)!;
        return change(payoff.exact(own, at, party), reservation);
      },
    },
  };
  const before = world.acts.length;
  expect(negotiate(world, talks, 0)).toBe(null);
  const tables = world.records.build();
  const deals = rowsOf(tables.deal!, world.codebook.sets());
  return {
    talks,
    deals,
    acts: world.acts.slice(before),
    ledger: rowsOf(tables.ledger!, world.codebook.sets()),
  };
}
const fine = (exact: ExactTerms, reservation: number): ExactTerms => ({
  ...exact,
  utility: reservation + 1,
  ratification: 1,
});

describe('talks in a run', () => {
  it('[SIM-23] every move is recorded with the terms of all parties, which sum to the recorded utility', () => {
    const { tables, sets } = runShipped(model, file);
    const rows = rowsOf(tables.offer!, sets);
    expect(rows.length).toBeGreaterThan(20);
    rows.forEach((row, i) => {
      expect(row['offer']).toBe(Math.trunc(i / 2));
      expect(row['party']).toBe(file.tables[0]!.parties[i % 2]);
      expect(Math.abs(sumOfTerms(row) - (row['utility'] as number))).toBeLessThan(1e-9);
      expect(row['normalised']).toBeGreaterThanOrEqual(0);
      expect(row['normalised']).toBeLessThanOrEqual(1 + 1e-12);
    });
    expect(new Set(rows.map(({ action }) => action))).toContain('offer');
  });

  it('[SIM-24] a deal comes into force after its lag with itself as cause, worth at least no deal to all', () => {
    const result = runShipped(model, withoutChance(file, 0));
    const [first, second] = dealsOf(result);
    expect([first!['status'], second!['status']]).toEqual(['in-force', 'in-force']);
    for (const row of [first!, second!]) {
      expect(row['utility']).toBeGreaterThanOrEqual(row['reservation'] as number);
      expect(Math.abs(sumOfTerms(row) - (row['utility'] as number))).toBeLessThan(1e-9);
    }
    expect(first!['bilateral_balance']).toBeCloseTo(-(second!['bilateral_balance'] as number), 6);
    const made = rowsOf(result.tables.policy!, result.sets).filter(({ act }) =>
      String(act).startsWith('us-china/'),
    );
    expect(made.length).toBeGreaterThan(0);
    expect(Math.min(...made.map(({ quarter }) => quarter as number))).toBe((first!['quarter'] as number) + 1);
    const ledger = rowsOf(result.tables.ledger!, result.sets);
    for (const { act, cause } of ledger.filter((row) => String(row['act']).startsWith('us-china/')))
      expect([act, ledger[cause as number]!['kind']]).toEqual([act, 'in-force']);
  });

  it('[SIM-90] what is announced while they talk, an ally’s law that comes later too, is in the tables by which they sign', () => {
    const result = runShipped(model, { ...file, quarters: 4 }, { seed: 33 });
    const moves = rowsOf(result.tables.ledger!, result.sets).filter(({ kind }) => kind === 'aligned');
    expect(moves.length).toBeGreaterThan(0);
    const deals = dealsOf(result);
    expect(deals.length).toBe(2);
    for (const { utility, table_utility } of deals)
      expect(Math.abs((utility as number) - (table_utility as number))).toBeLessThan(0.3);
  });

  it('[SIM-25] an agreement that is worth less than no deal to a signer when evaluated exactly is withdrawn, and the parties meet again', () => {
    const { deals, acts, talks, ledger } = agreeAtOnce((exact, reservation) => ({
      ...fine(exact, reservation),
      utility: reservation - 0.001,
    }));
    expect(deals.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
    expect(acts).toEqual([]);
    expect(talks.state).toMatchObject({ ended: 'open', standing: null, accepted: 0, next: 0 });
    expect(talks.state.round).toBe(small.tables[0]!.roundsPerQuarter);
    expect(talks.prepared).toBe(null);
    expect(ledger.map(({ kind }) => kind)).toEqual(['withdrawn']);
  });

  it('[SIM-26] an agreement that ratifiers refuse, or that cannot be solved, makes no act; one that passes makes those of its chips', () => {
    const refused = agreeAtOnce((exact, reservation) => ({ ...fine(exact, reservation), ratification: 0 }));
    expect([refused.deals[0]!['status'], refused.acts]).toEqual(['not-ratified', []]);
    const unsolved = agreeAtOnce((exact, reservation) => ({
      ...fine(exact, reservation),
      solve: { status: 'not-converged', residual: 1, iterations: 9 },
    }));
    expect([unsolved.deals[0]!['status'], unsolved.acts]).toEqual(['not-solved', []]);
    const signed = agreeAtOnce(fine);
    expect(signed.deals[0]!['status']).toBe('in-force');
    expect(signed.acts.map(({ id, inForce, cause }) => ({ id, inForce, cause }))).toEqual([
      { id: 'us-china/eda', inForce: 1, cause: 0 },
    ]);
    expect(signed.talks.state.ended).toBe('agreement');
  });

  it('[SIM-27] chips on a published list are in no deal and in no offer', () => {
    const listed = { ...shippedScenario('red-lines-published'), quarters: 4 };
    const off = new Set(listed.notNegotiable.map(({ technology }) => technology));
    const { space } = openShippedTable(model, listed);
    const levels = new Int32Array(space.issues.length);
    let deals = 0;
    // Two seeds, and more only until one of them has a deal.
    for (let seed = 1; seed <= 2 || (seed <= 5 && deals === 0); seed++) {
      const { tables, sets } = runShipped(model, listed, { seed });
      for (const { outcome } of [...rowsOf(tables.offer!, sets), ...rowsOf(tables.deal!, sets)]) {
        if ((outcome as number) < 0) continue;
        levelsOf(space, outcome as number, levels);
        space.issues.forEach(({ scope }, i) => {
          if (off.has(scope)) expect(levels[i]).toBe(0);
        });
      }
      deals += tables.deal!.rows;
    }
    expect(deals).toBeGreaterThan(0);
  });

  it('[SIM-28] a chip that is withheld is agreed on all the same and does nothing', () => {
    const certain = withoutChance(file, 0);
    const whole = runShipped(model, certain);
    const [chip] = rowsOf(whole.tables.policy!, whole.sets)
      .map(({ act }) => String(act))
      .filter((act) => act.startsWith('us-china/'));
    const struck = chip!.split('/').slice(0, 2).join('/');
    const without = runShipped(model, { ...certain, withheld: [struck] });
    expect(dealsOf(without)).toEqual(dealsOf(whole));
    const acts = rowsOf(without.tables.policy!, without.sets).map(({ act }) => String(act));
    expect(acts.filter((act) => act === struck || act.startsWith(`${struck}/`))).toEqual([]);
  });
});
