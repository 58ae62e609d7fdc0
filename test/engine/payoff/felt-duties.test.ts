import { describe, expect, it } from 'vitest';
import { createFeltDuties } from '../../../src/engine/payoff/felt-duties.ts';
import { stepInertia } from '../../../src/engine/policy/inertia.ts';

describe('duties as felt ahead', () => {
  it('[SPEED-36] laws that share their duties share what is felt of them, which is what a step a quarter comes to', () => {
    const effectiveTariff = Float64Array.of(0.1, 0.2);
    const duties = createFeltDuties({ effectiveTariff, inertia: 0.3 });
    const [low, high] = [Float64Array.of(0, 0.2), Float64Array.of(0.5, 0.2)];
    const path = [low, low, high].map((tariffRate) => ({ tariffRate }));
    const felt = duties(path);
    const stepped = effectiveTariff.slice();
    for (const { tariffRate } of path) stepInertia(stepped, tariffRate, 0.3);
    expect(felt).toEqual(stepped);
    expect(duties([low, low, high].map((tariffRate) => ({ tariffRate })))).toBe(felt);
    expect(duties(path.slice(0, 2))).not.toEqual(felt);
    expect(duties(path.toReversed())).not.toEqual(felt);
    expect(effectiveTariff).toEqual(Float64Array.of(0.1, 0.2));
  });
});
