import { createFingerprint } from '../numerics/fingerprint.ts';
import type { PolicyAct } from '../schema/policy.ts';
import type { Table } from '../schema/scenario.ts';

/** Keys of what is never changed, each worked out once: whoever asks goes through all acts at every session. */
export interface SituationKeys {
  /** Of all that an act says of the world: why it was made is known to the ledger and moves no trade. */
  act(act: PolicyAct): string;
  /** Of what decides which packages a table may make, and what is held against them. */
  table(table: Table): string;
}

/** Keys that have not been asked for yet. */
export function createSituationKeys(): SituationKeys {
  return {
    act: onceFor((act) => ({ ...act, cause: null })),
    table: onceFor(({ id, parties, issues, threats }) => [id, parties, issues, threats]),
  };
}

function onceFor<T extends object>(partsOf: (one: T) => unknown): (one: T) => string {
  const known = new WeakMap<T, string>();
  return (one) => {
    const found = known.get(one);
    if (found !== undefined) return found;
    const key = createFingerprint();
    key.text(JSON.stringify(partsOf(one)));
    const made = key.digest();
    known.set(one, made);
    return made;
  };
}
