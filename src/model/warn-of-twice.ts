import { instrumentForms } from '../schema/instrument-forms.ts';
import type { Path } from '../schema/place.ts';
import type { ActFile } from '../schema/scenario.ts';
import type { ActContext } from './act-context.ts';

/**
 * Warns of two acts that set one law on a technology from the same day: the one written last holds. Acts on sectors may mean to, a duty on
 * all goods and another on some of them.
 */
export function warnOfTwice(acts: readonly ActFile[], path: Path, { warnings }: ActContext): void {
  const first = new Map<string, string>();
  acts.forEach((act, at) => {
    const { id, instrument, actor, target, scope, group, from, day } = act;
    if (instrumentForms[instrument].scope !== 'technology') return;
    const law = [instrument, actor, target, scope, group, from, day ?? 0].join(' ');
    const other = first.get(law);
    if (other === undefined) first.set(law, id);
    else warnings.push({ path: [...path, at], code: 'act-twice', values: { id, other } });
  });
}
