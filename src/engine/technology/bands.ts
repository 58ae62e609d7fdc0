import type { Compile } from '../../schema/model.ts';
import { bandsSocket } from './socket.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** @returns how far suppliers serve each band [technology, target, band], overwritten by the next call. @param effective [technology, exporter, target] */
export type Bands = (effective: Float64Array) => Float64Array;

/** Tells a block how demand is cut into bands and who supplies from outside. @param columns of a block whose socket gives these */
export function setBands(columns: Readonly<Record<string, Float64Array>>, rows: TechnologyRows): void {
  columns['outside_share']!.set(rows.outsideShare);
  columns['band_width']![0] = 1 / rows.bands;
  columns['band_floor']!.forEach((_, band, floors) => (floors[band] = band / rows.bands));
}

/**
 * How far suppliers serve the bands of demand, by the model's equation `bands.open`. Most quarters of most paths are under the law of the
 * quarter before, and nothing else costs a lane as much, so that it is worked out only where `effective` differs from the last call's.
 */
export function createBands(compile: Compile, rows: TechnologyRows): Bands {
  const block = compile(bandsSocket);
  const { effective: known, open } = block.columns;
  if (!known || !open) throw new Error('equations of bands lack a column of the socket');
  setBands(block.columns, rows);
  return (effective) => {
    if (effective.some((share, route) => share !== known[route])) {
      known.set(effective);
      block.step();
    }
    return open;
  };
}
