import { bench, describe } from 'vitest';
import { createStrategy } from '../src/engine/negotiation/create-strategy.ts';
import { createRanking } from '../src/engine/negotiation/ranking.ts';
import { runSession } from '../src/engine/negotiation/run-session.ts';
import { findSolutionPoints } from '../src/engine/negotiation/solution-points.ts';
import { openTable, stackedAlternatingOffers } from '../src/engine/negotiation/stacked-alternating-offers.ts';
import { createStream } from '../src/numerics/stream.ts';

/** Two parties that value one thing in opposite ways and the rest independently: neither a quick deal nor none. */
function createPreferences(size: number, reservation = 0.2) {
  const stream = createStream(1, 'bench', size);
  const first = Float64Array.from({ length: size }, () => stream.uniform());
  const second = first.map((value) => 0.6 * (1 - value) + 0.4 * stream.uniform());
  const mask = new Uint8Array(size).fill(1);
  return [first, second].map((utility) => ({ utility, mask, reservation }));
}
const sizes = [576, 3600];

describe('one negotiation of 20 rounds, linear against linear, tables prepared', () => {
  for (const size of sizes) {
    const strategies = createPreferences(size).map((preference) =>
      createStrategy({ offering: 'time-dependent', acceptance: 'curve', exponent: 1, floor: 0 }, preference),
    );
    bench(`${size} outcomes`, () => {
      runSession(stackedAlternatingOffers, openTable(2, 20), strategies, 20);
    });
  }
});

describe('one negotiation of 20 rounds, no zone of agreement, tables prepared', () => {
  for (const size of sizes) {
    const strategies = createPreferences(size, 0.9).map((preference) =>
      createStrategy({ offering: 'time-dependent', acceptance: 'curve', exponent: 4, floor: 0 }, preference),
    );
    bench(`${size} outcomes`, () => {
      runSession(stackedAlternatingOffers, openTable(2, 20), strategies, 20);
    });
  }
});

describe('fresh preferences: one ranking', () => {
  for (const size of sizes) {
    const [preference] = createPreferences(size);
    bench(`${size} outcomes`, () => {
      createRanking(preference!);
    });
  }
});

describe('fresh preferences: all solution points', () => {
  for (const size of sizes) {
    const preferences = createPreferences(size);
    const bargain = {
      utilities: preferences.map(({ utility }) => utility),
      reservations: preferences.map(({ reservation }) => reservation),
      mask: preferences[0]!.mask,
    };
    bench(`${size} outcomes`, () => {
      findSolutionPoints(bargain);
    });
  }
});
