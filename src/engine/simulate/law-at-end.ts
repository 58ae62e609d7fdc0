import type { Quarter } from '../../schema/ids.ts';
import type { Wedges } from '../../schema/policy.ts';
import type { World } from './world.ts';

/** The law with which a quarter ends by what is announced so far: what comes into force within it counts as it stands, not by the days that it holds. */
export function lawAtEnd({ run, acts }: Pick<World, 'run' | 'acts'>, quarter: Quarter): Wedges {
  if (!acts.some((act) => act.inForce === quarter && act.day > 0)) return run.policy.wedges(acts, quarter);
  const whole = acts.map((act) => (act.inForce === quarter && act.day > 0 ? { ...act, day: 0 } : act));
  return run.policy.wedges(whole, quarter);
}
