import type { RunModel } from '../run-model.ts';

/**
 * Part of each region's sales, those at home included, that goes to the target of a technology's race, in the sector that the technology is sold
 * in and in the calibration year; 0 where it is sold in none.
 * @returns [technology, exporter] 0-1
 */
export function salesExposure({ trade: { book }, rows }: RunModel): Float64Array {
  const { regions, flow, targetRegion, technologies } = book;
  return Float64Array.from(
    technologies.flatMap(({ sector }, technology) => {
      const importer = targetRegion[rows.targetOf[technology]!]!;
      return Array.from({ length: regions }, (_, exporter) => {
        if (sector < 0) return 0;
        const first = (sector * regions + exporter) * regions;
        const sold = flow.subarray(first, first + regions).reduce((sum, value) => sum + value, 0);
        return sold > 0 ? flow[first + importer]! / sold : 0;
      });
    }),
  );
}
