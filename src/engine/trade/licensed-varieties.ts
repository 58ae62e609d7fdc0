import { pow } from '../../numerics/pow.ts';

/** Where a technology trades, as numbers: indices, and million USD of the base year. */
export interface CellNumbers {
  technology: number;
  target: number;
  sector: number;
  exporter: number;
  importer: number;
  flow0: number; // the whole flow of the cell
  baseValue: number; // v0: what the technology sold
  latentValue: number; // L0: what it would have sold without any control
  growth: number; // of the latent value, per year
}

/** A flow is never denied altogether: hat algebra could not bring back what it has set to zero. */
const leastVariety = 1e-6;

/** Places of a technology's shares: [technology, exporter, target]. */
export interface ShareShape {
  regions: number;
  targets: number;
}

/**
 * Change of licensed sales in a cell against the calibration year (MODEL.md, section 3): L(t)·(q' − q0) of the year's latent demand
 * where the law has been loosened, v0·(q'/q0 − 1) of what was sold where it has been tightened. Where nothing may be sold any more
 * exactly v0 is lost, even if the buyer's willingness is no longer that of the base year. Exactly 0 where q' = q0.
 * @param effective, effectiveBase [technology, exporter, target] shares sold now and in the calibration year
 * @param years since the base year
 * @returns million USD a year
 */
export function licensedChange(
  cell: CellNumbers,
  effective: Float64Array,
  effectiveBase: Float64Array,
  years: number,
  { regions, targets }: ShareShape,
): number {
  const at = (cell.technology * regions + cell.exporter) * targets + cell.target;
  const change = effective[at]! - effectiveBase[at]!;
  if (change < 0) return (cell.baseValue * change) / effectiveBase[at]!;
  return cell.latentValue * pow(1 + cell.growth, years) * change;
}

/**
 * Licensed varieties of all cells, â = 1 + Σ_ℓ change/F0: exactly 1 where no technology's permission differs from the calibration year's.
 * @returns [sector, exporter, importer], of the shape of the economy's flows
 */
export function licensedVarieties(
  cells: readonly CellNumbers[],
  effective: Float64Array,
  effectiveBase: Float64Array,
  years: number,
  shape: ShareShape & { sectors: number },
): Float64Array {
  const { regions, sectors } = shape;
  const variety = new Float64Array(sectors * regions * regions).fill(1);
  for (const cell of cells) {
    const at = (cell.sector * regions + cell.exporter) * regions + cell.importer;
    variety[at]! += licensedChange(cell, effective, effectiveBase, years, shape) / cell.flow0;
  }
  return variety.map((value) => Math.max(leastVariety, value));
}
