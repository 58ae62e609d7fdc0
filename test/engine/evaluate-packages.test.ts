import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatePackages } from '../../src/engine/evaluate-packages.ts';
import { visitFirstSessions } from '../../src/engine/first-sessions.ts';
import { outcomeOf } from '../../src/engine/negotiation/outcome-space.ts';
import { tablePayoff } from '../../src/engine/simulate/table-payoff.ts';
import type { TablePayoff } from '../../src/engine/payoff.ts';
import { createRunMemo } from '../../src/engine/run-memo.ts';
import { situationOf } from '../../src/engine/simulate/situation-of.ts';
import { maskToday } from '../../src/engine/simulate/talks.ts';
import type { Model } from '../../src/schema/model.ts';
import { termIds, type OutcomeSpace, type UtilityTerms } from '../../src/schema/negotiation.ts';
import type { TablePackages } from '../../src/schema/package-report.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
let found: TablePackages;
/** The table as its parties meet. */
let open: { space: OutcomeSpace; payoff: TablePayoff; terms: readonly UtilityTerms[] };
let named: number; // outcome of the first named package

/** A table of three issues, one package named on it. */
function smallTable(): ScenarioFile {
  const shipped = shippedScenario('truce-2025');
  const [table] = shipped.tables;
  const issues = table!.issues.filter(({ id }) => ['us-tariff', 'magnets', 'purchases'].includes(id));
  const plain = { basis: 'evidence', source: 'Made up for tests' } as const;
  const packages = [
    { id: 'one', label: 'One', levels: { 'us-tariff': 1, magnets: 1 }, ...plain },
    { id: 'closed', label: 'Closed', levels: { purchases: 3 }, ...plain },
  ];
  const closing = issues.map((issue) => (issue.id === 'purchases' ? { ...issue, without: 3 } : issue));
  return { ...shipped, tables: [{ ...table!, issues: closing, packages }] };
}

beforeAll(() => {
  model = loadShippedModel();
  const file = smallTable();
  const scenario = resolveShipped(model, file);
  const memo = createRunMemo();
  visitFirstSessions(model, scenario, 1, memo, (world, talks, quarter) => {
    const situation = situationOf(world, talks, quarter);
    const payoff = tablePayoff(world, talks, situation);
    const space = maskToday(talks, situation);
    open = { space, payoff, terms: talks.table.parties.map((party) => payoff.table(space, party)) };
  });
  named = outcomeOf(open.space, [1, 1, 0]);
  const report = evaluatePackages(model, scenario, { seed: 1, agreed: { 'us-china': named } }, memo);
  expect(report.failed).toBe(null);
  found = report.tables[0]!;
  expect(found.failure).toBe(null);
}, 60_000);

describe('packages that a table names', () => {
  it('[PKG-1] are evaluated exactly: terms sum to the utility, and the margin is what is above no deal', () => {
    const [one] = found.named;
    expect(one).toMatchObject({ id: 'one', outcome: named, onTable: true, basis: 'evidence' });
    one!.parties.forEach(({ party, terms, utility, reservation, margin, ratification }, at) => {
      const exact = open.payoff.exact(open.space, named, party);
      expect(Math.abs(utility - exact.utility)).toBeLessThan(1e-9);
      expect(reservation).toBe(open.terms[at]!.reservation);
      expect(margin).toBe(utility - reservation);
      expect(Math.abs(termIds.reduce((sum, id) => sum + terms[id], 0) - utility)).toBeLessThan(1e-9);
      expect(ratification).toBe(exact.ratification);
    });
  });

  it('[PKG-2] one that may not be agreed on is evaluated too, and said to be off the table', () => {
    const [, closed] = found.named;
    expect(closed!.onTable).toBe(false);
    expect(closed!.parties.every(({ utility }) => Number.isFinite(utility))).toBe(true);
  });

  it('[PKG-3] nothing is apart from itself, and the distance to another is that of the parties together', () => {
    const [one, closed] = found.named;
    expect(one!.fromAgreed).toEqual({ normalised: 0, bn: 0 });
    expect(found.agreed!.outcome).toBe(named);
    const gaps = closed!.parties.map(({ utility }, at) => utility - one!.parties[at]!.utility);
    expect(closed!.fromAgreed!.bn).toBeCloseTo(Math.sqrt(gaps[0]! * gaps[0]! + gaps[1]! * gaps[1]!), 12);
    const scaled = open.terms.map(
      ({ expected, scale }) => (expected[closed!.outcome]! - expected[named]!) * scale,
    );
    expect(closed!.fromAgreed!.normalised).toBeCloseTo(
      Math.sqrt(scaled[0]! * scaled[0]! + scaled[1]! * scaled[1]!),
      12,
    );
  });

  it('[PKG-4] the Nash solution is on the table and has no smaller product of gains than a named package', () => {
    expect(found.nash!.onTable).toBe(true);
    const product = (outcome: number): number =>
      open.terms.reduce(
        (gains, { expected, reservation, scale }) => gains * (expected[outcome]! - reservation) * scale,
        1,
      );
    expect(product(found.nash!.outcome)).toBeGreaterThanOrEqual(product(named));
  });
});
