import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { Model } from '../../../src/schema/model.ts';
import { termIds } from '../../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { openShippedTable, type OpenTable } from '../../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
let table: OpenTable;

beforeAll(() => {
  model = loadShippedModel();
  file = shippedScenario('everything-on-the-table');
  table = openShippedTable(model, file);
});

/** The package that moves one chip to a level and nothing else. */
const alone = (issue: number, level: number): number =>
  outcomeOf(
    table.space,
    table.space.issues.map((_, i) => (i === issue ? level : 0)),
  );
const withParameters = (parameters: Record<string, number>): OpenTable =>
  openShippedTable(model, { ...file, parameters });
const issueAt = (id: string): number => table.space.issues.findIndex((issue) => issue.id === id);

describe('chips', () => {
  it('[PAY-14] at least four control chips move a party’s utility by more than 1 % of its range, the cost of signing left out, and at least two terms', () => {
    const counted = table.space.issues.flatMap(({ id, instrument, levels }, issue) => {
      if (instrument !== 'export-control') return [];
      const outcome = alone(issue, levels.length - 1);
      const large = table.terms.some(({ terms, utility }) => {
        const range = Math.max(...utility) - Math.min(...utility);
        return Math.abs(utility[outcome]! - terms.enforcement[outcome]!) > 0.01 * range;
      });
      const moved = termIds.filter(
        (term) =>
          term !== 'enforcement' && table.terms.some(({ terms }) => Math.abs(terms[term][outcome]!) > 1e-6),
      );
      return large && moved.length >= 2 ? [id] : [];
    });
    expect(counted.length).toBeGreaterThanOrEqual(4);
    expect(new Set(counted.map((id) => table.space.issues[issueAt(id)]!.mover)).size).toBe(2);
  });

  it('[PAY-15] purchases of which nothing is delivered are worth nothing to the seller', () => {
    const { terms } = withParameters({ delivered_share: 0 });
    const issue = issueAt('purchases');
    const seller = table.situation.table.parties.indexOf('USA');
    table.space.issues[issue]!.levels.forEach((_, level) => {
      const outcome = alone(issue, level);
      const { utility, terms: own } = terms[seller]!;
      // Tables are solved to 1e-7 of a region's income.
      expect(Math.abs(utility[outcome]! - own.enforcement[outcome]!)).toBeLessThan(0.01);
      expect(own.purchases[outcome]).toBe(0);
      const before = table.terms[seller]!;
      if (level > 0) expect(before.utility[outcome]! - before.terms.enforcement[outcome]!).toBeGreaterThan(1);
    });
  });

  it('[PAY-16] where acts cost no confidence there is no term of credibility, and where they do it is never a gain', () => {
    const { terms } = withParameters({ loss_rate: 0, free_ride_rate: 0 });
    for (const { terms: own } of terms)
      expect(own.credibility.every((value) => Math.abs(value) === 0)).toBe(true);
    const leader = table.terms[table.situation.table.parties.indexOf(model.leader)]!;
    expect(Math.max(...leader.terms.credibility)).toBe(0);
    expect(Math.min(...leader.terms.credibility)).toBeLessThan(-1);
  });

  it('[PAY-17] breaking a published line costs more confidence than giving up the same control unannounced', () => {
    const listed = openShippedTable(model, shippedScenario('red-lines-published'));
    const outcome = alone(issueAt('ai-accelerators'), 1);
    const leader = table.situation.table.parties.indexOf(model.leader);
    const silent = table.terms[leader]!.terms.credibility[outcome]!;
    expect(listed.terms[leader]!.terms.credibility[outcome]!).toBeLessThan(1.2 * silent);
    expect(silent).toBeLessThan(0);
  });

  it('[PAY-18] giving up a stance never pays for itself in the term of stance, and the first notch costs less than its share of the last', () => {
    for (const { terms } of table.terms) expect(Math.max(...terms.stance)).toBeLessThanOrEqual(0);
    const issue = issueAt('us-tariff');
    const { levels, mover } = table.space.issues[issue]!;
    const own = table.terms[table.situation.table.parties.indexOf(mover)]!.terms.stance;
    const last = levels.length - 1;
    expect(own[alone(issue, last)]).toBeLessThan(0);
    expect(own[alone(issue, 1)]! * last).toBeGreaterThan(own[alone(issue, last)]!);
  });
});
