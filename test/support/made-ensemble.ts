import type { Ensemble } from '../../src/schema/ensemble.ts';

/** An ensemble of two arms and three draws, one run of which is missing. Values are awkward to print. */
export function madeEnsemble(): Ensemble {
  return {
    id: 'two-ways',
    title: 'Two ways, "quoted", and a comma',
    varies: 'chance and assumptions',
    start: { year: 2025, quarter: 4 },
    arms: [
      { id: 'first', title: 'First', scenarioHash: 'a'.repeat(32), changes: [] },
      {
        id: 'second',
        title: 'Second',
        scenarioHash: 'b'.repeat(32),
        changes: [{ path: 'parameters.rate', from: null, to: 2, source: '' }],
      },
    ],
    pointsAre: 'drawn',
    points: [
      { label: '', overrides: {} },
      { label: 'loss 0.4', overrides: { 'parameters.loss_rate': 0.4, closure: 'balanced' } },
    ],
    draws: [
      { seed: 1, point: 0 },
      { seed: 1, point: 1 },
      { seed: 9_007_199_254_740_991, point: 0 },
    ],
    done: [Uint8Array.of(1, 1, 1), Uint8Array.of(1, 0, 1)],
    series: [
      {
        metric: 'delay',
        name: 'strategic delay',
        unit: 'month',
        subject: { technology: 'lithography', target: 'CHN' },
        quarters: [0, 1, 5],
        values: [
          Float64Array.of(0.1 + 0.2, -0, 1e-300, 2, 3, 4, 5, NaN, 7),
          Float64Array.of(1 / 3, 1, 2, NaN, NaN, NaN, 8, 9, 1e21),
        ],
      },
      {
        metric: 'balance',
        name: 'goods balance',
        unit: 'million USD/year',
        subject: { exporter: 'USA', importer: 'CHN' },
        quarters: [5],
        values: [Float64Array.of(-1, -2, -3), Float64Array.of(-4, NaN, -6)],
      },
      {
        metric: 'confidence',
        name: 'confidence',
        unit: '1',
        subject: {},
        quarters: [5],
        values: [Float64Array.of(0.5, 0.6, 0.7), Float64Array.of(0.4, NaN, 0.7)],
      },
    ],
    versions: { model: 'world-2023 0.1.0', hash: 'c'.repeat(32) },
  };
}
