import { quarterText } from '../schema/quarter-text.ts';
import type { ActFile, ScenarioFile } from '../schema/scenario.ts';
import { remarkTexts } from './remark-texts.ts';

/** The act that a path leads into, with the first quarter in which it holds; null where it leads into none. */
export function actAt(path: string, { policies, events }: ScenarioFile): ActFile | null {
  const [root, id, , inner] = path.split('.');
  if (root === 'policies') return policies.find((act) => act.id === id) ?? null;
  const event = root === 'events' ? events.find((each) => each.id === id) : undefined;
  const act = event?.acts.find((each) => each.id === inner);
  return act === undefined ? null : { ...act, from: event!.quarter };
}

/** Why no number of an act can move anything: it begins after the run, or was over or replaced before; null where it may. Quarters are written so that their order is that of their texts. */
export function whyNoAct(act: ActFile, { start, quarters, policies }: ScenarioFile): string | null {
  const end = quarterText(start, quarters - 1);
  const { from = '', until } = act;
  if (from > end) return remarkTexts.later(from, end);
  if (until !== undefined && until <= start) return remarkTexts.over(until, start);
  const isSame = (other: ActFile): boolean =>
    other.id !== act.id &&
    (['instrument', 'actor', 'target', 'scope', 'group'] as const).every((key) => other[key] === act[key]);
  const next = policies.find(
    (other) => isSame(other) && (other.from ?? '') >= from && (other.from ?? '') <= start,
  );
  return next === undefined ? null : remarkTexts.replaced(next.id);
}
