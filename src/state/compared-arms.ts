import type { Pin } from '../schema/bench.ts';
import type { ComparedArm } from '../schema/comparison-desk.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Work } from '../schema/work.ts';
import type { Backend } from './backend.ts';
import { comparisonTexts as words } from './comparison-texts.ts';
import { fittingLevers } from './fitting-levers.ts';
import { leverStates } from './lever-states.ts';
import { isSameWork } from './pins.ts';
import { requestOf } from './request-of.ts';

/** By which figures know the arm that is the Baseline of the others. */
const baselineId = 'baseline';
type Source = Pick<Backend, 'open'>;

/** Title of a pin that a reader's own model parts from what is open: it would be run on another model than it was made with. */
interface StrangePin {
  ok: false;
  strange: string;
}

/**
 * What pins are compared by: first what they are held against, which is the first pin's scenario as it is stated, or its Baseline where no lever of
 * it was moved; then every pin, in order.
 */
export async function comparedArms(
  source: Source,
  pins: readonly Pin[],
): Promise<Checked<ComparedArm[]> | StrangePin> {
  const [first] = pins;
  if (first === undefined) return { ok: true, value: [], warnings: [] };
  const stated: Work = { ...first.work, changed: {} };
  const isMoved = !isSameWork(first.work, stated);
  const reference = { ...first, id: 0, title: isMoved ? words.stated : words.baseline, work: stated };
  const others = isMoved ? pins.filter(({ work }) => !isSameWork(work, stated)) : pins;
  const isOne = pins.every(({ scenario }) => scenario === first.scenario);
  const arms: ComparedArm[] = [];
  for (const pin of [reference, ...others]) {
    const opened = await source.open(pin.work.scenario);
    if (!opened.ok) return opened;
    const { own, model } = opened.value;
    const { made } = pin.work;
    if ((own !== undefined || made.own) && model !== made.hash)
      return { ok: false, strange: (pin === reference ? first : pin).title };
    const levers = leverStates(opened.value);
    const [changed] = fittingLevers(levers, pin.work.changed);
    const shown = requestOf({ scenario: opened.value.scenario, levers, changed }, model)!;
    const title = isOne || pin.title === pin.scenario ? pin.title : words.of(pin.scenario, pin.title);
    const baseline = pin === reference && !isMoved;
    arms.push({ id: baseline ? baselineId : `pin-${pin.id}`, title, shown, baseline });
  }
  return { ok: true, value: arms, warnings: [] };
}
