import type { Issue } from '../../schema/negotiation.ts';
import type { Situation } from '../payoff/situation.ts';
import type { PolicyContext } from '../../schema/policy.ts';
import { isOfChip } from './chip-acts.ts';

/**
 * Whether a level of a chip is gone because the chip was given at another table, whose acts hold or are to come: whoever received it relies on
 * it, and nobody pays for it twice. What goes further than was given is left, where levels are absolute and both tables name the given one.
 */
export function isGone(
  { run, table, acts, quarter }: Pick<Situation, 'run' | 'table' | 'acts' | 'quarter'>,
  issue: Issue,
  level: number,
): boolean {
  const others = run.scenario.tables.filter(({ id }) => id !== table.id);
  return others.some((other) =>
    other.issues
      .filter((chip) => isSameChip(chip, issue, run.policy.context))
      .some((chip) =>
        acts.some(
          (act) =>
            isOfChip(act, other, chip) &&
            (act.until === null || act.until > quarter + 1) &&
            !goesFurther(issue, level, act.value),
        ),
      ),
  );
}

/** Whether two chips are one: of the same kind, and toward a region in common. */
function isSameChip(one: Issue, other: Issue, { targetRegions }: PolicyContext): boolean {
  const regions = targetRegions(other.target);
  return (
    one.mover === other.mover &&
    one.instrument === other.instrument &&
    targetRegions(one.target).some((region) => regions.includes(region)) &&
    one.scope === other.scope &&
    one.group === other.group
  );
}

function goesFurther({ levels, instrument }: Issue, level: number, given: number): boolean {
  if (instrument === 'purchase-commitment') return false; // its levels are increments, its acts flows
  const at = levels.findIndex(({ measure, value }, i) => i > 0 && measure === 'value' && value === given);
  return at >= 0 && level > at;
}
