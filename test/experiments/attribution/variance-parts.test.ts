import { describe, expect, it } from 'vitest';
import { varianceParts } from '../../../src/experiments/attribution/variance-parts.ts';
import type { Ensemble, EnsembleSeries } from '../../../src/schema/ensemble.ts';

/** Two arms, two points and three seeds, draws in the order of experiments: all points of a seed, then the next. */
function made(of: (arm: number, point: number, seed: number) => number): {
  ensemble: Ensemble;
  series: EnsembleSeries;
} {
  const draws = [0, 1, 2].flatMap((seed) => [0, 1].map((point) => ({ seed, point })));
  const values = [0, 1].map((arm) =>
    Float64Array.from(draws.flatMap(({ point, seed }) => [0, of(arm, point, seed)])),
  );
  const series = { metric: 'm', name: '', unit: '1', subject: {}, quarters: [0, 9], values };
  const arms = ['a', 'b'].map((id) => ({ id, title: id, scenarioHash: '' }));
  const points = [0, 1].map((p) => ({ label: `${p}`, overrides: { p } }));
  return {
    series,
    ensemble: {
      id: 'x',
      title: '',
      varies: 'chance and assumptions',
      start: { year: 2025, quarter: 1 },
      arms,
      points,
      draws,
      done: [],
      series: [series],
      versions: { model: '', hash: '' },
    },
  };
}
const sharesOf = (parts: ReturnType<typeof varianceParts>) =>
  Object.fromEntries(
    parts!.parts.map(({ sources, share }) => [sources.join(' x '), Math.round(share * 1e9) / 1e9]),
  );

describe('policy, assumption, interaction and chance', () => {
  it('[ATTR-8] the variance of a number is split into policy, assumption, chance and their interactions, which sum to it', () => {
    const only = made((arm) => arm);
    expect(sharesOf(varianceParts(only.ensemble, only.series))).toEqual({
      policy: 1,
      assumption: 0,
      chance: 0,
      'policy x assumption': 0,
      'policy x chance': 0,
      'assumption x chance': 0,
      'policy x assumption x chance': 0,
    });
    const both = made(
      (arm, point, seed) => 3 * (2 * arm - 1) + 4 * (2 * arm - 1) * (2 * point - 1) + 6 * seed,
    );
    const { parts, seeds } = varianceParts(both.ensemble, both.series)!;
    expect(seeds).toBe(3);
    expect(
      Object.fromEntries(
        parts.map(({ sources, variance }) => [sources.join(' x '), Math.round(variance * 1e9) / 1e9]),
      ),
    ).toMatchObject({
      policy: 9,
      assumption: 0,
      chance: 24,
      'policy x assumption': 16,
    });
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('[ATTR-9] seeds that are not there in every arm and point are left out, and draws that are no grid have no parts', () => {
    const { ensemble, series } = made((arm, _, seed) => arm + seed);
    series.values[1]![5] = NaN;
    expect(varianceParts(ensemble, series)!.seeds).toBe(2);
    const own = { ...ensemble, draws: ensemble.draws.map(({ point }, seed) => ({ seed, point })) };
    expect(varianceParts(own, series)).toBeNull();
    series.values[0]!.fill(NaN);
    expect(varianceParts(ensemble, series)).toBeNull();
  });
});
