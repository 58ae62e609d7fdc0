import type { Id } from '../../schema/ids.ts';
import type { Technology } from '../../schema/model.ts';
import { militaryShares, type Ranged } from './military-gain.ts';

/** A sector of a target that cannot produce a share of its output without a technology. */
export interface DependentRow {
  technology: number;
  target: number; // index in the set `target`
  sector: number;
  region: number;
  share: number; // omega, 0-1
}

/** A technology toward a target. */
export interface Pair {
  technology: number;
  target: number; // index in the set `target`
}

/** A technology that another one is made with, in the order of the set `input`. */
export interface InputRow {
  technology: number;
  made: number; // the technology made with it
  weight: number; // among the inputs of what is made
}

/** What the technologies' code reads of the model besides equations, as numbers. T technologies, N regions, C targets. */
export interface TechnologyRows {
  technologies: number;
  exporters: number;
  targets: number;
  bands: number;
  quarterLength: number; // months
  restingBelief: number; // of firms without a record
  parityGap: number; // months of gap to the frontier that count as parity
  frontierSpeed: number; // of a frontier that no loss of sales slows
  homeOf: Int32Array; // [target] its region
  targetOf: Int32Array; // [technology] the target of the race, index in the set `target`
  pairs: readonly Pair[]; // what is recorded: each technology toward the target of its race, then toward others who depend on it
  used: Uint8Array; // [technology] 1 = performance in use has a meaning
  races: Uint8Array; // [technology] 1 = being behind in it has a meaning: not in a material
  product: Uint8Array; // [technology] 1 = what counts is use, 0 = making
  doubling: Float64Array; // [technology] months in which performance doubles at the frontier
  weight: Float64Array; // [technology] in the delay index
  tableWeight: Float64Array; // [technology] of a month of it at a table: that of the index, or of what others are made with
  outsideShare: Float64Array; // [technology, exporter, target] of supply from outside the target
  inputs: readonly InputRow[];
  military: Ranged; // share of demand that serves the military
  dependents: readonly DependentRow[];
}
interface TechnologySets {
  regions: readonly Id[];
  sectors: readonly Id[];
  targets: readonly Id[];
  bands: number;
}

/**
 * Reads the technologies' rows under a run's parameters.
 * @param parameters every parameter of the run by id, e.g. `suppliers.ID.REGION`
 * @throws when a parameter or a region of a loaded model is missing
 */
export function technologyRows(
  technologies: readonly Technology[],
  sets: TechnologySets,
  parameters: ReadonlyMap<Id, number>,
): TechnologyRows {
  const read = (id: Id): number => {
    const value = parameters.get(id);
    if (value === undefined) throw new Error(`the run has no parameter ${id}`);
    return value;
  };
  const targetOf = Int32Array.from(technologies, ({ target }) => indexIn(sets.targets, target));
  const weight = Float64Array.from(technologies, ({ id }) => read(`index_weight.${id}`));
  const inputs = inputRows(technologies, read);
  const dependents = technologies.flatMap((technology, t) => dependentRows(technology, t, sets, read));
  return {
    technologies: technologies.length,
    exporters: sets.regions.length,
    targets: sets.targets.length,
    bands: sets.bands,
    quarterLength: read('quarter_length'),
    restingBelief: read('belief'),
    parityGap: read('parity_gap'),
    frontierSpeed: read('frontier_speed'),
    homeOf: Int32Array.from(sets.targets, (target) => indexIn(sets.regions, target)),
    targetOf,
    pairs: recordedPairs(targetOf, dependents),
    used: Uint8Array.from(technologies, ({ role }) => (role === 'product' || role === 'both' ? 1 : 0)),
    races: Uint8Array.from(technologies, ({ role }) => (role === 'material' ? 0 : 1)),
    product: Uint8Array.from(technologies, ({ role }) => (role === 'product' ? 1 : 0)),
    doubling: Float64Array.from(technologies, (technology) => read(`doubling.${technology.id}`)),
    weight,
    tableWeight: tableWeights(weight, inputs, read('input_month')),
    outsideShare: outsideShares(technologies, sets, read),
    inputs,
    military: militaryShares(technologies, sets.targets, read),
    dependents,
  };
}

/** What something else is made with counts at a table for itself too, by `input_month`, or by its weight in the index if that is more. */
function tableWeights(weight: Float64Array, inputs: readonly InputRow[], inputMonth: number): Float64Array {
  const feeds = new Set(inputs.map(({ technology }) => technology));
  return weight.map((own, technology) => (feeds.has(technology) ? Math.max(own, inputMonth) : own));
}

/** Supplier shares with the target's own supply left out, rescaled to sum to 1; all 0 where nobody else supplies. */
function outsideShares(
  technologies: readonly Technology[],
  { regions, targets }: TechnologySets,
  read: (id: Id) => number,
): Float64Array {
  const shares = new Float64Array(technologies.length * regions.length * targets.length);
  technologies.forEach((technology, t) => {
    targets.forEach((target, c) => {
      const outside = Object.keys(technology.suppliers)
        .filter((region) => region !== target)
        .map((region) => ({
          region: indexIn(regions, region),
          share: read(`suppliers.${technology.id}.${region}`),
        }));
      const total = outside.reduce((sum, { share }) => sum + share, 0);
      for (const { region, share } of outside) {
        if (total > 0) shares[(t * regions.length + region) * targets.length + c] = share / total;
      }
    });
  });
  return shares;
}

function inputRows(technologies: readonly Technology[], read: (id: Id) => number): InputRow[] {
  return technologies.flatMap(({ inputs }, made) =>
    inputs.map(({ technology, weight }) => ({
      technology: technologies.findIndex(({ id }) => id === technology),
      made,
      weight: read(weight.id),
    })),
  );
}

/** Dependents in regions that are a target; nobody denies the others anything, so they cannot be short. */
function dependentRows(
  technology: Technology,
  t: number,
  { regions, sectors, targets }: TechnologySets,
  read: (id: Id) => number,
): DependentRow[] {
  return technology.dependents
    .filter(({ region }) => targets.includes(region))
    .map(({ region, sector }) => ({
      technology: t,
      target: indexIn(targets, region),
      sector: indexIn(sectors, sector),
      region: indexIn(regions, region),
      share: read(`dependents.${technology.id}.${region}.${sector}`),
    }));
}

/** Each technology toward the target of its race, then each other target with a sector that depends on it, once. */
function recordedPairs(targetOf: Int32Array, dependents: readonly DependentRow[]): Pair[] {
  const pairs = Array.from(targetOf, (target, technology): Pair => ({ technology, target }));
  for (const { technology, target } of dependents) {
    if (!pairs.some((pair) => pair.technology === technology && pair.target === target))
      pairs.push({ technology, target });
  }
  return pairs;
}

function indexIn(ids: readonly Id[], id: Id): number {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`unknown id ${id}`);
  return index;
}
