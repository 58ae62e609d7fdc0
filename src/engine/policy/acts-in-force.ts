import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';

/** Acts that hold in `quarter`, earliest first, so that a later one overrides; order of entry decides among equals. */
export function actsInForce(acts: readonly PolicyAct[], quarter: Quarter): PolicyAct[] {
  return acts
    .filter((act) => act.inForce <= quarter && (act.until === null || quarter < act.until))
    .sort((a, b) => a.inForce - b.inForce || a.day - b.day);
}

/** Whether an act is struck out: `withheld` names it, the package chip it came from (`table/issue`), or its parent before sectors were split. */
export function isWithheld(act: PolicyAct, withheld: readonly Id[]): boolean {
  return withheld.some((id) => act.id === id || act.id.startsWith(`${id}/`));
}
