import type { Id } from './ids.ts';
import type { RunRequest } from './result.ts';

/** The preset that a run was asked for: an override goes before the scenario's own. */
export function presetOf({ scenario, overrides }: Pick<RunRequest, 'scenario' | 'overrides'>): Id | null {
  const set = overrides['preset'];
  return set === undefined ? (scenario.preset ?? null) : String(set);
}
