import { beforeAll, describe, expect, it } from 'vitest';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import { confidencePoints } from '../../../src/engine/payoff/confidence-points.ts';
import { readLevelTables } from '../../../src/engine/payoff/level-tables.ts';
import { noTerms, sumTerms, termsOf } from '../../../src/engine/payoff/terms.ts';
import { termIds } from '../../../src/schema/negotiation.ts';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import { createPayoff } from '../../support/create-payoff.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

describe('terms of all packages at once', () => {
  let open: ReturnType<typeof seatParties>;
  beforeAll(() => {
    open = seatParties(loadShippedModel(), shippedScenario('truce-2025'));
  });

  it('[PAY-960] all packages of a table scored together have the same bits as each of them scored alone', () => {
    const { situation, space } = open;
    const { tables, context, table } = createPayoff(situation, createRunMemo());
    const levels = new Int32Array(space.issues.length);
    const measures = new Float64Array(tables.width);
    situation.table.parties.forEach((party, own) => {
      const { terms, utility } = table(space, party);
      let unlike = 0;
      for (let outcome = 0; outcome < space.size; outcome++) {
        levelsOf(space, outcome, levels);
        readLevelTables(tables, levels, measures);
        const points = confidencePoints(context, levels);
        const alone = termsOf(context, own, levels, measures, points, noTerms());
        const same = termIds.every((id) => Object.is(alone[id], terms[id][outcome]));
        if (!same || !Object.is(sumTerms(alone), utility[outcome])) unlike++;
      }
      expect(unlike).toBe(0);
    });
  });
});
