import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { World } from './world.ts';

/** Ends acts before their time: from a quarter on what was law before them holds again. */
export function endActs(world: Pick<World, 'acts'>, ends: (act: PolicyAct) => boolean, from: Quarter): void {
  world.acts = world.acts.map((act) => (ends(act) ? { ...act, until: from } : act));
}
