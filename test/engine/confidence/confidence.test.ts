import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConfidence, meanConfidence } from '../../../src/engine/confidence/confidence.ts';
import { type JudgedAct, judge, severitiesOf } from '../../../src/engine/confidence/judge.ts';
import { compileModel, shippedScalars } from '../../support/compile-model.ts';

const severities = severitiesOf(new Map([...shippedScalars].map(([id, { value }]) => [id, value])));
const initial = [0.6, 0.5, 0.8];
const resting = [0.75, 0.7, 0.8];

function createAllies(scalars: Readonly<Record<string, number>> = {}) {
  const over = ['ally'];
  const given = {
    initial_confidence: { over, values: initial },
    resting_confidence: { over, values: resting },
  };
  const confidence = createConfidence(compileModel({ ally: 3 }, given, scalars), severities);
  confidence.start();
  return confidence;
}

/** A control older than recent, lifted by half, that nobody had matched. */
const act = (of: Partial<JudgedAct> = {}): JudgedAct => ({
  before: 1,
  after: 0.5,
  age: 900,
  redLine: false,
  matched: Uint8Array.of(0, 0, 0),
  burdened: Uint8Array.of(0, 0, 0),
  favour: Int8Array.of(0, 0, 0),
  affectedShare: Float64Array.of(0.2, 0.3, 0),
  consulted: false,
  criteria: false,
  againstCriteria: false,
  ...of,
});
const all = Uint8Array.of(1, 1, 1);
const reproaches: readonly Partial<JudgedAct>[] = [
  { againstCriteria: true },
  { age: 40 },
  { burdened: all },
  { favour: Int8Array.of(-1, -1, -1) },
  { matched: all },
  { redLine: true },
];

describe('judging an act', () => {
  it('[CONF-1] names the gravest reproach, and severities keep their order', () => {
    const kinds = reproaches.map((of) => judge(act(of), severities));
    expect(kinds.map(({ kind }) => kind[0])).toEqual([
      'criteria',
      'recent',
      'exempted',
      'revoked',
      'matched',
      'red-line',
    ]);
    const order = kinds.map(({ severity }) => severity[0]!);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
    expect(judge(act({ redLine: true, matched: all, age: 1 }), severities).kind).toEqual(
      Array(3).fill('red-line'),
    );
  });

  it('[CONF-2] each ally has its own reproach', () => {
    const judgement = judge(
      act({ matched: Uint8Array.of(1, 0, 0), burdened: Uint8Array.of(1, 1, 0) }),
      severities,
    );
    expect(judgement.kind).toEqual(['matched', 'exempted', 'loosened']);
  });

  it('[CONF-3] tightened, unchanged and first controls are not reproached', () => {
    const confidence = createAllies();
    for (const [before, after] of [
      [0.5, 1],
      [0.5, 0.5],
      [0, 0.7],
      [0, 0],
    ] as const) {
      expect(confidence.apply([act({ before, after, redLine: true, matched: all })])).toEqual([]);
    }
    expect([...confidence.level]).toEqual(initial);
  });

  it('[CONF-4] an old control that nobody matched, loosened with nothing promised, costs nothing', () => {
    expect(createAllies().apply([act()])).toEqual([]);
  });
});

