import type { RunModel } from '../run-model.ts';

/** The region that stands for each government, then for each bloc: of a bloc the member's with the largest income. @returns [government, then bloc] region index */
export function homeRegions({ model, policy, calibration }: RunModel): number[] {
  const { context } = policy;
  const largest = (regions: readonly number[]): number =>
    regions.reduce((best, region) =>
      calibration.income[region]! > calibration.income[best]! ? region : best,
    );
  return [
    ...model.governments.map(({ region }) => context.region(region)),
    ...model.blocs.map(({ id }) => largest(context.tariffRegionsOf(id))),
  ];
}
