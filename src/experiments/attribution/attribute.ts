import { bandsOf } from '../../numerics/quantiles.ts';
import { allCoalitions, drawnCoalitions, shapleyOf, type Coalitions } from '../../numerics/shapley.ts';
import type { Attribution, Factor, FactorKind } from '../../schema/attribution.ts';
import type { Id } from '../../schema/ids.ts';
import type { RunRequest } from '../../schema/result.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import { differingPaths, mixScenarios } from '../scenario-entries.ts';

/** What is to be split: from scenario `a` to scenario `b`. */
export interface AttributionPlan {
  a: ScenarioFile;
  b: ScenarioFile;
  factors: readonly Factor[];
  coalitions: Coalitions;
  seeds: readonly number[];
}
export interface AttributionWanted {
  of: FactorKind; // events: each event for itself, all other differences as one
  together: boolean; // acts of one government by one instrument are one factor
  pairs: number; // of orders that are drawn where there are more factors than are counted exactly
  seeds: readonly number[];
}
/** Up to so many factors every set of them is run. */
const mostExact = 6;
/** Sets are numbers of 32 bits. */
export const mostFactors = 30;

/** A scenario without what its Baseline does without. */
export function withoutConduct(scenario: ScenarioFile): ScenarioFile {
  return { ...scenario, tables: [], events: [], regimes: [] };
}

/** The factors between two scenarios and the runs that are needed; only their count where there are none or more than 30. */
export function planAttribution(
  a: ScenarioFile,
  b: ScenarioFile,
  { of, together, pairs, seeds }: AttributionWanted,
): AttributionPlan | { count: number } {
  const nameOf = (path: string): Id => {
    if (of === 'events') return path.startsWith('events.') ? path : 'everything else';
    return together ? groupOf(path, a, b) : path;
  };
  const grouped = new Map<Id, string[]>();
  for (const path of differingPaths(a, b))
    grouped.set(nameOf(path), [...(grouped.get(nameOf(path)) ?? []), path]);
  const factors = [...grouped].map(([id, paths]) => ({ id, paths }));
  if (factors.length === 0 || factors.length > mostFactors) return { count: factors.length };
  const { length } = factors;
  const coalitions = length <= mostExact ? allCoalitions(length) : drawnCoalitions(length, pairs, seeds[0]!);
  return { a, b, factors, coalitions, seeds };
}

/** Acts by government and instrument; all else for itself. */
function groupOf(path: string, a: ScenarioFile, b: ScenarioFile): Id {
  const act = [...b.policies, ...a.policies].find(({ id }) => path === `policies.${id}`);
  return act === undefined ? path : `${act.actor} ${act.instrument}`;
}

/** Every run that is needed, all sets of the first seed, then of the next. */
export function attributionRequests(
  { a, b, factors, coalitions, seeds }: AttributionPlan,
  base: Pick<RunRequest, 'model' | 'overrides'>,
): RunRequest[] {
  const scenarios = coalitions.sets.map((set) => {
    const chosen = new Set(factors.filter((_, at) => ((set >> at) & 1) === 1).flatMap(({ paths }) => paths));
    return mixScenarios(a, b, (path) => chosen.has(path));
  });
  return seeds.flatMap((seed) =>
    scenarios.map((scenario) => ({ ...base, scenario, seed, reference: false })),
  );
}

/** Splits a difference. @param values of the number in the order of the runs; NaN where a run has none, whose seed is then left out */
export function attributionOf(
  { factors, coalitions, seeds }: Pick<AttributionPlan, 'factors' | 'coalitions' | 'seeds'>,
  values: Float64Array,
): Attribution {
  const { sets } = coalitions;
  const at = new Map(sets.map((set, index) => [set, index]));
  const known = seeds
    .map((_, seed) => values.subarray(seed * sets.length, (seed + 1) * sets.length))
    .filter((own) => own.every((value) => !Number.isNaN(value)));
  const all = sets.at(-1)!;
  const found = known.map((own) => {
    const worth = (set: number): number => own[at.get(set)!]!;
    return { worth, shapley: shapleyOf(coalitions, worth), whole: worth(all) - worth(0) };
  });
  const overSeeds = (read: (one: (typeof found)[number]) => number): Float64Array =>
    Float64Array.from(found, read);
  const whole = overSeeds((one) => one.whole);
  return {
    seeds: known.length,
    whole: { mean: meanOf(whole), bands: bandsOf(whole) },
    parts: factors.map((factor, index) => {
      const shares = overSeeds(({ shapley }) => shapley.values[index]!);
      const errors = overSeeds(({ shapley }) => shapley.errors[index]!);
      // Orders are the same for every seed, so that errors of seeds do not average out.
      return {
        factor,
        mean: meanOf(shares),
        bands: bandsOf(shares),
        error: meanOf(errors),
        alone: at.has(1 << index) ? meanOf(overSeeds(({ worth }) => worth(1 << index) - worth(0))) : NaN,
        last: at.has(all & ~(1 << index))
          ? meanOf(overSeeds(({ worth }) => worth(all) - worth(all & ~(1 << index))))
          : NaN,
      };
    }),
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
