import type { PolicyAct } from '../schema/policy.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { expectMember, idsOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { longAgo } from './calendar.ts';

/**
 * The acts of the calibration year toward the targets that a scenario keeps, in force from before its start, as `kept/ID`. What a policy
 * of the scenario says of the same law takes their place. Targets that the model does not have are reported in the context.
 * @param reflected the model's acts of the calibration year
 */
export function keptActs(
  { keeps = [], policies }: ScenarioFile,
  reflected: readonly PolicyAct[],
  context: ActContext,
): PolicyAct[] {
  keeps.forEach((target, at) =>
    expectMember(target, idsOf('target', context), ['keeps', at], 'target-unknown', context),
  );
  const isRestated = (act: PolicyAct): boolean =>
    policies.some(
      ({ instrument, actor, target, scope, group }) =>
        instrument === act.instrument &&
        actor === act.actor &&
        target === act.target &&
        scope === act.scope &&
        group === act.group,
    );
  return reflected
    .filter((act) => keeps.includes(act.target) && !isRestated(act))
    .map((act) => ({ ...act, id: `kept/${act.id}`, announced: longAgo, inForce: longAgo }));
}
