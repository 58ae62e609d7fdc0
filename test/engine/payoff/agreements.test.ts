import { beforeAll, describe, expect, it } from 'vitest';
import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import { createProtocol } from '../../../src/engine/negotiation/index.ts';
import { has } from '../../../src/engine/negotiation/outcome-set.ts';
import { runSession } from '../../../src/engine/negotiation/run-session.ts';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import { createStream } from '../../../src/numerics/stream.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { StrategySpec } from '../../../src/schema/negotiation.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario } from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
const types = ['transactional', 'security-first'];
beforeAll(() => {
  model = loadShippedModel();
});

describe('agreements', () => {
  it('[PAY-91] the stance term stays below 40 % of the summed ranges of a party’s terms, whatever the type', () => {
    for (const type of types) {
      const file = { ...shippedScenario('truce-2025'), types: { USA: type } };
      for (const { terms } of openShippedTable(model, file).terms) {
        const ranges = Object.values(terms).map((values) => Math.max(...values) - Math.min(...values));
        const stance = Math.max(...terms.stance) - Math.min(...terms.stance);
        expect(stance).toBeLessThan(0.4 * ranges.reduce((sum, range) => sum + range, 0));
      }
    }
  });

  it('[PAY-92] no offer of 200 drawn negotiations holds a level that is off the table', () => {
    const file = shippedScenario('red-lines-published');
    const listed = { ...file, notNegotiable: file.notNegotiable.map((row) => ({ ...row, published: true })) };
    const { space, terms } = openShippedTable(model, listed);
    let offers = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const stream = createStream(seed, 'strategies');
      const specs = terms.map((): StrategySpec => {
        if (stream.uniform() < 0.3) return { offering: 'micro', acceptance: 'next', factor: 1, addend: 0 };
        const exponent = 0.2 + 4 * stream.uniform();
        return { offering: 'time-dependent', exponent, floor: 0.2 * stream.uniform(), acceptance: 'curve' };
      });
      const preferences = terms.map(({ expected, shift, scale, reservation }) => ({
        utility: expected.map((value) => (value + shift) * scale),
        allowed: space.allowed,
        reservation: (reservation + shift) * scale,
      }));
      const protocol = createProtocol({ id: 'stacked-alternating-offers' });
      const strategies = preferences.map((preference, party) =>
        createStrategy(specs[party]!, preference, party, { space, rounds: 40, offers: [] }),
      );
      const session = runSession(
        protocol,
        protocol.open(terms.length, 40),
        protocol.seat(strategies, preferences),
        40,
      );
      for (const { kind, outcome } of session.events) {
        if (kind !== 'offer') continue;
        offers++;
        expect(has(space.allowed, outcome)).toBe(true);
      }
    }
    expect(offers).toBeGreaterThan(2000);
  });

  it('[PAY-93] every deal in force is worth at least no deal to all who signed it, by exact evaluation, whatever the type', () => {
    let inForce = 0;
    for (const type of types) {
      const file = { ...shippedScenario('truce-2025'), quarters: 4, types: { USA: type } };
      const memo = createRunMemo();
      for (const seed of [1, 2, 3]) {
        const { tables, sets } = runShipped(model, file, { seed, memo });
        for (const { status, utility, reservation } of rowsOf(tables.deal!, sets)) {
          if (status !== 'in-force') continue;
          inForce++;
          expect(utility as number).toBeGreaterThanOrEqual(reservation as number);
        }
      }
    }
    expect(inForce).toBeGreaterThan(0);
  });

  it('[PAY-94] publishing a list moves nothing by itself: no trade, no technology, no confidence', () => {
    const file = shippedScenario('red-lines-published');
    const run = (published: boolean) =>
      runShipped(model, {
        ...file,
        quarters: 2,
        tables: [],
        notNegotiable: file.notNegotiable.map((row) => ({ ...row, published })),
      }).tables;
    const [listed, silent] = [true, false].map(run);
    for (const table of ['region', 'pair', 'technology', 'ally', 'world'] as const)
      expect(listed![table]).toEqual(silent![table]);
  });
});
