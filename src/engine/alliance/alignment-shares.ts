import type { AllianceRows } from './alliance-rows.ts';
import { stringencyOf } from './standing.ts';

/** How far allies keep the leader's controls, each [ally]. */
export interface AlignmentShares {
  aligned: Float64Array; // of the leader's controls on what the ally supplies, the share it matches; 0 when there are none
  controlledSupply: Float64Array; // supply that it keeps under a control the leader has too; sums to 1 over allies, or all 0
}

/** @param stringency [technology, government, target] of the acts in force, 0-1 */
export function alignmentShares(rows: AllianceRows, stringency: Float64Array): AlignmentShares {
  const { allies, technologies, supply } = rows;
  const aligned = new Float64Array(allies.length);
  const controlledSupply = new Float64Array(allies.length);
  allies.forEach(({ government }, ally) => {
    const could = technologies.flatMap(({ open }, technology) => {
      const controlled = open && stringencyOf(rows, technology, rows.leader, stringency) > 0;
      return controlled && supply[ally * technologies.length + technology]! > 0 ? [technology] : [];
    });
    const does = could.filter((technology) => stringencyOf(rows, technology, government, stringency) > 0);
    aligned[ally] = could.length > 0 ? does.length / could.length : 0;
    for (const technology of does)
      controlledSupply[ally]! += supply[ally * technologies.length + technology]!;
  });
  const total = controlledSupply.reduce((sum, share) => sum + share, 0);
  return {
    aligned,
    controlledSupply: total > 0 ? controlledSupply.map((share) => share / total) : controlledSupply,
  };
}
