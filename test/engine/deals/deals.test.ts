import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeals, type Undertaking, type WordRecord } from '../../../src/engine/deals/deals.ts';
import { compileModel, shippedScalars } from '../../support/compile-model.ts';

const seed = 20260811;
const read = (id: string): number => shippedScalars.get(id)!.value;
const deals = createDeals(compileModel({}, {}));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0.001, max: 100, noNaN: true });
const undertakings = fc.record({
  reliability: share,
  gain: money,
  cost: money,
  age: fc.nat({ max: 12 }),
  draw: share,
  answer_draw: share,
});
/** δ / (1 − δ), after the lag, times the odds of an answer. */
const reach =
  (read('answer_odds') * read('patience') ** (1 + read('detection_lag'))) / (1 - read('patience'));

describe('what is delivered of an undertaking', () => {
  it('[COMP-1] is f0 R + (1 − f0) worth, cut to a share, where keeping it pays', () => {
    const keeping = undertakings.filter(({ gain, cost }) => cost > 0 && cost < reach * gain * 0.999);
    const odds = 1 - (1 - read('answer_odds')) ** read('review_span');
    fc.assert(
      fc.property(keeping, (of) => {
        const goodFaith = read('good_faith');
        const f = goodFaith * of.reliability + ((1 - goodFaith) * odds * of.gain) / of.cost;
        expect(deals.deliver(of).delivered).toBeCloseTo(Math.min(1, f), 12);
      }),
      { seed },
    );
  });

  it('[COMP-2] is nothing where cheating pays, whatever the word is worth, and more the more hangs on it', () => {
    fc.assert(
      fc.property(undertakings, (of) => {
        const dear = { ...of, cost: reach * of.gain * 1.001 + 1e-6 };
        expect(deals.deliver(dear).delivered).toBe(0);
        const { delivered } = deals.deliver(of);
        expect(deals.deliver({ ...of, gain: of.gain + 1 }).delivered).toBeGreaterThanOrEqual(delivered);
      }),
      { seed },
    );
    const free: Undertaking = { reliability: 1, gain: 0, cost: 0, age: 0, draw: 0.5, answer_draw: 0 };
    expect(deals.deliver(free).delivered).toBe(1);
  });

  it('[COMP-3] is seen within the noise, is a breach below the tolerance, and is answered by the odds once the lag is over', () => {
    fc.assert(
      fc.property(undertakings, (of) => {
        const { delivered, observed, broken, answered } = deals.deliver(of);
        expect(Math.abs(observed - delivered)).toBeLessThanOrEqual(read('delivery_noise') + 1e-12);
        expect(observed).toBeGreaterThanOrEqual(0);
        expect(broken).toBe(observed < read('breach_tolerance'));
        const isDue = of.age >= read('detection_lag') && of.answer_draw < read('answer_odds');
        expect(answered).toBe(broken && isDue);
      }),
      { seed },
    );
  });
});

describe('what a word is worth', () => {
  const none: WordRecord = { kept: 0, broken: 0 };
  const after = (delivered: readonly (number | null)[]): WordRecord =>
    delivered.reduce<WordRecord>((record, quarter) => deals.learn(record, quarter), none);

  it('[COMP-4] is the mean of a Beta record, its news fading by the quarter', () => {
    const [strength, memory] = [read('record_strength'), read('word_memory')];
    fc.assert(
      fc.property(share, fc.array(share, { maxLength: 20 }), (prior, delivered) => {
        const faded = (read: (value: number) => number): number =>
          delivered.reduce((sum, value, at) => sum + memory ** (delivered.length - 1 - at) * read(value), 0);
        const kept = faded((value) => value);
        const broken = faded((value) => 1 - value);
        const level = (strength * prior + kept) / (strength + kept + broken);
        expect(deals.reliability(after(delivered), prior)).toBeCloseTo(level, 12);
      }),
      { seed },
    );
  });

  it('[COMP-5] is what was thought before where nothing was due, and comes back to it when nothing is due any more', () => {
    expect(deals.reliability(none, 0.7)).toBe(0.7);
    const broken = after([0, 0, 0]);
    expect(deals.reliability(broken, 0.7)).toBeLessThan(0.6);
    let record = broken;
    for (let quarter = 0; quarter < 200; quarter++) record = deals.learn(record, null);
    expect(deals.reliability(record, 0.7)).toBeCloseTo(0.7, 4);
  });
});
