import { submodelOf } from '../model/analyse-block.ts';
import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import { conductSubmodels } from './conduct-submodels.ts';
import { engineParameters } from './engine-parameters.ts';

/**
 * Keys of parameters (the first part of their ids) that equations of conduct read and nothing else does: what governments make of each other moves neither
 * trade nor technology but by their acts.
 */
export function conductParameters({ equations }: Pick<Model, 'equations'>): ReadonlySet<Id> {
  const own = new Set<Id>();
  const others = new Set<Id>(Object.values(engineParameters).flatMap((ids) => ids.flat().map(keyOf)));
  for (const equation of equations)
    for (const symbol of symbolsIn(`${equation.is} ${equation.initial ?? ''}`))
      (conductSubmodels.includes(submodelOf(equation)) ? own : others).add(symbol);
  return new Set([...own].filter((symbol) => !others.has(symbol)));
}

/** The first part of a parameter's id, by which equations know it. */
export function keyOf(id: Id): Id {
  return id.split('.', 1)[0]!;
}

function symbolsIn(text: string): string[] {
  return text.match(/[a-z_]\w*/gi) ?? [];
}
