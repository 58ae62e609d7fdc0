import { longAgo } from '../../src/model/calendar.ts';
import type { PolicyAct } from '../../src/schema/policy.ts';

/** An act in force for long, of which a test gives what matters. */
export function plainAct(
  given: Partial<PolicyAct> & Pick<PolicyAct, 'instrument' | 'actor' | 'scope'>,
): PolicyAct {
  const inForce = given.inForce ?? longAgo;
  return {
    id: `${given.actor}/${given.scope}`,
    target: '',
    value: 1,
    announced: inForce,
    inForce,
    until: null,
    day: 0,
    cause: null,
    ...given,
  };
}
