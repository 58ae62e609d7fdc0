import type { Claim } from '../../schema/figure.ts';
import { claimTemplates } from './texts.ts';

type Case = readonly [word: string, holdsIf: Claim['holdsIf']];

/**
 * The claims of a figure from one set of cells: a title, a short one where there are words for it, and a sentence for each case (template `prefix-word-role`), and a subtitle and an
 * alternative text that hold in every case, the latter in a short form too where there are words for it.
 */
export function claimSet(prefix: string, values: Claim['values'], cases: readonly Case[]): Claim[] {
  const worded = (['title', 'title-short', 'sentence'] as const)
    .flatMap((role) => cases.map(([word, holdsIf]) => ({ role, name: `${prefix}-${word}-${role}`, holdsIf })))
    .filter(({ role, name }) => role !== 'title-short' || claimTemplates[name] !== undefined);
  const whatever = cases.map(([, holdsIf]) => holdsIf);
  const plain = [
    { role: 'caption' as const, name: `${prefix}-subtitle` },
    { role: 'alt' as const, name: `${prefix}-alt` },
    ...(claimTemplates[`${prefix}-alt-short`] === undefined
      ? []
      : [{ role: 'alt' as const, name: `${prefix}-alt-short` }]),
  ].flatMap((claim) => whatever.map((holdsIf) => ({ ...claim, holdsIf })));
  return [...worded, ...plain].map(({ role, name, holdsIf }) => ({
    id: name,
    role,
    template: name,
    values,
    holdsIf,
  }));
}
