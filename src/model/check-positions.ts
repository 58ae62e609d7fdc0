import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import { ladderOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { permittedPosition } from './ladder.ts';
import type { LocatedCell } from './load-cells.ts';

/** Positions of cells are rounded judgements of a whole year, in part of which a control may not yet have been in force. */
const positionTolerance = 0.06;

/** Reports cells whose base position is not what the reflected acts permit: p = Σ_o h[o]·min(x[exporter], x[o]) (MODEL.md, section 4). */
export function checkPositions(
  cells: readonly LocatedCell[],
  reflected: Model['reflected'],
  context: ActContext,
): void {
  for (const { cell, report } of cells) {
    const { technology, exporter, importer, owners, basePosition } = cell;
    const position = (region: Id): number => {
      const governments = context.model.governments.filter((government) => government.region === region);
      return governments.reduce((open, { id, weight }) => {
        // Acts are sorted by date: the last one sets the level.
        const act = reflected.findLast(
          ({ instrument, actor, target, scope }) =>
            instrument === 'export-control' && actor === id && target === importer && scope === technology,
        );
        if (act === undefined) return open;
        return open - weight * (1 - permittedPosition(act.value, ladderOf(technology, context)));
      }, 1);
    };
    const own = position(exporter);
    let permitted = 0;
    for (const [owner, share] of Object.entries(owners))
      permitted += share.value * Math.min(own, position(owner));
    if (Math.abs(permitted - basePosition.value) > positionTolerance)
      report('base_position', 'cell-position', {
        position: basePosition.value,
        permitted: Math.round(1000 * permitted) / 1000,
      });
  }
}
