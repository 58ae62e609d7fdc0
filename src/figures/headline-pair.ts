import type { RunResult } from '../schema/result.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { pairedTables } from './runs.ts';
import { leaderOf } from './shown-talks.ts';

/** Million USD a year; half of the last digit printed of small changes. */
const visible = 5;
/** By convention: a change of less than this share of a balance hardly moves it. */
export const hardly = 0.01;

/** Two regions, the balance being that of the first; indices of the set of regions. */
export interface RegionPair {
  exporter: number;
  importer: number;
}

/** Regions of those with whom the leader talks at its first table; null where it sits at none. */
function talkPartners({ request, homes, sets }: RunResult, leader: number): ReadonlySet<number> | null {
  const governments = sets['government']!.map(({ id }) => id);
  const table = request.scenario.tables.find(({ parties }) => parties.includes(governments[leader]!));
  if (table === undefined) return null;
  const others = table.parties.filter((party) => party !== governments[leader]);
  return new Set(others.map((party) => homes[governments.indexOf(party)]!));
}

/** The region of the target that controls hold back longest at the end of Baseline, which no lever makes another. */
function heldBack(run: RunResult): ReadonlySet<number> {
  const { baseline } = pairedTables(run, 'technology');
  const [delay, quarter] = [numbersOf(baseline, 'delay'), indicesOf(baseline, 'quarter')];
  const last = quarter[baseline.rows - 1];
  const rows = [...delay.keys()].filter((row) => quarter[row] === last && delay[row]! > 0);
  const longest = rows.sort((a, b) => delay[b]! - delay[a]!)[0];
  const found = longest === undefined ? undefined : memberAt(baseline, run.sets, 'target', longest);
  return new Set([run.sets['region']!.findIndex(({ id }) => id === found?.id)]);
}

/**
 * The pair whose goods balance a page speaks of, in its answer, its tile and its figure alike: the leader's with whom it talks at its first table;
 * else the one that ends furthest from Baseline; where that hardly moves, the leader's with whom its controls hold back most. Of several of the first and
 * last kind the one that is largest in Baseline's first quarter. Null where nothing is traded.
 */
export function headlinePair(result: RunResult): RegionPair | null {
  const { run, baseline } = pairedTables(result, 'pair');
  const leader = leaderOf(result);
  const home = leader < 0 ? -1 : result.homes[leader]!;
  const [exporter, importer] = [indicesOf(run, 'exporter'), indicesOf(run, 'importer')];
  const quarter = indicesOf(run, 'quarter');
  const [own, reference] = [run, baseline].map((table) => numbersOf(table, 'goods_balance'));
  const best = (at: number, wanted: (row: number) => boolean, size: (row: number) => number): number =>
    [...quarter.keys()].reduce(
      (most, row) =>
        quarter[row] === at && wanted(row) && (most < 0 || size(row) > size(most)) ? row : most,
      -1,
    );
  const withOneOf = (partners: ReadonlySet<number>): number =>
    best(
      quarter[0]!,
      (row) => exporter[row] === home && partners.has(importer[row]!),
      (row) => Math.abs(reference![row]!),
    );
  const isSeen = (row: number): boolean =>
    exporter[row] === home || (importer[row] !== home && exporter[row]! < importer[row]!);
  const moved = (row: number): number => Math.abs(own![row]! - reference![row]!);
  const partners = talkPartners(result, leader);
  const furthest = best(quarter[run.rows - 1]!, isSeen, moved);
  const least = Math.max(Math.abs(own![furthest] ?? 0), Math.abs(reference![furthest] ?? 0)) * hardly;
  const mover = furthest >= 0 && moved(furthest) >= Math.max(visible, least) ? furthest : -1;
  const talked = partners === null ? -1 : withOneOf(partners);
  const usual = mover >= 0 ? -1 : withOneOf(heldBack(result));
  const found = [talked, mover, usual, furthest].find((row) => row >= 0) ?? -1;
  return found < 0 ? null : { exporter: exporter[found]!, importer: importer[found]! };
}
