import type { BlockAnalysis } from '../../model/analyse-block.ts';
import { partsOf } from '../../model/expression.ts';
import type { Expression } from '../../schema/expression.ts';
import type { Id } from '../../schema/ids.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** Technologies that are joined by what is made with what, those inputs, and targets in groups of which none reaches another; places, ascending. */
export interface Chain {
  technologies: readonly number[];
  inputs: readonly number[];
  targets: readonly (readonly number[])[];
}

/**
 * Technologies in as many chains as there are when any two of which one is made with the other are in the same one. No chain reaches
 * another, unless equations of these submodels take technologies together: all are one chain then. Of targets each is a group, unless they take
 * targets together.
 * @param submodels that follow the technologies, as they have been analysed
 */
export function technologyChains(
  { technologies, inputs, targets }: Pick<TechnologyRows, 'technologies' | 'inputs' | 'targets'>,
  submodels: readonly BlockAnalysis[],
): Chain[] {
  const all = placesOf(technologies);
  const each = placesOf(targets);
  const groups = takesTogether(submodels, 'target') ? [each] : each.map((target) => [target]);
  const first = all.slice(); // of the chain that a technology is in
  for (const { technology, made } of inputs) {
    const [kept, joined] = [first[technology]!, first[made]!];
    for (const other of all) if (first[other] === joined) first[other] = kept;
  }
  const chain = (isIn: (technology: number) => boolean): Chain => ({
    technologies: all.filter(isIn),
    inputs: [...inputs.keys()].filter((row) => isIn(inputs[row]!.made)),
    targets: groups,
  });
  if (takesTogether(submodels, 'technology')) return [chain(() => true)];
  return [...new Set(first)].map((one) => chain((technology) => first[technology] === one));
}

function placesOf(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place);
}

/** Inputs are summed for what is made with them, by weights that are 0 for the rest. */
function takesTogether(submodels: readonly BlockAnalysis[], set: Id): boolean {
  return submodels.some(({ auxiliaries, states }) =>
    [...auxiliaries, ...states].some(({ is, initial }) =>
      [is, initial].some((expression) => expression !== null && reduces(expression, set)),
    ),
  );
}

function reduces(expression: Expression, set: Id): boolean {
  if (expression.kind === 'reduce' && expression.set === set) return true;
  return partsOf(expression).some((part) => reduces(part, set));
}
