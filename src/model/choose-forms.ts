import type { Id } from '../schema/ids.ts';
import type { Equation, Structure } from '../schema/model.ts';

/** Every choice of a model with the form it has: the one named, else the first. */
export function chooseForms(structure: Structure, named: Readonly<Record<Id, Id>>): Record<Id, Id> {
  return Object.fromEntries(
    Object.entries(structure).map(([choice, forms]) => [choice, named[choice] ?? forms[0]!]),
  );
}

/** Whether an equation holds under the forms chosen. */
export function holdsUnder({ form }: Equation, chosen: Readonly<Record<Id, Id>>): boolean {
  return form === undefined || chosen[form.choice] === form.form;
}