describe('confidence', () => {
  it('[CONF-5] an act takes the share its severity, extent, salience and surprise call for', () => {
    const [entry] = createAllies({ free_ride_rate: 0 }).apply([act({ redLine: true })]);
    expect(entry!.after).toBeCloseTo(0.6 * (1 - 0.25 * 1 * 0.5 * (0.2 + 0.8 * 0.2)), 12);
    const [told] = createAllies().apply([act({ redLine: true, consulted: true, criteria: true })]);
    expect(told!.delta / entry!.delta).toBeCloseTo(0.4 * 0.7, 10);
  });

  it('[COMP-23] no act is noticed more than fully, so that confidence stays between 0 and 1', () => {
    const rates = { loss_rate: 1, salience_base: 1, salience_share: 1 };
    const entries = createAllies(rates).apply([act({ redLine: true, after: 0, matched: all })]);
    for (const { after } of entries) expect(after).toBe(0);
  });

  it('[CONF-6] an ally that matched loses more than one with a stake, which loses more than one without', () => {
    const entries = createAllies().apply([act({ redLine: true, matched: Uint8Array.of(1, 0, 0) })]);
    const lost = entries.map(({ delta, before }) => delta / before);
    expect(lost[0]).toBeLessThan(lost[1]!);
    expect(lost[1]).toBeLessThan(lost[2]!);
  });

  it('[CONF-7] holding back while other allies sell costs something more', () => {
    const lost = (matched: Uint8Array) => createAllies().apply([act({ matched })])[0]!.delta;
    expect(lost(Uint8Array.of(1, 0, 0))).toBeLessThan(lost(Uint8Array.of(1, 1, 0)));
  });

  const anyAct: fc.Arbitrary<JudgedAct> = fc
    .record({
      before: fc.double({ min: 0, max: 1, noNaN: true }),
      after: fc.double({ min: 0, max: 1, noNaN: true }),
      age: fc.integer({ min: 0, max: 2000 }),
      redLine: fc.boolean(),
      matched: fc.uint8Array({ min: 0, max: 1, minLength: 3, maxLength: 3 }),
      burdened: fc.uint8Array({ min: 0, max: 1, minLength: 3, maxLength: 3 }),
      consulted: fc.boolean(),
      againstCriteria: fc.boolean(),
    })
    .map(act);

  it('[CONF-8] stays in [0, 1], entries chain without a break and sum to last minus first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyAct, { maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (quarters, loss_rate) => {
          const confidence = createAllies({ loss_rate });
          const last = [...initial];
          const sum = [0, 0, 0];
          for (const acts of quarters) {
            const judged = confidence.apply(acts);
            for (const { ally, before, after, delta } of [
              ...judged,
              ...confidence.endQuarter(judged.length === 0),
            ]) {
              expect(before).toBe(last[ally]);
              expect(after).toBeGreaterThanOrEqual(0);
              expect(after).toBeLessThanOrEqual(1);
              last[ally] = after;
              sum[ally]! += delta;
            }
          }
          expect([...confidence.level]).toEqual(last);
          sum.forEach((total, ally) =>
            expect(Math.abs(total - (last[ally]! - initial[ally]!))).toBeLessThan(1e-12),
          );
        },
      ),
      { seed: 20251105, numRuns: 100 },
    );
  });

  it('[CONF-9] recovers toward its resting value in a quiet quarter and not in another', () => {
    const confidence = createAllies();
    expect(confidence.endQuarter(false)).toEqual([]);
    const entries = confidence.endQuarter(true);
    expect(entries.map(({ ally, kind, act: index }) => [ally, kind, index])).toEqual([
      [0, 'recovery', -1],
      [1, 'recovery', -1],
    ]);
    expect(entries[0]!.delta).toBeCloseTo(0.03 * (0.75 - 0.6), 12);
    for (let quarter = 0; quarter < 600; quarter++) confidence.endQuarter(true);
    expect([...confidence.level].map((level) => Math.round(level * 1e6) / 1e6)).toEqual(resting);
  });

  it('[CONF-10] what an act is expected to do is what it does, and expecting changes nothing', () => {
    fc.assert(
      fc.property(anyAct, (any) => {
        const confidence = createAllies();
        const expected = confidence.expectedDelta([any]);
        expect([...confidence.level]).toEqual(initial);
        const done = new Float64Array(3);
        for (const { ally, delta } of confidence.apply([any])) done[ally] = delta;
        expect([...expected]).toEqual([...done]);
      }),
      { seed: 20251106, numRuns: 60 },
    );
  });

  it('[CONF-11] acts are applied one after another: each entry begins where the last one ended', () => {
    const entries = createAllies().apply([act({ redLine: true }), act({ matched: all })]);
    expect(entries.map(({ act: index, ally }) => [index, ally])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(entries[3]!.before).toBe(entries[0]!.after);
  });

  it('[CONF-12] the mean is weighted, and plain when nobody has a weight', () => {
    expect(meanConfidence(Float64Array.of(0.2, 0.8), Float64Array.of(3, 1))).toBeCloseTo(0.35, 12);
    expect(meanConfidence(Float64Array.of(0.2, 0.8), Float64Array.of(0, 0))).toBeCloseTo(0.5, 12);
  });
});
