import { describe, expect, it } from 'vitest';
import { comparedParity, createParity } from '../../../src/engine/technology/parity.ts';
import { createTechnology } from '../../../src/engine/technology/technology.ts';
import { createWorld, longControlled, type Stated } from './fixture.ts';

/** Months to parity after some quarters under a law that leaves everybody abroad a share of sales. */
function play(stated: Stated, share: number, quarters: number) {
  const { compile, rows, permitted } = createWorld([stated]);
  const run = createTechnology(compile, rows);
  run.start(
    permitted(() => 1),
    longControlled(rows),
  );
  for (let quarter = 0; quarter < quarters; quarter++)
    run.step(permitted((exporter) => (exporter === 'TARGET' ? 1 : share)));
  const { fact, all } = run.parity();
  return { fact: fact[0]!, all: all[0]! };
}

describe('parity', () => {
  it('[TECH-87] is when the gap first is at most the level, between steps too, and infinite where it never is', () => {
    const parity = createParity(3, 12, 3);
    parity.start(Float64Array.of(12, 20, 13));
    parity.step(Float64Array.of(40, 16, 12.5));
    parity.step(Float64Array.of(40, 8, 12.25));
    parity.step(Float64Array.of(40, 20, 12.1));
    expect([...parity.months]).toEqual([0, 4.5, Infinity]);
  });

  it('[TECH-88] its time follows the closed form of the gap, a little late by less than a hundredth of a step', () => {
    const rate = 0.9;
    const { all } = play({ effort_gain: 0, rate_import: 0, rate_own: rate, gap_at_start: 20 }, 1, 80);
    const steady = (1 / rate - 1) / 0.015;
    const exact = Math.log((20 - steady) / (12 - steady)) / (rate * 0.015);
    expect(all).toBeGreaterThanOrEqual(exact);
    expect(all - exact).toBeLessThan(0.03);
  });

  it('[TECH-89] denial makes it later, or puts it beyond the horizon; without a control it is the twin’s', () => {
    const fast: Stated = {
      effort_gain: 0,
      rate_own: 0.8,
      rate_import: 0.2,
      gap_at_start: 20,
      in_use_at_start: 1,
    };
    const free = play(fast, 1, 40);
    expect(free.fact).toBe(free.all);
    expect(free.fact).toBeLessThan(120);
    expect(play(fast, 0.7, 40).fact).toBeGreaterThan(free.fact);
    expect(play(fast, 0, 40).fact).toBe(Infinity);
  });

  it('[TECH-94] a difference to a date beyond the horizon is known to a bound only, and of two such nothing is', () => {
    expect(comparedParity(30, 21, 48)).toEqual({ months: 9, censored: 0 });
    expect(comparedParity(Infinity, 21, 48)).toEqual({ months: 27, censored: 1 });
    expect(comparedParity(30, Infinity, 48)).toEqual({ months: -18, censored: -1 });
    expect(comparedParity(Infinity, Infinity, 48)).toEqual({ months: 0, censored: 2 });
  });
});
