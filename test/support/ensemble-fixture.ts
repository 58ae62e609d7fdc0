import type { DesignPoint, Ensemble, EnsembleSeries, Varies } from '../../src/schema/ensemble.ts';

/** Plain numbers between 0 and 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

export interface EnsembleFixtureOptions {
  runs: number; // of every point, in every arm
  seed: number;
  arms: readonly string[];
  points: readonly DesignPoint[];
  varies: Varies;
  shift: number; // months that each further arm adds
}
const usual: EnsembleFixtureOptions = {
  runs: 200,
  seed: 5,
  arms: ['Hold', 'Trade memory', 'Trade tools'],
  points: [{ label: '', overrides: {} }],
  varies: 'chance',
  shift: -2.5,
};
/** What is moved one at a time around nothing: three assumptions low and high, and a choice of form. */
export const movedPoints: readonly DesignPoint[] = [
  { label: '', overrides: {} },
  ...Object.entries({ recovery: [0.01, 0.05], 'catch-up': [0.02, 0.08], hedging: [0.2, 0.6] }).flatMap(
    ([id, values]) =>
      values.map((value) => ({ label: `${id} ${value}`, overrides: { [`parameters.${id}`]: value } })),
  ),
];
/** Worlds that policies are judged in. */
export const worldPoints: readonly DesignPoint[] = [
  { label: 'Low growth', overrides: { 'parameters.growth': 0.01 } },
  { label: 'High growth', overrides: { 'parameters.growth': 0.04 } },
  { label: 'New supplier', overrides: { 'parameters.supply': 2 } },
];
const quarters = Array.from({ length: 9 }, (_, at) => 2 * at);

/** An experiment written by hand: months of delay over time that rise and decline, a balance at the end, and the confidence of an ally over time. */
export function ensembleFixture(options: Partial<EnsembleFixtureOptions> = {}): Ensemble {
  const { runs, seed, arms, points, varies, shift } = { ...usual, ...options };
  const draws = points.flatMap((_, point) =>
    Array.from({ length: runs }, (_, draw) => ({ seed: 1 + draw, point })),
  );
  const chance = draws.map((draw) => {
    const next = numbersFrom(seed + 97 * draw.seed);
    return { luck: next() + next() + next() - 1.5, other: next() - 0.5 };
  });
  const series = (
    name: Pick<EnsembleSeries, 'metric' | 'name' | 'unit' | 'subject'>,
    at: readonly number[],
    value: (arm: number, draw: number, quarter: number) => number,
  ): EnsembleSeries => ({
    ...name,
    quarters: at,
    values: arms.map((_, arm) =>
      Float64Array.from(draws.flatMap((_, draw) => at.map((quarter) => value(arm, draw, quarter)))),
    ),
  });
  const push = (draw: number): number => [0, -1.4, 2.1, 0.5, -0.8, 0.1, 0.3][draws[draw]!.point % 7]!;
  return {
    id: 'example',
    title: 'An example',
    varies,
    start: { year: 2025, quarter: 4 },
    arms: arms.map((title, arm) => ({ id: `arm-${arm}`, title, scenarioHash: `${arm}`.repeat(32) })),
    points,
    draws,
    done: arms.map(() => new Uint8Array(draws.length).fill(1)),
    series: [
      series(
        { metric: 'delay', name: 'Strategic delay', unit: 'month', subject: {} },
        quarters,
        (arm, draw, quarter) =>
          Math.max(
            0,
            (1.5 + 0.1 * shift * arm) * quarter * (1 - quarter / (19 + 3 * chance[draw]!.luck + push(draw))),
          ) +
          (1 + chance[draw]!.other) / 10,
      ),
      series(
        { metric: 'balance', name: 'Goods balance', unit: 'million USD/year', subject: {} },
        [16],
        (arm, draw) => 20000 + 4000 * arm + 9000 * chance[draw]!.luck + 1000 * push(draw),
      ),
      series(
        { metric: 'confidence', name: 'Confidence', unit: '1', subject: { government: 'GAMMA' } },
        quarters,
        (arm, draw, quarter) =>
          0.7 - 0.01 * quarter * (1 + chance[draw]!.luck / 2) - 0.02 * arm * (1 - (draw % 2)),
      ),
    ],
    versions: { model: 'tiny 0.1.0', hash: 'fedcba9876543210fedcba9876543210' },
  };
}
