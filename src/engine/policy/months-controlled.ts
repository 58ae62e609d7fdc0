import { daysInQuarter } from '../../model/calendar.ts';
import type { PolicyAct, PolicyContext } from '../../schema/policy.ts';

const monthsInQuarter = 3;
const restricting: readonly PolicyAct['instrument'][] = [
  'export-control',
  'extraterritorial-rule',
  'end-user-listing',
  'military-end-use',
  'human-rights-condition',
];
const limiting: readonly PolicyAct['instrument'][] = ['performance-ceiling', 'volume-cap'];

/**
 * How long before quarter 0 the first control of each technology toward each target came into force; 0 where none stands. A control
 * that was eased and tightened since counts from its first day.
 * @param acts in force before quarter 0, quarters counted from it
 * @returns [technology, target] months
 */
export function monthsControlled(
  acts: readonly PolicyAct[],
  context: Pick<PolicyContext, 'technologies' | 'targets' | 'technology' | 'target'>,
): Float64Array {
  const months = new Float64Array(context.technologies * context.targets);
  for (const { instrument, scope, target, value, inForce, day } of acts) {
    const denies = limiting.includes(instrument) ? value < 1 : restricting.includes(instrument) && value > 0;
    if (!denies || inForce >= 0) continue;
    const pair = context.technology(scope) * context.targets + context.target(target);
    months[pair] = Math.max(months[pair]!, -monthsInQuarter * (inForce + day / daysInQuarter));
  }
  return months;
}
