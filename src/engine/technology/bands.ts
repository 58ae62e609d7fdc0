import type { Compile } from '../../schema/model.ts';
import { bandsSocket } from './socket.ts';
import type { TechnologyRows } from './technology-rows.ts';

/**
 * @param effective share of demand that is permitted and wanted [technology, exporter, target]
 * @param breadth part of it that is left at every position below the highest [technology, exporter, target]
 * @returns how far suppliers serve each band [technology, target, band], overwritten by the next call
 */
export type Bands = (effective: Float64Array, breadth: Float64Array) => Float64Array;

/** Tells a block how demand is cut into bands and who supplies from outside. @param columns of a block whose socket gives these */
export function setBands(
  columns: Readonly<Record<string, Float64Array>>,
  rows: Pick<TechnologyRows, 'outsideShare' | 'bands'>,
): void {
  columns['outside_share']!.set(rows.outsideShare);
  columns['band_width']![0] = 1 / rows.bands;
  columns['band_floor']!.forEach((_, band, floors) => (floors[band] = band / rows.bands));
}

/**
 * How far suppliers serve the bands of demand, by the model's equation `bands.open`. Most quarters of most paths are under the law of the
 * quarter before, and nothing else costs a lane as much, so that it is worked out only where what it reads differs from the last call's.
 */
export function createBands(compile: Compile, rows: Pick<TechnologyRows, 'outsideShare' | 'bands'>): Bands {
  const block = compile(bandsSocket);
  const { effective: known, breadth: width, open } = block.columns;
  if (!known || !width || !open) throw new Error('equations of bands lack a column of the socket');
  setBands(block.columns, rows);
  return (effective, breadth) => {
    if (differs(effective, known) || differs(breadth, width)) {
      known.set(effective);
      width.set(breadth);
      block.step();
    }
    return open;
  };
}

/** A loop: `some` would take several times as long. */
function differs(one: Float64Array, other: Float64Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return true;
  return false;
}
