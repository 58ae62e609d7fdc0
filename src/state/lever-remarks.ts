import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import { clean } from '../schema/lever-scale.ts';
import type { Lever } from '../schema/model.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { AppState } from './app-state.ts';
import type { Backend } from './backend.ts';
import { areDates, sayDiagnostics } from './diagnostic-words.ts';
import { noticeTexts } from './notice-texts.ts';
import { remarkTexts } from './remark-texts.ts';
import { requestOf } from './request-of.ts';
import { actAt, whyNoAct } from './why-no-act.ts';

/** What is said beside a lever: why nothing moved, or why a number was refused and which one would do. */
export interface Remark {
  text: string;
  use: number | null; // as shown; null where there is nothing to offer
}

export type Remarks = Readonly<Record<Id, Remark>>;
/** What a page is set to. */
type Setting = Pick<AppState, 'scenario' | 'levers' | 'changed'>;

/** What to say where a number is out of a lever's range: the nearest that is in it. */
export function remarksOnRange(lever: Lever, shown: number): Remarks {
  const use = Number.isNaN(shown) ? null : Math.min(lever.max, Math.max(lever.min, shown));
  return { [lever.id]: { text: noticeTexts.outOfRange(lever), use } };
}

/** What to say where two settings gave the same numbers: why the lever by which they differ moved nothing. */
export function remarksOnNothing(before: Setting, after: Setting): Remarks {
  const moved = movedLever(before, after);
  if (moved === null || after.scenario === null) return {};
  return { [moved.lever.id]: { text: whyNothing(moved.lever, after.scenario), use: null } };
}

/** What to say where a setting was refused that differs in one lever from a good one: the reasons, and the nearest number that is allowed. */
export async function remarksOnRefused(
  good: Setting & { model: Hash },
  refused: Setting & Pick<AppState, 'file'>,
  diagnostics: readonly Diagnostic[],
  backend: Backend,
): Promise<Remarks> {
  const moved = movedLever(good, refused);
  if (moved === null) return {};
  const { lever } = moved;
  const allows = async (shown: number): Promise<boolean> => {
    const request = requestOf({ ...good, changed: { ...good.changed, [lever.id]: shown } }, good.model);
    return (await backend.allows?.(request!)) ?? false;
  };
  const said = diagnostics.map((reason) =>
    areDates(reason, lever, refused)
      ? remarkTexts.dates(reason.values['found']!, reason.values['limit']!)
      : sayDiagnostics([reason], refused)[0]!,
  );
  const use = await nearestAllowed(moved, allows);
  const reasons = [...new Set(said), ...(use === null ? [remarkTexts.stays] : [])].join(' ');
  return { [lever.id]: { text: remarkTexts.refused(reasons), use } };
}

/** The lever by which a refused setting differs from a good one; null where more than one does. */
export function refusedLever(good: Setting | null, refused: Setting): Lever | null {
  return (good === null ? null : movedLever(good, refused))?.lever ?? null;
}

/** The lever by which two settings differ, and its two numbers; null where more than one does, or none. */
function movedLever(before: Setting, after: Setting): { lever: Lever; from: number; to: number } | null {
  if (before.scenario !== after.scenario) return null;
  const moved = after.levers.flatMap(({ lever, own }) => {
    if (own === null) return [];
    const [from, to] = [before.changed[lever.id] ?? own, after.changed[lever.id] ?? own];
    return from === to ? [] : [{ lever, from, to }];
  });
  return moved.length === 1 ? moved[0]! : null;
}

/** Why a lever moved nothing, as far as the scenario tells. */
function whyNothing({ path }: Lever, scenario: ScenarioFile): string {
  if (path.startsWith('parameters.')) return remarkTexts.unread;
  const act = actAt(path, scenario);
  return (act && whyNoAct(act, scenario)) ?? remarkTexts.unmoved;
}

/**
 * The number nearest to a refused one that is allowed, on the lever's steps from one that is; null where no step between them is.
 * What is refused is taken to be refused from some step on.
 * @param allows asked some log2(steps) times
 */
export async function nearestAllowed(
  { lever, from, to }: { lever: Pick<Lever, 'step'>; from: number; to: number },
  allows: (shown: number) => Promise<boolean>,
): Promise<number | null> {
  const step = to < from ? -lever.step : lever.step;
  const at = (steps: number): number => clean(from + steps * step);
  let [good, bad] = [0, Math.ceil(Math.abs(to - from) / lever.step)];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (await allows(at(middle))) good = middle;
    else bad = middle;
  }
  return good === 0 ? null : at(good);
}
