import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, statedAxis, type Axis } from '../../../src/experiments/design/axes.ts';
import { samplers } from '../../../src/experiments/design/samplers.ts';

const axis = (path: string): Axis => ({ path, values: [0, 1], at: (u) => u });
const partsOf = (numbers: readonly unknown[], of: number) =>
  [...new Set(numbers.map((number) => Math.floor(Number(number) * of)))].sort((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('samplers', () => {
  it('[EXP-4] a full factorial holds every combination once, the last axis fastest; stepped values gather no error', () => {
    const axes = [
      statedAxis({ path: 'a', steppedValueSet: { first: 0, last: 0.3, step: 0.1 } }),
      statedAxis({ path: 'b', enumeratedValueSet: ['x', 'y'] }),
    ];
    const wanted = { points: 1, seed: 1 };
    const points = samplers['full-factorial'].make(axes, wanted);
    expect(points.map(({ overrides }) => Object.values(overrides).join(''))).toEqual([
      '0x',
      '0y',
      '0.1x',
      '0.1y',
      '0.2x',
      '0.2y',
      '0.3x',
      '0.3y',
    ]);
    expect(samplers['full-factorial'].count(axes, wanted)).toBe(8);
    expect(points[1]!.label).toBe('a = 0, b = y');
    expect(samplers['full-factorial'].make([], wanted)).toEqual([{ label: '', overrides: {} }]);
  });

  it('[EXP-5] a Latin hypercube has one point in each of n equal parts of every axis, and one more axis moves no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1000 }), (points, seed) => {
        const two = samplers['latin-hypercube'].make([axis('a'), axis('b')], { points, seed });
        for (const path of ['a', 'b'])
          expect(
            partsOf(
              two.map(({ overrides }) => overrides[path]),
              points,
            ),
          ).toEqual(upTo(points));
        const one = samplers['latin-hypercube'].make([axis('b')], { points, seed });
        expect(one.map(({ overrides }) => overrides['b'])).toEqual(
          two.map(({ overrides }) => overrides['b']),
        );
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('[EXP-6] shifted Sobol points have one in each of 2^k equal parts of every axis and of each pair’s 2^k boxes; the seed shifts them', () => {
    const axes = [axis('a'), axis('b'), axis('c')];
    const points = samplers.sobol.make(axes, { points: 64, seed: 3 }).map(({ overrides }) => overrides);
    for (const path of ['a', 'b', 'c'])
      expect(
        partsOf(
          points.map((of) => of[path]),
          64,
        ),
      ).toEqual(upTo(64));
    // The first two dimensions are a (0, 6, 2)-net: every box of 1/8 by 1/8 holds one point.
    const boxes = points.map((of) => 8 * Math.floor(8 * Number(of['a'])) + Math.floor(8 * Number(of['b'])));
    expect([...new Set(boxes)].sort((a, b) => a - b)).toEqual(upTo(64));
    expect(samplers.sobol.make(axes, { points: 1, seed: 4 })[0]!.overrides).not.toEqual(points[0]);
  });

  it('[EXP-7] one at a time: nothing set first, then every value of every axis alone; of a parameter the ends of its range', () => {
    const reach = {
      id: 'reach',
      value: 0.8,
      low: 0.5,
      high: 1,
      unit: '1',
      distribution: 'uniform',
      source: '',
      grade: 'judgement',
    } as const;
    const axes = [
      axisOf({ path: 'parameters.reach', distribution: 'from-parameter' }, [reach], []) as Axis,
      axis('b'),
    ];
    expect(
      samplers['one-at-a-time'].make(axes, { points: 1, seed: 1 }).map(({ overrides }) => overrides),
    ).toEqual([{}, { 'parameters.reach': 0.5 }, { 'parameters.reach': 1 }, { b: 0 }, { b: 1 }]);
    expect(axes[0]!.at(0.5)).toBe(0.75);
    expect(
      axisOf(
        { path: 'parameters.reach', distribution: 'from-parameter' },
        [{ ...reach, distribution: 'fixed' }],
        ['uncertainties', 0],
      ),
    ).toMatchObject({
      problem: { code: 'varied-distribution', path: ['uncertainties', 0, 'path'] },
    });
  });
});
