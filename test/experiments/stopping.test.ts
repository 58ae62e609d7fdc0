import { describe, expect, it } from 'vitest';
import { decisionPoints, firstDraws, stopState, viewPoints } from '../../src/experiments/stopping.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { ExperimentPlan, StopRule } from '../../src/schema/experiment.ts';

/** A plan of two or three arms with the values of one metric by arm and draw. */
function made(
  stop: StopRule | null,
  values: readonly (readonly number[])[],
  design: Partial<ExperimentPlan> = {},
): { plan: ExperimentPlan; ensemble: Ensemble } {
  const draws = values[0]!.map((_, seed) => ({ seed, point: 0 }));
  const arms = values.map((_, arm) => ({ id: `arm${arm}`, title: '', scenarioHash: '' }));
  const series = [{ metric: 'm', name: '', unit: '1', subject: {}, quarters: [0, 7] }];
  const both = {
    id: 'x',
    title: '',
    draws,
    points: [],
    varies: 'chance',
    start: { year: 2025, quarter: 1 },
    portion: 1,
    ...design,
  } as const;
  return {
    plan: { ...both, arms, series, stop } as unknown as ExperimentPlan,
    ensemble: {
      ...both,
      arms,
      done: values.map((own) => Uint8Array.from(own, () => 1)),
      series: [
        {
          ...series[0]!,
          values: values.map((own) => Float64Array.from(own.flatMap((value) => [NaN, value]))),
        },
      ],
      versions: { model: '', hash: '' },
    },
  };
}
const always = () => true;
const noisy = Array.from({ length: 40 }, (_, at) => ((at * 17) % 40) / 10);

describe('how many runs are enough', () => {
  it('[STAT-6] a rule is looked at after every batch of draws and at the last', () => {
    const rule = { metric: 'm', halfWidth: 1, batch: 15 };
    expect(decisionPoints(made(rule, [noisy]).plan)).toEqual([15, 30, 40]);
    expect(decisionPoints(made({ ...rule, most: 20 }, [noisy]).plan)).toEqual([15, 20]);
    expect(decisionPoints(made(null, [noisy]).plan)).toEqual([40]);
    expect(firstDraws(made(null, [noisy]).plan, 15).draws).toHaveLength(15);
  });

  it('[STAT-7] runs stop at the first batch whose paired interval is narrow enough, whatever was run beyond it', () => {
    const rule = { metric: 'm', halfWidth: 0.5, batch: 10 };
    const shifted = noisy.map((value, at) => value + 2 + (at % 2));
    const { plan, ensemble } = made(rule, [noisy, shifted]);
    const state = stopState(plan, ensemble, always)!;
    expect(state).toMatchObject({ draws: 10, enough: true });
    expect(state.halfWidth).toBeLessThan(0.5);
    // Alone, the same arm varies too much for it.
    const alone = made({ ...rule, halfWidth: 0.3 }, [noisy]);
    expect(stopState(alone.plan, alone.ensemble, always)).toMatchObject({ draws: 40, enough: false });
  });

  it('[STAT-8] runs stop when a batch leaves the ranking of the arms as it was', () => {
    const crossing = noisy.map((_, at) => (at < 10 ? 5 : -5));
    const { plan, ensemble } = made({ metric: 'm', ranking: 'arms', batch: 10 }, [
      noisy,
      crossing,
      noisy.map((value) => value + 9),
    ]);
    expect(stopState(plan, ensemble, always)).toEqual({
      draws: 30,
      enough: true,
      halfWidth: null,
      ranking: [1, 0, 2],
    });
  });

  it('[STAT-9] nothing is decided before every run of a batch is answered', () => {
    const { plan, ensemble } = made({ metric: 'm', halfWidth: 9, batch: 10 }, [
      noisy,
      noisy.map((value) => 2 * value),
    ]);
    expect(stopState(plan, ensemble, (member) => member !== 19)).toBeNull();
    expect(stopState(plan, ensemble, (member) => member < 20)).toMatchObject({ draws: 10, enough: true });
  });

  it('[STAT-10] a design is never cut inside a portion: batches and the most are whole numbers of portions', () => {
    const rule = { metric: 'm', halfWidth: 100, batch: 3 };
    const points = Array.from({ length: 12 }, () => ({ label: '', overrides: {} }));
    const { plan, ensemble } = made({ ...rule, most: 39 }, [noisy, noisy.map((value) => value * 2)], {
      portion: 12,
      points,
      pointsAre: 'chosen',
    });
    expect(decisionPoints(plan)).toEqual([12, 24, 36]);
    // One pass over the points is one observation: only a second one tells how well a mean is known.
    expect(stopState(plan, ensemble, always)).toMatchObject({ draws: 24, enough: true });
  });

  it('[STAT-15] values that are equal in 22 independent draws are enough, in fewer they are not', () => {
    const rule = { metric: 'm', halfWidth: 1, batch: 11 };
    const same = made(rule, [noisy, noisy]);
    expect(stopState(same.plan, same.ensemble, always)).toMatchObject({
      draws: 22,
      enough: true,
      halfWidth: 0,
    });
    // Draws of one point are one observation of it.
    const points = Array.from({ length: 20 }, () => ({ label: '', overrides: {} }));
    const draws = noisy.map((_, draw) => ({ seed: draw, point: draw % 20 }));
    const few = made(rule, [noisy, noisy], { points, pointsAre: 'drawn', draws });
    expect(stopState(few.plan, few.ensemble, always)).toMatchObject({ draws: 40, enough: false });
  });

  it('[STAT-11] neither few draws, a few equal values nor an order that nothing was seen of are enough', () => {
    const few = made({ metric: 'm', halfWidth: 100, batch: 3 }, [noisy]);
    expect(decisionPoints(few.plan)[0]).toBe(12);
    const shortest = made({ metric: 'm', halfWidth: 100, batch: 2, most: 4 }, [noisy]);
    expect(stopState(shortest.plan, shortest.ensemble, always)).toMatchObject({ draws: 4, enough: false });
    const equal = made({ metric: 'm', halfWidth: 1, batch: 10 }, [noisy.slice(0, 21).map(() => 3)]);
    expect(stopState(equal.plan, equal.ensemble, always)).toMatchObject({ draws: 21, enough: false });
    const unknown = made({ metric: 'm', ranking: 'arms', batch: 10 }, [noisy, noisy.map(() => NaN)]);
    expect(stopState(unknown.plan, unknown.ensemble, always)).toMatchObject({ enough: false, ranking: null });
  });
});

it('[STUDY-72] what is looked at while more is run are whole portions of the design, few draws first', () => {
  const points = (length: number, portion: number): number[] =>
    viewPoints({ draws: Array.from({ length }, (_, seed) => ({ seed, point: 0 })), portion });
  expect(points(1000, 1)).toEqual([5, 20, 100, 500]);
  expect(points(20, 5)).toEqual([5]);
  expect(points(105, 21)).toEqual([21]);
  expect(points(100, 30)).toEqual([30]);
  expect(points(1, 1)).toEqual([]);
});
