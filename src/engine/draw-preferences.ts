import { createStream } from '../numerics/stream.ts';
import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';

/** Ids of the parameters that a survey draws: the model's preferences but for those that are fixed. */
export function preferencesOf({ preferences, parameters }: Model): Id[] {
  const isPreference = (id: Id): boolean =>
    preferences.some((family) => id === family || id.startsWith(`${family}.`));
  return parameters
    .filter(({ id, distribution }) => distribution !== 'fixed' && isPreference(id))
    .map(({ id }) => id);
}

/**
 * The parameters of a run with its preferences drawn, each uniform within `spread` of its value as a share of it. Each has a stream of
 * its own, so that one preference more or less, and the order in which draws are made, move no other.
 */
export function drawPreferences(
  parameters: ReadonlyMap<Id, number>,
  preferences: readonly Id[],
  { seed, spread }: { seed: number; spread: number },
  draw: number,
): Map<Id, number> {
  const drawn = new Map(parameters);
  for (const id of preferences) {
    const share = 2 * createStream(seed, 'survey', id, draw).uniform() - 1;
    drawn.set(id, parameters.get(id)! * (1 + spread * share));
  }
  return drawn;
}
