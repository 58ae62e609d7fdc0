import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createOutcomeSpace, levelsOf } from '../../src/engine/negotiation/outcome-space.ts';
import type { OutcomeSpace } from '../../src/schema/negotiation.ts';
import { plainIssue } from './plain-issue.ts';

/** A negotiation that another engine played: its strategies, moves and end. */
export interface ReferenceNegotiation {
  strategies: readonly string[];
  n_steps: number;
  end: string;
  agreement: number | null;
  round: number | null;
  n_offers: number;
  trace?: readonly number[]; // flat [proposer, outcome, ...]
  trace_sha256: string; // over "p:o;p:o;..."
  metrics?: Readonly<Record<string, number>>;
}
export interface ReferenceDomain {
  id: string;
  issues: readonly { name: string; values: readonly string[] }[];
  profiles: readonly {
    weights: readonly number[];
    values: readonly (readonly number[])[];
    reserved_value: number;
  }[];
  sample_utilities: readonly [number, readonly number[]][];
  expected: {
    n_outcomes: number;
    n_rational_weak: number;
    disagreement: readonly number[];
    opposition_level?: number;
    pareto: { outcomes: readonly number[] };
    points: Readonly<Record<string, { outcomes: readonly number[]; value: number | null }>>;
  };
  negotiations: readonly ReferenceNegotiation[];
}

/** Every domain in the negotiation folder of the reference cases; names that begin with `_` are tables of other things. */
export function readReferenceDomains(reference: string): ReferenceDomain[] {
  const folder = join(resolve(reference), 'negotiation');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.startsWith('_'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReferenceDomain);
}

export function spaceOfDomain(domain: ReferenceDomain): OutcomeSpace {
  return createOutcomeSpace(domain.issues.map(({ name, values }) => plainIssue(name, values)));
}

/** Weighted values added left to right in doubles from 0, as the reference defines them: [party][outcome]. */
export function utilitiesOfDomain(
  domain: Pick<ReferenceDomain, 'profiles'>,
  space: OutcomeSpace,
): Float64Array[] {
  const levels = new Int32Array(space.issues.length);
  return domain.profiles.map(({ weights, values }) => {
    const utility = new Float64Array(space.size);
    for (let outcome = 0; outcome < space.size; outcome++) {
      levelsOf(space, outcome, levels);
      let sum = 0;
      for (let i = 0; i < levels.length; i++) sum += weights[i]! * values[i]![levels[i]!]!;
      utility[outcome] = sum;
    }
    return utility;
  });
}
