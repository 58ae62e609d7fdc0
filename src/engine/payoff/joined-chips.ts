import type { Issue } from '../../schema/negotiation.ts';
import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { RunModel } from '../run-model.ts';

/**
 * Whether two chips may change technologies that are made with each other, so that what one does to access depends on the other. What moves duties and
 * purchases changes no technology: such chips meet in trade alone.
 */
export function areJoined({ chainOf, policy }: RunModel, one: Issue, other: Issue): boolean {
  const chains = [one, other].map(({ instrument, scope }) =>
    instrumentForms[instrument].scope === 'technology' ? chainOf[policy.context.technology(scope)]! : -1,
  );
  return chains[0]! >= 0 && chains[0] === chains[1];
}
