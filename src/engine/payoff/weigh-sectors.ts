import type { Measures } from './level-tables.ts';
import type { PackageMeasures } from './evaluate-package.ts';
import { measureAt, measureCount } from './measures.ts';
import type { PartyWeights } from './weights.ts';

/**
 * Measures of a package with what its parties make of their sectors: Σ (lambda − 1) Δ real value added under constituencies
 * (MODEL.md, section 10). @returns [party · measureCount + measure]
 */
export function weighSectors(
  { measures, valueAdded }: Pick<PackageMeasures, 'measures' | 'valueAdded'>,
  parties: readonly PartyWeights[],
): Measures {
  const weighed = measures.slice();
  const sectors = valueAdded.length / parties.length;
  parties.forEach(({ sectorWeight }, party) => {
    let favoured = 0;
    for (let sector = 0; sector < sectors; sector++)
      favoured += (sectorWeight[sector]! - 1) * valueAdded[party * sectors + sector]!;
    weighed[measureAt(party, 'constituencies')] = favoured / 1000;
  });
  return weighed;
}

/**
 * What decides whether two chips meet, free of any weight: the measures, then every sector's real value added.
 * @returns [party · measureCount + measure, then party · sectors + sector] bn USD a year, or months
 */
export function meetingRow({
  measures,
  valueAdded,
}: Pick<PackageMeasures, 'measures' | 'valueAdded'>): Float64Array {
  const row = new Float64Array(measures.length + valueAdded.length);
  row.set(measures);
  for (let i = 0; i < valueAdded.length; i++) row[measures.length + i] = valueAdded[i]! / 1000;
  return row;
}

/** The smallest second difference that is kept, for each entry of `meetingRow`. */
export function meetingThreshold(
  parties: number,
  sectors: number,
  money: number,
  months: number,
): Float64Array {
  const threshold = new Float64Array(parties * (measureCount + sectors)).fill(money);
  for (let party = 0; party < parties; party++) threshold[measureAt(party, 'months')] = months;
  return threshold;
}
