import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConfidence, type ConfidenceEntry } from '../../../src/engine/confidence/confidence.ts';
import { type JudgedAct, severitiesOf } from '../../../src/engine/confidence/judge.ts';
import { compileModel, shippedScalars } from '../../support/compile-model.ts';

const severities = severitiesOf(new Map([...shippedScalars].map(([id, { value }]) => [id, value])));
const forms = ['reinforcement', 'beta', 'types'] as const;
type Form = (typeof forms)[number];
const initial = [0.6, 0.5, 0.8];
const resting = [0.75, 0.7, 0.8];
const over = ['ally'];

function createAllies(form: Form, scalars: Readonly<Record<string, number>> = {}, start = initial) {
  const given = {
    initial_confidence: { over, values: start },
    resting_confidence: { over, values: resting },
  };
  const compile = compileModel({ ally: 3 }, given, scalars, {}, { confidence: form });
  const confidence = createConfidence(compile, severities);
  confidence.start();
  return confidence;
}
const allies = Object.fromEntries(forms.map((form) => [form, createAllies(form)])) as Record<
  Form,
  ReturnType<typeof createAllies>
>;
/** The same allies at their start. */
function again(form: Form) {
  allies[form].start();
  return allies[form];
}

const all = Uint8Array.of(1, 1, 1);
const none = Uint8Array.of(0, 0, 0);
/** The end of a whole ban that was declared a red line and that every ally had matched, told to nobody: a breach of weight 1. */
const breach: JudgedAct = {
  before: 1,
  after: 0,
  age: 900,
  redLine: true,
  matched: all,
  burdened: none,
  favour: Int8Array.of(0, 0, 0),
  affectedShare: Float64Array.of(0.2, 0.3, 0),
  consulted: false,
  criteria: false,
  againstCriteria: false,
};
const undeclared: JudgedAct = { ...breach, redLine: false, age: 40, matched: none };
const stake = { matched: all, affectedShare: breach.affectedShare };
const value = (id: string) => shippedScalars.get(id)!.value;
const weights: fc.Arbitrary<Partial<JudgedAct>> = fc.record({
  before: fc.double({ min: 0, max: 1, noNaN: true }),
  after: fc.double({ min: 0, max: 1, noNaN: true }),
  age: fc.integer({ min: 0, max: 2000 }),
  redLine: fc.boolean(),
  matched: fc.uint8Array({ min: 0, max: 1, minLength: 3, maxLength: 3 }),
  burdened: fc.uint8Array({ min: 0, max: 1, minLength: 3, maxLength: 3 }),
  consulted: fc.boolean(),
  criteria: fc.boolean(),
  againstCriteria: fc.boolean(),
});
/** One thing that happens. */
const occurrence = fc.oneof(
  { weight: 4, arbitrary: weights.map((of) => ({ ...breach, ...of })) },
  { weight: 1, arbitrary: fc.constantFrom('kept' as const, 'new leader' as const) },
);

