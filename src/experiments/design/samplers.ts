import { sobolCoordinate } from '../../numerics/sobol.ts';
import { createStream } from '../../numerics/stream.ts';
import type { DesignPoint } from '../../schema/ensemble.ts';
import type { SamplerId } from '../../schema/experiment.ts';
import type { Axis, Setting } from './axes.ts';

export interface Sampling {
  points: number; // wanted, where the sampler leaves a choice
  seed: number; // of what is drawn in making the design
}
/** How many points a sampler makes, and the points. */
interface Sampler {
  draws: boolean; // its points stand for how likely values are
  prefixes: boolean; // any first of its points are a design of their own
  count(axes: readonly Axis[], wanted: Sampling): number;
  make(axes: readonly Axis[], wanted: Sampling): DesignPoint[];
}
const bits = 4_294_967_296; // 2^32

/** Every way of making points. Each axis is drawn from a stream of its own, so that one more moves no other. */
export const samplers: Readonly<Record<SamplerId, Sampler>> = {
  'full-factorial': {
    draws: false,
    prefixes: false,
    count: (axes) => axes.reduce((product, { values }) => product * values.length, 1),
    make: (axes) => combinations(axes).map((settings) => ({ label: labelOf(settings), overrides: settings })),
  },
  'one-at-a-time': {
    draws: false,
    prefixes: false,
    count: (axes) => axes.reduce((sum, { values }) => sum + values.length, 1),
    make: (axes) => [
      { label: '', overrides: {} },
      ...axes.flatMap(({ path, values }) =>
        values.map((value) => ({ label: labelOf({ [path]: value }), overrides: { [path]: value } })),
      ),
    ],
  },
  // One point in each of n equal parts of every axis. Source: McKay, Beckman and Conover (1979), Technometrics 21(2), 239-245.
  'latin-hypercube': {
    draws: true,
    prefixes: false,
    count: (_, { points }) => points,
    make: (axes, { points, seed }) => {
      const columns = axes.map(({ path, at }) => {
        const stream = createStream(seed, 'latin-hypercube', path);
        const parts = shuffled(points, () => stream.uniform());
        return parts.map((part) => at((part + stream.uniform()) / points));
      });
      return pointsOf(axes, points, (point, axis) => columns[axis]![point]!);
    },
  },
  // Shifted by the same random bits in every point, which keeps the net and makes estimates unbiased. Source of the shift: Owen (1995), in Niederreiter and Shiue (eds.), 299-317.
  sobol: {
    draws: true,
    prefixes: true,
    count: (_, { points }) => points,
    make: (axes, { points, seed }) => {
      const shifts = axes.map(({ path }) => Math.trunc(createStream(seed, 'sobol', path).uniform() * bits));
      return pointsOf(axes, points, (point, axis) => {
        const coordinate = (sobolCoordinate(point, axis) ^ shifts[axis]!) >>> 0;
        return axes[axis]!.at((coordinate + 0.5) / bits);
      });
    },
  },
};

/** All combinations of the axes' values, the last axis fastest; one empty combination of no axes. */
export function combinations(axes: readonly Pick<Axis, 'path' | 'values'>[]): Record<string, Setting>[] {
  return axes.reduce<Record<string, Setting>[]>(
    (before, { path, values }) =>
      before.flatMap((settings) => values.map((value) => ({ ...settings, [path]: value }))),
    [{}],
  );
}

/** What was set, for a reader: paths and values. */
export function labelOf(settings: Readonly<Record<string, Setting>>): string {
  return Object.entries(settings)
    .map(([path, value]) => `${path} = ${value}`)
    .join(', ');
}

function pointsOf(
  axes: readonly Axis[],
  count: number,
  settingOf: (point: number, axis: number) => Setting,
): DesignPoint[] {
  return Array.from({ length: count }, (_, point) => ({
    label: axes.length === 0 ? '' : `point ${point + 1}`,
    overrides: Object.fromEntries(axes.map(({ path }, axis) => [path, settingOf(point, axis)])),
  }));
}

/** 0 to count - 1 in an order that every order is as likely as. Source: Fisher and Yates (1938), in Durstenfeld's form (1964). */
function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.trunc(uniform() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
