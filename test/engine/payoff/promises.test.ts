import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { expectedValue, ratificationOdds } from '../../../src/engine/payoff/outcome-terms.ts';
import { noTerms } from '../../../src/engine/payoff/terms.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

/** The shipped table with some of its chips and no threats. */
function tableOf(ids: readonly string[], parameters: Readonly<Record<string, number>> = {}): ScenarioFile {
  const file = shippedScenario('truce-2025');
  const issues = file.tables[0]!.issues.filter(({ id }) => ids.includes(id));
  return withTable({ ...file, parameters: { ...file.parameters, ...parameters } }, { issues, threats: [] });
}
function exactOf(file: ScenarioFile, levels: readonly number[], party: string) {
  const { payoff, space } = openShippedTable(model, file);
  return payoff.exact(space, outcomeOf(space, Int32Array.from(levels)), party);
}

describe('ratifiers', () => {
  it('[PAY-86] each reads terms of its own, and all of a party’s have to consent', () => {
    const rule = { scale: 2, discretion: 1 };
    const terms = { ...noTerms(), 'strategic-delay': -12, rents: -10, leverage: -50 };
    const hawks = { reads: { 'strategic-delay': 1 } } as const;
    const business = { reads: { rents: 1 } } as const;
    const of = (ratifiers: readonly { reads: Readonly<Partial<typeof terms>> }[]) =>
      ratificationOdds(terms, ratifiers, -11, rule);
    expect(of([hawks])).toBeCloseTo(1 / (1 + Math.exp(0.5)), 12);
    expect(of([hawks, business])).toBeCloseTo(of([hawks]) * of([business]), 12);
    expect(of([])).toBe(1);
  });

  it('[PAY-87] a chip that needs a statute is held to a harder threshold, by its mover’s ratifiers and nobody else’s', () => {
    const file = tableOf(['eda', 'gallium']);
    const needing = withTable(file, {
      issues: file.tables[0]!.issues.map((issue) =>
        issue.id === 'eda' ? { ...issue, authority: 'statute' as const } : issue,
      ),
    });
    const odds = (of: ScenarioFile, levels: readonly number[], party: string) =>
      exactOf(of, levels, party).ratification;
    expect(odds(needing, [1, 0], 'USA')).toBeLessThan(odds(file, [1, 0], 'USA'));
    expect(odds(needing, [0, 1], 'USA')).toBe(odds(file, [0, 1], 'USA'));
    expect(odds(needing, [1, 1], 'CHN')).toBe(odds(file, [1, 1], 'CHN'));
  });

  it('[PAY-88] a constant added to all that a party may get, and a positive factor, leave what it expects most where it was', () => {
    const money = fc.double({ min: -100, max: 100, noNaN: true });
    const packages = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), money), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        packages,
        money,
        money,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (all, r, add, by) => {
          const expected = all.map(([odds, u]) => expectedValue(odds, u, r, 1.5));
          const moved = all.map(([odds, u]) => expectedValue(odds, by * u + add, by * r + add, by * 1.5));
          const best = expected.indexOf(Math.max(...expected));
          return Math.max(...moved) - moved[best]! < 1e-9 * (1 + Math.abs(add) + 100 * by);
        },
      ),
      { seed: 20260605, numRuns: 300 },
    );
  });
});

describe('promises and leverage', () => {
  it('[PAY-89] a receiver counts a chip as far as it trusts its mover, who counts it in full', () => {
    const terms = (reliability: number, party: string) =>
      exactOf(tableOf(['engines', 'purchases'], { 'payoff.reliability.CHN': reliability }), [0, 2], party)
        .terms;
    const [full, half] = [1, 0.5].map((reliability) => terms(reliability, 'USA'));
    for (const id of ['real-income', 'balance', 'purchases', 'constituencies'] as const) {
      expect(Math.abs(full![id])).toBeGreaterThan(0.01);
      expect(half![id] / full![id]).toBeCloseTo(0.5, 4);
    }
    expect(terms(0.5, 'CHN')).toEqual(terms(1, 'CHN'));
  });

  it('[PAY-90] leverage given up counts half where both sides hold a chip of the same kind', () => {
    const leverage = (ids: readonly string[]) =>
      exactOf(
        tableOf(ids),
        ids.map((_, at) => (at === 0 ? 1 : 0)),
        'USA',
      ).terms.leverage;
    const alone = leverage(['us-tariff', 'gallium']);
    expect(alone).toBeLessThan(0);
    expect(leverage(['us-tariff', 'china-tariff']) / alone).toBeCloseTo(0.5, 4);
  });
});
