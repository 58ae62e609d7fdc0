import type { Id } from '../../schema/ids.ts';
import type { Government, Technology } from '../../schema/model.ts';

/** What alignment reads of the model as numbers. A allies, T technologies. */
export interface AllianceRows {
  allies: readonly { id: Id; government: number }[]; // in the order of the set `ally`
  technologies: readonly { id: Id; target: Id; targetIndex: number; open: boolean }[]; // open: the leader is not its target
  leader: number; // government index
  governments: number;
  targets: number;
  supply: Float64Array; // [ally, technology] share of supply from outside the target that the ally's law covers
  leaderSupply: Float64Array; // [technology]
  lawLag: number; // quarters from an ally's decision to its new list in force
  leastSupply: number; // share of supply below which an ally decides nothing of its own
}
interface AllianceSets {
  regions: readonly Id[];
  targets: readonly Id[];
  leader: Id; // government
}

/**
 * Reads the allies' rows.
 * @param outsideShare [technology, exporter, target] supplier shares outside the target, by headquarters
 * @throws when the leader or `alignment_law_lag` is missing from a loaded model
 */
export function allianceRows(
  governments: readonly Government[],
  technologies: readonly Technology[],
  sets: AllianceSets,
  outsideShare: Float64Array,
  parameters: ReadonlyMap<Id, number>,
): AllianceRows {
  const leader = governments.findIndex(({ id }) => id === sets.leader);
  const lawLag = parameters.get('alignment_law_lag');
  const leastSupply = parameters.get('alignment_least_supply');
  if (leader < 0 || lawLag === undefined || leastSupply === undefined) {
    throw new Error('the run has no leader, alignment_law_lag or alignment_least_supply');
  }
  const rows = technologies.map(({ id, target }) => ({
    id,
    target,
    targetIndex: sets.targets.indexOf(target),
    open: governments[leader]!.region !== target,
  }));
  const supplyOf = ({ region, weight }: Government): number[] =>
    rows.map(({ targetIndex }, t) => {
      const exporter = sets.regions.indexOf(region);
      return weight * outsideShare[(t * sets.regions.length + exporter) * sets.targets.length + targetIndex]!;
    });
  const allies = governments.flatMap(({ id, ally }, government) => (ally ? [{ id, government }] : []));
  return {
    allies,
    technologies: rows,
    leader,
    governments: governments.length,
    targets: sets.targets.length,
    supply: Float64Array.from(allies.flatMap(({ government }) => supplyOf(governments[government]!))),
    leaderSupply: Float64Array.from(supplyOf(governments[leader]!)),
    lawLag,
    leastSupply,
  };
}
