import type { AllianceRows } from './alliance-rows.ts';

/** The law that allies decide on. */
export interface StandingLaw {
  stringency: Float64Array; // [technology, government, target] of the acts in force, 0-1
  permitted: Float64Array; // [technology, exporter, target] share of demand that all laws together let through, 0-1
}

/** A government's own control on a technology toward the target of its race. */
export function stringencyOf(
  rows: AllianceRows,
  technology: number,
  government: number,
  stringency: Float64Array,
): number {
  const { targetIndex } = rows.technologies[technology]!;
  return stringency[(technology * rows.governments + government) * rows.targets + targetIndex]!;
}

/** Part of the leader's denial that each ally's own control makes: 0 without one, 1 where the leader denies nothing. @returns [ally, technology] 0-1 */
export function keptParts(rows: AllianceRows, { stringency }: StandingLaw): Float64Array {
  const { allies, technologies, ladders, leader } = rows;
  return Float64Array.from(
    allies.flatMap(({ government }) =>
      technologies.map((_, technology) => {
        const own = stringencyOf(rows, technology, government, stringency);
        if (own === 0) return 0;
        const asked = 1 - ladders.ladder(technology, stringencyOf(rows, technology, leader, stringency));
        return asked > 0 ? Math.min(1, (1 - ladders.ladder(technology, own)) / asked) : 1;
      }),
    ),
  );
}

/**
 * Part of its sales of the sector that each ally would lose by the whole control, or loses by its own where the leader has none. What a rule
 * of somebody else's denies anyhow is no loss by a control of one's own.
 * @returns [ally, technology] 0-1
 */
export function lostSales(rows: AllianceRows, { stringency, permitted }: StandingLaw): Float64Array {
  const { allies, technologies, ladders, leader, regions, targets, exposure } = rows;
  return Float64Array.from(
    allies.flatMap(({ government, region }, ally) =>
      technologies.map(({ targetIndex }, technology) => {
        const own = stringencyOf(rows, technology, government, stringency);
        const asked = stringencyOf(rows, technology, leader, stringency) || own;
        const open = own > 0 ? 1 : permitted[(technology * regions + region) * targets + targetIndex]!;
        const lost = Math.max(0, open - ladders.ladder(technology, asked));
        return exposure[ally * technologies.length + technology]! * lost;
      }),
    ),
  );
}
