import { outsideBound } from '../model/parameter-bounds.ts';
import { sampleRanged } from '../numerics/sample-ranged.ts';
import { createStream } from '../numerics/stream.ts';
import type { Id } from '../schema/ids.ts';
import type { Model, Parameter } from '../schema/model.ts';

/**
 * Families that are not drawn: members that have to add up or multiply to another number would not, and by the numbers of the ladder scenarios state
 * the positions of their acts.
 */
const boundTogether: readonly string[] = [
  'cells',
  'suppliers',
  'owners',
  'inputs',
  'end_users',
  'threshold',
  'granted',
  'presumption',
];

/** Judgements about the world that stand for themselves: what parties want is drawn elsewhere. */
export function assumptionsOf({ parameters }: Pick<Model, 'parameters'>): Parameter[] {
  return parameters.filter(
    ({ id, grade, distribution, low, high }) =>
      grade === 'judgement' &&
      distribution !== 'fixed' &&
      low < high &&
      !id.startsWith('payoff.') &&
      !boundTogether.includes(id.split('.')[0]!),
  );
}

/**
 * Judgements about the world drawn from their ranges by the distributions that they state, as experiments read them; counts stay whole numbers. Each has
 * a stream of its own, so that one more or less moves no other.
 */
export function drawAssumptions(
  assumptions: readonly Parameter[],
  seed: number,
  draw: number,
): Map<Id, number> {
  return new Map(
    assumptions.map((assumption) => {
      const { id } = assumption;
      const drawn = sampleRanged(createStream(seed, 'assumption', id, draw).uniform(), assumption);
      // Counts are whole numbers, and the equations hold for nothing between them.
      return [id, outsideBound(id, drawn) === null ? drawn : Math.round(drawn)];
    }),
  );
}
