import type { Id } from '../../schema/ids.ts';
import type { Government, Technology } from '../../schema/model.ts';
import type { PolicyContext } from '../../schema/policy.ts';

/** How stringency and the position on the ladder that it permits go together, by technology index. */
export type Ladders = Pick<PolicyContext, 'ladder' | 'stringency'>;

/** What alignment reads of the model as numbers. A allies, T technologies. */
export interface AllianceRows {
  allies: readonly { id: Id; government: number; region: number }[]; // in the order of the set `ally`
  technologies: readonly { id: Id; target: Id; targetIndex: number; open: boolean }[]; // open: the leader is not its target
  leader: number; // government index
  governments: number;
  regions: number;
  targets: number;
  supply: Float64Array; // [ally, technology] share of supply from outside the target that the ally's law covers
  leaderSupply: Float64Array; // [technology]
  exposure: Float64Array; // [ally, technology] part of its region's sales of the technology's sector that go to the target
  ladders: Ladders;
  lag: number; // quarters from an ally's decision to its new list in force: those of the law and of the notice
  leastSupply: number; // share of supply below which an ally decides nothing of its own
}
interface AllianceSets {
  regions: readonly Id[];
  targets: readonly Id[];
  leader: Id; // government
}
/** Who supplies, and where it is sold. */
export interface SupplyBook {
  outsideShare: Float64Array; // [technology, exporter, target] supplier shares outside the target, by headquarters
  exposure: Float64Array; // [technology, exporter] part of the exporter's sales of its sector that go to the target of its race
}

/**
 * Reads the allies' rows.
 * @throws when the leader, `alignment_law_lag`, `alignment_notice_lag` or `alignment_least_supply` is missing from a loaded model
 */
export function allianceRows(
  governments: readonly Government[],
  technologies: readonly Technology[],
  sets: AllianceSets,
  { outsideShare, exposure }: SupplyBook,
  ladders: Ladders,
  parameters: ReadonlyMap<Id, number>,
): AllianceRows {
  const leader = governments.findIndex(({ id }) => id === sets.leader);
  const lawLag = parameters.get('alignment_law_lag');
  const noticeLag = parameters.get('alignment_notice_lag');
  const leastSupply = parameters.get('alignment_least_supply');
  if (leader < 0 || lawLag === undefined || noticeLag === undefined || leastSupply === undefined) {
    throw new Error('the run has no leader, or lacks a parameter of alignment');
  }
  const rows = technologies.map(({ id, target }) => ({
    id,
    target,
    targetIndex: sets.targets.indexOf(target),
    open: governments[leader]!.region !== target,
  }));
  const regionOf = ({ region }: Government): number => sets.regions.indexOf(region);
  const supplyOf = (government: Government): number[] =>
    rows.map(({ targetIndex }, t) => {
      const at = (t * sets.regions.length + regionOf(government)) * sets.targets.length + targetIndex;
      return government.weight * outsideShare[at]!;
    });
  const allies = governments.flatMap((government, index) =>
    government.ally ? [{ id: government.id, government: index, region: regionOf(government) }] : [],
  );
  return {
    allies,
    technologies: rows,
    leader,
    governments: governments.length,
    regions: sets.regions.length,
    targets: sets.targets.length,
    supply: Float64Array.from(allies.flatMap(({ government }) => supplyOf(governments[government]!))),
    leaderSupply: Float64Array.from(supplyOf(governments[leader]!)),
    exposure: Float64Array.from(
      allies.flatMap(({ region }) => rows.map((_, t) => exposure[t * sets.regions.length + region]!)),
    ),
    ladders,
    lag: lawLag + noticeLag,
    leastSupply,
  };
}
