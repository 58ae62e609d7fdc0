import type { AppState } from './app-state.ts';
import type { Backend } from './backend.ts';
import { takeStep } from './history.ts';
import { requestOf } from './request-of.ts';

/** What a run was asked for. */
export type Inputs = Pick<
  AppState,
  'scenario' | 'file' | 'levers' | 'changed' | 'history' | 'model' | 'source'
>;

/**
 * What stays of inputs that were set one after the other, the last of which no run can start from: each change that a run can start from, made to
 * those before it that stay.
 * @param good of the last result; null before the first
 * @param asked since then
 */
export async function soundInputs(
  good: Inputs | null,
  asked: readonly Inputs[],
  backend: Pick<Backend, 'allows'>,
): Promise<Inputs | null> {
  const refused = asked.at(-1);
  let before = good;
  let sound = good;
  for (const next of asked) {
    const tried = changedAs(sound, before, next);
    before = next;
    if (tried === null || tried === refused) continue;
    if ((await backend.allows?.(requestOf(tried, tried.model)!)) ?? true) sound = tried;
  }
  return sound;
}

/** The inputs `next` where `sound` stands in the place of those before it; null where the scenario is one that was refused. */
function changedAs(sound: Inputs | null, before: Inputs | null, next: Inputs): Inputs | null {
  const isOpening = before === null || before.scenario !== next.scenario;
  if (sound === before || isOpening) return next;
  if (sound === null || sound.scenario !== next.scenario) return null;
  const changed = { ...sound.changed };
  for (const id of new Set([...Object.keys(before.changed), ...Object.keys(next.changed)])) {
    const value = next.changed[id];
    if (value === before.changed[id]) continue;
    if (value === undefined) delete changed[id];
    else changed[id] = value;
  }
  const history = stepsSince(before.history, next.history).reduce(
    (taken, step) => takeStep(taken, { ...step, state: { ...step.state, changed } }),
    sound.history,
  );
  return { ...sound, changed, history };
}

/** Steps that were taken since: the change itself and what was collected after it. Of a step back or forth, the one it leads to. */
function stepsSince(
  before: AppState['history'],
  { steps, at }: AppState['history'],
): AppState['history']['steps'] {
  const isTaken = at > before.at && steps[before.at] === before.steps[before.at];
  return steps.slice(isTaken ? before.at + 1 : at, at + 1);
}
