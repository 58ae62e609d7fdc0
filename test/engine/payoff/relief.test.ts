import { beforeAll, describe, expect, it } from 'vitest';
import type { ExactTerms } from '../../../src/schema/negotiation.ts';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { openShippedTable, type OpenTable } from '../../support/shipped-table.ts';

let table: OpenTable;
beforeAll(() => {
  table = openShippedTable(loadShippedModel(), shippedScenario('truce-2025'));
});

const exact = (levels: readonly number[], party: string): ExactTerms =>
  table.payoff.exact(table.space, outcomeOf(table.space, levels), party);

describe('relief from the other side’s controls', () => {
  it('[PAY-971] relief is what the others’ chips bring a party in income, supply security and delay, each alone, and no part of it is a term', () => {
    const { issues, parties } = table.situation.table;
    const last = issues.map(({ levels }) => levels.length - 1);
    const only = (which: (issue: number) => boolean): number[] =>
      last.map((level, issue) => (which(issue) ? level : 0));
    let found = 0;
    for (const party of parties) {
      let sum = 0;
      issues.forEach(({ mover }, issue) => {
        const { terms, relief, utility } = exact(
          only((at) => at === issue),
          party,
        );
        const reached = terms['real-income'] + terms['supply-security'] + terms['strategic-delay'];
        if (mover === party) expect(relief).toBe(0);
        else expect(Math.abs(relief - reached)).toBeLessThan(0.01);
        expect(Object.values(terms).reduce((total, term) => total + term, 0)).toBeCloseTo(utility, 9);
        sum += relief;
        if (Math.abs(relief) > 0.1) found++;
      });
      expect(exact(last, party).relief).toBeCloseTo(sum, 9);
      expect(
        exact(
          only(() => false),
          party,
        ).relief,
      ).toBe(0);
    }
    expect(found).toBeGreaterThan(2);
  });
});
