import { bench, describe } from 'vitest';
import { additiveUtility } from '../src/engine/negotiation/additive-utility.ts';
import { createStrategy } from '../src/engine/negotiation/create-strategy.ts';
import { findNashOutcome } from '../src/engine/negotiation/nash-outcome.ts';
import { fullSet } from '../src/engine/negotiation/outcome-set.ts';
import { createRanking } from '../src/engine/negotiation/ranking.ts';
import { runSession } from '../src/engine/negotiation/run-session.ts';
import { findSolutionPoints } from '../src/engine/negotiation/solution-points.ts';
import { createStackedAlternatingOffers } from '../src/engine/negotiation/stacked-alternating-offers.ts';
import type { StrategySpec } from '../src/schema/negotiation.ts';
import { createStream } from '../src/numerics/stream.ts';

const protocol = createStackedAlternatingOffers();
/** Processor time of this process: what else the machine does meanwhile hardly matters. */
const processorTime = {
  now: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
const rounds = 20;
const sizes = [576, 3600];
const timeDependent = (exponent: number): StrategySpec => ({
  offering: 'time-dependent',
  acceptance: 'curve',
  exponent,
  floor: 0,
});

/** Two parties that value one thing in opposite ways and the rest independently: neither a quick deal nor none. */
function createPreferences(size: number, reservation = 0.2) {
  const stream = createStream(1, 'bench', size);
  const first = Float64Array.from({ length: size }, () => stream.uniform());
  const second = first.map((value) => 0.6 * (1 - value) + 0.4 * stream.uniform());
  const allowed = fullSet(size);
  return [first, second].map((utility) => ({ utility, allowed, reservation }));
}

/** One whole negotiation between strategies that are ready for it. */
function benchNegotiation(spec: StrategySpec, reservation?: number): void {
  for (const size of sizes) {
    const meeting = { space: { size, strides: Int32Array.of(1) }, rounds, offers: [] };
    const strategies = createPreferences(size, reservation).map((preference, party) =>
      createStrategy(spec, preference, party, meeting),
    );
    bench(
      `${size} outcomes`,
      () => {
        runSession(protocol, protocol.open(2, rounds), strategies, rounds);
      },
      processorTime,
    );
  }
}

describe('one negotiation of 20 rounds, linear against linear, tables prepared', () => {
  benchNegotiation(timeDependent(1));
});

describe('one negotiation of 20 rounds, Boulware against Boulware, tables prepared', () => {
  benchNegotiation(timeDependent(4));
});

describe('one negotiation of 20 rounds, no zone of agreement, tables prepared', () => {
  benchNegotiation(timeDependent(4), 0.9);
});

describe('fresh preferences: two rankings and one negotiation of 20 rounds, Boulware against Boulware', () => {
  for (const size of sizes) {
    const meeting = { space: { size, strides: Int32Array.of(1) }, rounds, offers: [] };
    const preferences = createPreferences(size);
    bench(
      `${size} outcomes`,
      () => {
        const strategies = preferences.map((preference, party) =>
          createStrategy(timeDependent(4), preference, party, meeting),
        );
        runSession(protocol, protocol.open(2, rounds), strategies, rounds);
      },
      processorTime,
    );
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

describe('fresh preferences: a hundred times utilities of two parties from six issues, and their Nash outcome', () => {
  const stream = createStream(1, 'bench', 'additive');
  const sides = [0, 1].map(() => ({
    weights: Array.from({ length: 6 }, () => 1 / 6),
    values: [2, 2, 3, 3, 4, 4].map((levels) => Array.from({ length: levels }, () => stream.uniform())),
  }));
  const allowed = fullSet(576);
  const utilities = [new Float64Array(576), new Float64Array(576)];
  bench(
    '576 outcomes',
    () => {
      // One takes about as long as reading the clock.
      for (let time = 0; time < 100; time++) {
        sides.forEach(({ weights, values }, party) => additiveUtility(weights, values, utilities[party]));
        findNashOutcome({ utilities, reservations: [0.3, 0.3], allowed });
      }
    },
    processorTime,
  );
});

describe('fresh preferences: all solution points', () => {
  for (const size of sizes) {
    const preferences = createPreferences(size);
    const bargain = {
      utilities: preferences.map(({ utility }) => utility),
      reservations: preferences.map(({ reservation }) => reservation),
      allowed: preferences[0]!.allowed,
    };
    bench(`${size} outcomes`, () => {
      findSolutionPoints(bargain);
    });
  }
});
