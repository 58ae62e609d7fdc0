import type { BlockAnalysis } from '../../model/analyse-block.ts';
import { partsOf } from '../../model/expression.ts';
import type { Expression } from '../../schema/expression.ts';
import type { Id } from '../../schema/ids.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** Technologies that are joined by what is made with what, and those inputs; places, ascending. */
export interface Chain {
  technologies: readonly number[];
  inputs: readonly number[];
}

/**
 * Technologies in as many chains as there are when any two of which one is made with the other are in the same one. No chain reaches
 * another, unless equations of these submodels take technologies together: all are one chain then.
 * @param submodels that follow the technologies, as they have been analysed
 */
export function technologyChains(
  { technologies, inputs }: Pick<TechnologyRows, 'technologies' | 'inputs'>,
  submodels: readonly BlockAnalysis[],
): Chain[] {
  const all = Array.from({ length: technologies }, (_, technology) => technology);
  const first = all.slice(); // of the chain that a technology is in
  for (const { technology, made } of inputs) {
    const [kept, joined] = [first[technology]!, first[made]!];
    for (const other of all) if (first[other] === joined) first[other] = kept;
  }
  const chain = (isIn: (technology: number) => boolean): Chain => ({
    technologies: all.filter(isIn),
    inputs: [...inputs.keys()].filter((row) => isIn(inputs[row]!.made)),
  });
  if (submodels.some(takesTogether)) return [chain(() => true)];
  return [...new Set(first)].map((one) => chain((technology) => first[technology] === one));
}

/** Inputs are summed for what is made with them, by weights that are 0 for the rest. */
function takesTogether({ auxiliaries, states }: BlockAnalysis): boolean {
  return [...auxiliaries, ...states].some(({ is, initial }) =>
    [is, initial].some((expression) => expression !== null && reduces(expression, 'technology')),
  );
}

function reduces(expression: Expression, set: Id): boolean {
  if (expression.kind === 'reduce' && expression.set === set) return true;
  return partsOf(expression).some((part) => reduces(part, set));
}
