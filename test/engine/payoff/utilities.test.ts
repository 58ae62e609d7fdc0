import { beforeAll, describe, expect, it } from 'vitest';
import { maskOutcomes, outcomeOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { ratificationOdds } from '../../../src/engine/payoff/outcome-terms.ts';
import { noTerms } from '../../../src/engine/payoff/terms.ts';
import type { Model } from '../../../src/schema/model.ts';
import { termIds } from '../../../src/schema/negotiation.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { drawOutcomes, openShippedTable, type OpenTable } from '../../support/shipped-table.ts';

let model: Model;
let table: OpenTable;

beforeAll(() => {
  model = loadShippedModel();
  table = openShippedTable(model, shippedScenario('everything-on-the-table'));
});

describe('utilities of a table', () => {
  it('[PAY-1] the named terms of every package sum to its utility, by tables and by exact evaluation', () => {
    for (const { terms, utility } of table.terms) {
      let worst = 0;
      utility.forEach((value, outcome) => {
        const sum = termIds.reduceRight((total, id) => total + terms[id][outcome]!, 0);
        worst = Math.max(worst, Math.abs(sum - value));
      });
      expect(worst).toBeLessThan(1e-9);
    }
    const { payoff, space, situation } = table;
    for (const outcome of drawOutcomes(space, 5, 'sum')) {
      for (const party of situation.table.parties) {
        const { terms, utility } = payoff.exact(space, outcome, party);
        expect(termIds.reduceRight((total, id) => total + terms[id], 0)).toBeCloseTo(utility, 9);
      }
    }
  });

  it('[PAY-2] normalised values fill 0 to 1 over all packages and no deal', () => {
    for (const { expected, scale, shift, reservation } of table.terms) {
      const all = [...expected, reservation].map((value) => (value + shift) * scale);
      expect(Math.min(...all)).toBe(0);
      expect(Math.max(...all)).toBeCloseTo(1, 12);
    }
  });

  it('[PAY-3] a mask rescales nobody', () => {
    const { payoff, space, situation } = table;
    const masked = maskOutcomes(space, (issue, level) => issue % 2 === 0 && level > 0);
    situation.table.parties.forEach((party, i) => {
      const { scale, shift, reservation, utility } = payoff.table(masked, party);
      expect({ scale, shift, reservation }).toEqual({
        scale: table.terms[i]!.scale,
        shift: table.terms[i]!.shift,
        reservation: table.terms[i]!.reservation,
      });
      expect(utility.every((value, outcome) => value === table.terms[i]!.utility[outcome])).toBe(true);
    });
  });

  it('[PAY-4] the status quo is worth nothing but the cost of signing it', () => {
    const { space, situation } = table;
    const quo = outcomeOf(space, new Int32Array(space.issues.length));
    table.terms.forEach(({ terms, utility }, party) => {
      expect(utility[quo]).toBe(terms.enforcement[quo]);
      const { enforcement } = situation.parties[party]!.weights;
      expect(utility[quo]).toBe(-enforcement * situation.run.read('payoff.enforcement_base'));
    });
  });

  it('[PAY-5] a party expects the package at the odds that all ratifiers consent and otherwise no deal less its loss of face', () => {
    const { space, situation } = table;
    const rule = {
      scale: situation.run.read('payoff.ratification_scale'),
      discretion: situation.run.read('payoff.ratification_discretion'),
    };
    for (const outcome of drawOutcomes(space, 30, 'expected')) {
      const odds = table.terms.reduce((product, { terms }, party) => {
        const values = noTerms();
        for (const id of termIds) values[id] = terms[id][outcome]!;
        const { ratifiers, weights } = situation.parties[party]!;
        return product * ratificationOdds(values, ratifiers, weights.ratificationThreshold, rule);
      }, 1);
      expect(odds).toBeGreaterThan(0);
      expect(odds).toBeLessThan(1);
      table.terms.forEach(({ utility, expected, reservation }, party) => {
        const refused = reservation - situation.parties[party]!.weights.failureCost;
        expect(expected[outcome]).toBeCloseTo(odds * utility[outcome]! + (1 - odds) * refused, 12);
      });
    }
  });

  it('[PAY-6] ratifiers consent less the more a package costs what they read, and always when they have no discretion', () => {
    const oddsAt = (audience: number, discretion: number) =>
      ratificationOdds({ ...noTerms(), audience, purchases: 100 }, [{ reads: { audience: 1 } }], -10, {
        scale: 2,
        discretion,
      });
    const odds = [0, -5, -10, -15, -20].map((audience) => oddsAt(audience, 1));
    expect(odds[2]).toBeCloseTo(0.5, 12);
    expect(odds.every((value, i) => i === 0 || value < odds[i - 1]!)).toBe(true);
    expect(oddsAt(-1000, 0)).toBe(1);
  });
});
