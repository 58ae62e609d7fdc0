import type { TableState } from '../../schema/negotiation.ts';
import type { Table } from '../../schema/scenario.ts';
import { levelsOf, outcomeOf } from '../negotiation/outcome-space.ts';
import type { Talks } from './talks.ts';

/** Whether a party agreed: all do where each must accept, else those that voted for it. */
export function hasSigned({ signed }: TableState, party: number): boolean {
  return signed === undefined || ((signed >>> party) & 1) === 1;
}

/** The package that an agreement puts in force: where it binds the willing only, chips of the others stay as they are. */
export function signedPackage({ table, space, state }: Pick<Talks, 'table' | 'space' | 'state'>): number {
  const { outcome } = state.standing!;
  if (!bindsWillingOnly(table)) return outcome;
  const levels = levelsOf(space, outcome, new Int32Array(table.issues.length));
  table.issues.forEach(({ mover }, issue) => {
    if (!hasSigned(state, table.parties.indexOf(mover))) levels[issue] = 0;
  });
  return outcomeOf(space, levels);
}

function bindsWillingOnly({ protocol }: Table): boolean {
  return protocol.id === 'propose-then-vote' && protocol.rule === 'willing-only';
}
