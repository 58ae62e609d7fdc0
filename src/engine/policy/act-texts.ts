import type { PolicyAct } from '../../schema/policy.ts';

/** All that an act says of the world, as text: why it was made is known to the ledger and moves no trade. Acts are never changed, so that each is written once. */
export function createActTexts(): (act: PolicyAct) => string {
  const known = new WeakMap<PolicyAct, string>();
  return (act) => {
    let text = known.get(act);
    if (text === undefined) {
      text = JSON.stringify({ ...act, cause: null });
      known.set(act, text);
    }
    return text;
  };
}
