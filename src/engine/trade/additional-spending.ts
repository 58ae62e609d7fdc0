import type { Calibration } from './calibrate.ts';
import { importerOf } from './sales-book.ts';
import type { Sale, SalesBook } from './sales-book.ts';

/** Part of the spending on a sector, and of final spending on all others, that always stays: spending is positive. */
const leastKept = 0.5;

/**
 * Final spending that licensed products draw to their sector, because they are paid out of another budget than what else is
 * bought there: A[j,n] = χ_a · Σ change of sales of products in j to n. The other sectors give it up in proportion to what is spent on
 * them, α[k] A / (1 − Σ α), so that the region spends as much as before. Where denial would take more than half of what is spent on a
 * sector, inputs included, or licences more than half of the final spending on the others, the shift stops there. Tools and materials are inputs and shift nothing.
 * @param share χ_a, 0 to 1
 * @returns [sector, region] million USD a year, sums to 0 over sectors
 */
export function additionalSpending(
  { economy, income, expenditure, regions, sectors }: Calibration,
  book: SalesBook,
  sales: readonly Sale[],
  share: number,
): Float64Array {
  const shift = new Float64Array(sectors * regions);
  for (const { kind, technology, flow, change } of sales) {
    if (kind === 'to-hub' || !book.technologies[technology]!.product) continue;
    shift[Math.trunc(flow / (regions * regions)) * regions + importerOf(flow, regions)]! += share * change;
  }
  for (let region = 0; region < regions; region++) {
    let drawn = 0;
    let drawing = 0; // final shares of the sectors that draw
    for (let cell = region; cell < shift.length; cell += regions) {
      if (shift[cell] === 0) continue;
      shift[cell] = Math.max(shift[cell]!, (leastKept - 1) * expenditure[cell]!);
      drawn += shift[cell]!;
      drawing += economy.finalShare[cell]!;
    }
    const others = 1 - drawing;
    const bound = (1 - leastKept) * others * income[region]!;
    const scale = drawn > bound ? bound / drawn : 1;
    for (let cell = region; cell < shift.length; cell += regions) {
      if (shift[cell] !== 0) shift[cell]! *= others > 0 ? scale : 0;
      else if (drawn !== 0) shift[cell] = (-scale * drawn * economy.finalShare[cell]!) / others;
    }
  }
  return shift;
}
