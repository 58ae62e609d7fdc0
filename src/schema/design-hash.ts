import { canonicalJson } from '../numerics/canonical-json.ts';
import { hashText } from '../numerics/hash.ts';
import type { Hash } from './ids.ts';
import type { RunRequest } from './result.ts';

/** By which an arm of an experiment is known: the hash of a scenario with what is set in it, of the scenario alone where nothing is. */
export function designHash({ scenario, overrides }: Pick<RunRequest, 'scenario' | 'overrides'>): Hash {
  const isBare = Object.keys(overrides).length === 0;
  return hashText(canonicalJson(isBare ? scenario : { scenario, overrides }));
}
