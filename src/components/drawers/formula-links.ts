import { formulasOf, symbolsOf } from '../../figures/trace-steps.ts';
import type { ModelNotes } from '../../schema/figure.ts';
import type { Equation } from '../../schema/model.ts';
import type { RunResult } from '../../schema/result.ts';

/** What formulas read, both ways. */
export interface FormulaLinks {
  formulas: readonly Equation[]; // that hold in the run
  /** Formulas that read a parameter, by its id. */
  readersOf(parameter: string): readonly Equation[];
  /** Where a name in a formula leads: to parameters, to another formula, or nowhere. */
  targetOf(name: string, of: Equation): { to: 'parameter' | 'formula'; id: string } | null;
}

/** Joins the formulas of a run's model with the parameters they read. A name stands for a parameter, or for a family of them (`NAME.MEMBER`). */
export function linkFormulas(notes: ModelNotes, run: Pick<RunResult, 'structure' | 'sets'>): FormulaLinks {
  const formulas = formulasOf(notes, run);
  const sets = new Set([...Object.keys(run.sets), ...formulas.flatMap(({ over }) => over)]);
  const readers = new Map<string, Equation[]>();
  for (const formula of formulas)
    for (const name of symbolsOf(formula, sets)) readers.set(name, [...(readers.get(name) ?? []), formula]);
  const families = new Set(notes.parameters.flatMap(({ id }) => prefixesOf(id)));
  const ids = new Set(formulas.map(({ id }) => id));
  return {
    formulas,
    readersOf: (parameter) => prefixesOf(parameter).flatMap((prefix) => readers.get(prefix) ?? []),
    targetOf(name, of) {
      if (families.has(name)) return { to: 'parameter', id: name };
      const id = `${submodelOf(of)}.${name}`;
      return ids.has(id) && id !== of.id ? { to: 'formula', id } : null;
    },
  };
}

/** The part of a model that a formula belongs to. */
export function submodelOf({ id }: Pick<Equation, 'id'>): string {
  return id.slice(0, id.indexOf('.'));
}

/** An id and the families that it is in: 'a.b.c' is in 'a.b' and 'a'. */
function prefixesOf(id: string): string[] {
  const parts = id.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
}
