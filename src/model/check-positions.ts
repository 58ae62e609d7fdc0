import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { InstrumentId } from '../schema/instrument-forms.ts';
import { ladderOf } from './act-context.ts';
import type { ActContext } from './act-context.ts';
import { permittedPosition } from './ladder.ts';
import type { LocatedCell } from './load-cells.ts';
import { permittedShare, reachedPosition } from './permitted-share.ts';

/** Positions of cells are rounded judgements of a whole year, in part of which a control may not yet have been in force. */
const positionTolerance = 0.06;

/** Reports cells whose base position is not what the reflected acts permit (MODEL.md, section 4). */
export function checkPositions(
  cells: readonly LocatedCell[],
  reflected: Model['reflected'],
  context: ActContext,
): void {
  const { governments } = context.model;
  // Acts are sorted by date: the last one sets the level.
  const level = (instrument: InstrumentId, actor: Id, scope: Id, target: Id): number =>
    reflected.findLast(
      (act) =>
        act.instrument === instrument && act.actor === actor && act.scope === scope && act.target === target,
    )?.value ?? 0;
  for (const { cell, report } of cells) {
    const { technology, exporter, importer, owners, basePosition } = cell;
    const lawOf = (government: Id): number =>
      permittedPosition(
        level('export-control', government, technology, importer),
        ladderOf(technology, context),
      );
    const position = (region: Id): number =>
      governments
        .filter((government) => government.region === region)
        .reduce((open, { id, weight }) => open - weight * (1 - lawOf(id)), 1);
    const reached = governments.map(({ id }) => {
      const exempt = level('waiver', id, technology, exporter);
      const force = level('extraterritorial-rule', id, technology, importer) * (1 - exempt);
      return reachedPosition(lawOf(id), context.parameter('reach'), force);
    });
    const permitted = permittedShare({
      exporter: position(exporter),
      reached: Math.min(...reached),
      owners: Object.entries(owners).map(([owner, share]) => ({
        share: share.value,
        position: position(owner),
      })),
    });
    if (Math.abs(permitted - basePosition.value) > positionTolerance)
      report('base_position', 'cell-position', {
        position: basePosition.value,
        permitted: Math.round(1000 * permitted) / 1000,
      });
  }
}
