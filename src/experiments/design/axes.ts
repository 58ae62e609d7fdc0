import { sampleRanged } from '../../numerics/sample-ranged.ts';
import type { LeverFile, UncertaintyFile } from '../../schema/experiment.ts';
import { clean } from '../../schema/lever-scale.ts';
import type { Parameter } from '../../schema/model.ts';
import type { LocatedProblem } from '../../schema/validate.ts';

export type Setting = number | string;
/** One path with the values that it may have. */
export interface Axis {
  path: string;
  /** The values that are tried in turn: those stated, or the ends of a range. */
  values: readonly Setting[];
  /** The value that belongs to u in [0, 1). */
  at(u: number): Setting;
}

const prefix = 'parameters.';

/** An uncertainty as an axis; what cannot be drawn from is a problem. */
export function axisOf(
  varied: UncertaintyFile,
  parameters: readonly Parameter[],
  path: readonly (string | number)[],
): Axis | { problem: LocatedProblem } {
  if (varied.distribution === undefined) return statedAxis(varied);
  const parameter = parameters.find(({ id }) => varied.path === `${prefix}${id}`);
  if (parameter === undefined || parameter.distribution === 'fixed' || parameter.low === parameter.high) {
    const values = { path: varied.path };
    return { problem: { path: [...path, 'path'], code: 'varied-distribution', values } };
  }
  return {
    path: varied.path,
    values: [parameter.low, parameter.high],
    at: (u) => sampleRanged(u, parameter),
  };
}

/** Stated values, each as likely as the others. */
export function statedAxis(varied: LeverFile): Axis {
  const values = valuesOf(varied);
  return { path: varied.path, values, at: (u) => values[Math.trunc(u * values.length)]! };
}

/** Stepped values are first + n × step without binary noise, so that no error adds up; the last counts as reached within a millionth of a step. */
function valuesOf({ steppedValueSet, enumeratedValueSet }: LeverFile): readonly Setting[] {
  if (steppedValueSet === undefined) return enumeratedValueSet ?? [];
  const { first, last, step } = steppedValueSet;
  const steps = Math.floor((last - first) / step + 1e-6);
  return Array.from({ length: steps + 1 }, (_, at) => clean(first + at * step));
}
