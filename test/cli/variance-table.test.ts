import { describe, expect, it } from 'vitest';
import { varianceCsv, varianceText } from '../../src/cli/variance-table.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';

/** Arms by points by seeds of a number that the arm decides nine tenths of. */
function made(points: number): Ensemble {
  const draws = [1, 2].flatMap((seed) => Array.from({ length: points }, (_, point) => ({ seed, point })));
  const values = [0, 1].map((arm) =>
    Float64Array.from(draws, ({ seed }) => 3 * (2 * arm - 1) + (2 * seed - 3)),
  );
  return {
    id: 'x',
    title: '',
    varies: 'chance',
    start: { year: 2025, quarter: 1 },
    arms: ['a', 'b'].map((id) => ({ id, title: id, scenarioHash: '' })),
    points: Array.from({ length: points }, (_, at) => ({ label: String(at), overrides: {} })),
    draws,
    done: [],
    series: [{ metric: 'delay', name: '', unit: 'month', subject: {}, quarters: [3], values }],
    versions: { model: '', hash: '' },
  };
}

describe('what the numbers of an experiment differ by', () => {
  it('[ATTR-16] is a file and a table of shares by policy, assumption, chance and what they do together', () => {
    expect(varianceCsv(made(1))).toBe(
      'region,variable,unit,seeds,part,variance,share\nWorld,delay,(month)^2,2,policy,9,0.9\nWorld,delay,(month)^2,2,chance,1,0.1\nWorld,delay,(month)^2,2,policy x chance,0,0\n',
    );
    expect(varianceText(made(2))).toMatch(
      /2 seeds\n +number +policy +assumption +chance[^]* delay +90 % +0 % +10 %/,
    );
    const alone = made(1);
    const flat = alone.series.map((series) => ({
      ...series,
      values: series.values.map((own) => own.slice().fill(1)),
    }));
    expect(varianceText({ ...alone, series: flat })).toBe('');
  });
});
