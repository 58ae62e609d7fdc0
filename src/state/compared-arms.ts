import type { Pin } from '../schema/bench.ts';
import type { ComparedArm } from '../schema/comparison-desk.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { Work } from '../schema/work.ts';
import type { Backend } from './backend.ts';
import { comparisonTexts } from './comparison-texts.ts';
import { fittingLevers } from './fitting-levers.ts';
import { leverStates } from './lever-states.ts';
import { isSameWork } from './pins.ts';
import { requestOf } from './request-of.ts';

type Source = Pick<Backend, 'open'>;

/**
 * What pins are compared by: first what they are held against, which is the first pin's scenario as it is stated, or its Baseline where no lever of
 * it was moved; then every pin, in order.
 */
export async function comparedArms(source: Source, pins: readonly Pin[]): Promise<Checked<ComparedArm[]>> {
  const [first] = pins;
  if (first === undefined) return { ok: true, value: [], warnings: [] };
  const stated: Work = { ...first.work, changed: {} };
  const isMoved = !isSameWork(first.work, stated);
  const reference = await armOf(source, { id: 0, title: first.title, work: stated }, !isMoved);
  if (!reference.ok) return reference;
  const { title } = reference.value.shown.scenario;
  const same = isMoved ? pins.find(({ work }) => isSameWork(work, stated)) : undefined;
  const named = isMoved ? (same?.title ?? comparisonTexts.stated(title)) : comparisonTexts.baseline(title);
  const arms = [{ ...reference.value, title: named }];
  for (const pin of pins.filter((one) => one !== same)) {
    const arm = await armOf(source, pin, false);
    if (!arm.ok) return arm;
    arms.push(arm.value);
  }
  return { ok: true, value: arms, warnings: [] };
}

async function armOf(
  source: Source,
  { id, title, work }: Pin,
  baseline: boolean,
): Promise<Checked<ComparedArm>> {
  const opened = await source.open(work.scenario);
  if (!opened.ok) return opened;
  const levers = leverStates(opened.value);
  const [changed] = fittingLevers(levers, work.changed);
  const shown = requestOf({ scenario: opened.value.scenario, levers, changed }, opened.value.model)!;
  return { ok: true, value: { id: `pin-${id}`, title, shown, baseline }, warnings: [] };
}