describe.each(forms)('confidence of the form %s', (form) => {
  const sumsOf = (entries: readonly ConfidenceEntry[]) => {
    const last = [...initial];
    const sum = [0, 0, 0];
    for (const { ally, before, after, delta } of entries) {
      expect(before).toBe(last[ally]);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1);
      last[ally] = after;
      sum[ally]! += delta;
    }
    return { last, sum };
  };

  it(`[CONF-42] stays in [0, 1] and its entries chain and sum to last minus first, whatever happens, also six times in a quarter and in 60 quiet ones (${form})`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(occurrence, { maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        (quarters) => {
          const confidence = again(form);
          const entries = quarters.flatMap((events) => {
            const found = events.flatMap((event) => {
              if (event === 'kept') return confidence.keep(stake);
              return event === 'new leader' ? confidence.renew() : confidence.apply([event]);
            });
            return [...found, ...confidence.endQuarter(found.length === 0)];
          });
          for (let quarter = 0; quarter < 60; quarter++) entries.push(...confidence.endQuarter(true));
          const { last, sum } = sumsOf(entries);
          expect([...confidence.level]).toEqual(last);
          sum.forEach((total, ally) =>
            expect(Math.abs(total - (last[ally]! - initial[ally]!))).toBeLessThan(1e-12),
          );
        },
      ),
      { seed: 20261122, numRuns: 40 },
    );
  });

  it(`[CONF-43] six breaches in a quarter cost more than one or as much, and none costs nothing (${form})`, () => {
    const after = (times: number) => {
      const confidence = again(form);
      confidence.apply(Array.from({ length: times }, () => breach));
      return confidence.level[0]!;
    };
    expect(after(0)).toBe(initial[0]);
    expect(after(1)).toBeLessThan(initial[0]!);
    expect(after(6)).toBeLessThanOrEqual(after(1));
  });

  it(`[CONF-44] giving up a declared red line costs more than reversing a recent control, and this more told than untold (${form})`, () => {
    const lost = (act: JudgedAct) => again(form).expectedDelta([act])[0]!;
    expect(lost(breach)).toBeLessThan(lost(undeclared));
    expect(lost(undeclared)).toBeLessThan(lost({ ...undeclared, consulted: true, criteria: true }));
    expect(lost({ ...undeclared, consulted: true, criteria: true })).toBeLessThan(0);
    expect([...again(form).level]).toEqual(initial);
  });

  it(`[CONF-56] what several acts are expected to do is what they do one after the other, what is forgotten over them aside (${form})`, () => {
    const acts = [undeclared, breach, { ...undeclared, after: 0.5 }];
    const expected = again(form).expectedDelta(acts);
    const done = new Float64Array(3);
    for (const { ally, kind, delta } of again(form).apply(acts))
      if (kind !== 'forgetting') done[ally]! += delta;
    expect([...expected]).toEqual([...done]);
  });

  it(`[CONF-45] a kept promise that was tested earns trust under its own name, and none where it counts nothing (${form})`, () => {
    const [entry] = again(form).keep(stake);
    expect(entry).toMatchObject({ kind: 'kept', act: -1, ally: 0, before: 0.6 });
    expect(entry!.delta).toBeGreaterThan(0);
    expect(createAllies(form, { kept_credit: 0 }).keep(stake)).toEqual([]);
  });

  it(`[CONF-46] a new leader takes half of what was learned back to the resting value (${form})`, () => {
    const confidence = createAllies(form, {}, [0.1, 0.2, 1]);
    confidence.endQuarter(false);
    const before = [...confidence.level];
    const entries = confidence.renew();
    expect(entries.map(({ kind }) => kind)).toEqual(Array(3).fill('new-leader'));
    entries.forEach(({ ally, after }) => expect(after).toBeCloseTo((before[ally]! + resting[ally]!) / 2, 12));
  });
});

describe('what a breach of weight 1 and a quiet quarter do', () => {
  it('[CONF-47] by reinforcement a breach takes the rate of loss, a quiet quarter makes up the rate of recovery', () => {
    const confidence = again('reinforcement');
    confidence.apply([breach]);
    expect(confidence.level[0]).toBeCloseTo(0.6 * (1 - value('loss_rate')), 12);
    const [low] = confidence.level;
    confidence.endQuarter(true);
    expect(confidence.level[0]).toBeCloseTo(low! + value('recovery_rate') * (0.75 - low!), 12);
  });

  it('[CONF-48] by record the shares are those of a Beta with forgetting toward its prior at events alone, each an entry of its own', () => {
    const confidence = again('beta');
    const [n, f] = [value('record_prior'), value('record_forgetting')];
    const good = (1 - f) * n * 0.6 + f * n * 0.75;
    const bad = (1 - f) * n * 0.4 + f * n * 0.25;
    const entries = confidence.apply([breach]).filter(({ ally }) => ally === 0);
    expect(entries.map(({ kind }) => kind)).toEqual(['forgetting', 'red-line']);
    expect(entries[0]!.after).toBeCloseTo(good / (good + bad), 12);
    expect(entries[1]!.after).toBeCloseTo(good / (good + bad + 1), 12);
    confidence.keep(stake);
    expect(confidence.level[0]).toBeCloseTo((good + 1) / (good + bad + 2), 12);
    expect(confidence.endQuarter(true)).toEqual([]);
  });

  it('[CONF-49] by types the odds are those of Bayes’ rule, the gravest act of a quarter counts, and a quarter without one is evidence too', () => {
    const confidence = again('types');
    const [lc, lt] = [value('reversal_consistent'), value('reversal_transactional')];
    const bayes = (p: number, c: number, t: number) => (p * c) / (p * c + (1 - p) * t);
    confidence.apply([undeclared]);
    confidence.apply([breach]);
    const once = bayes(0.6, lc, lt);
    expect(confidence.level[0]).toBeCloseTo(once, 12);
    expect(confidence.apply([breach, undeclared])).toEqual([]);
    const switching = value('type_switching');
    const [entry] = confidence.endQuarter(false);
    expect(entry!.kind).toBe('forgetting');
    const left = (1 - switching) * once + switching * 0.75;
    expect(confidence.level[0]).toBeCloseTo(left, 12);
    confidence.keep(stake);
    confidence.endQuarter(true);
    const calm = bayes(left, 1 - lc, 1 - lt);
    expect(confidence.level[0]).toBeCloseTo((1 - switching) * calm + switching * 0.75, 12);
  });
});
