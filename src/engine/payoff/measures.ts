/** What a package does to one party, in natural units and against the status quo path; everything but confidence, which does not add up. */
export const measureIds = [
  'income', // bn USD a year
  'revenue', // bn USD a year
  'balance', // bn USD a year: goods with the other parties of the table
  'constituencies', // bn USD a year: Σ (lambda − 1) Δ real value added, before the specific-factor share
  'rents', // bn USD a year
  'shortage', // bn USD a year: shortage avoided
  'months', // months of weighted delay: gained by a target, lost counts negative for a controller
  'licensed', // bn USD a year: controlled goods bought by the party
] as const;
export type MeasureId = (typeof measureIds)[number];
export const measureCount = measureIds.length;

/** Place of each measure in a party's row. */
export const measurePlace = Object.fromEntries(measureIds.map((id, at) => [id, at])) as Record<
  MeasureId,
  number
>;

/** Place of a party's measure in a row of measures [party · measureCount + measure]. */
export function measureAt(party: number, measure: MeasureId): number {
  return party * measureCount + measurePlace[measure];
}
