import type { EnsembleSeries } from '../../schema/ensemble.ts';
import type { SeriesPlan } from '../../schema/experiment.ts';

/** Confidence of allies, which runs have as a share of one, in the unit by which it is printed as everywhere: points of 100. Its values stay, and are not read. */
export function confidenceInPoints<Series extends Pick<EnsembleSeries | SeriesPlan, 'unit' | 'read'>>(
  series: Series,
): Series {
  const { unit, read } = series;
  if (unit !== '1' || read === undefined || !('column' in read) || read.column !== 'confidence')
    return series;
  const unitOfPoints = { value: 'hundred points', enumerable: true };
  return Object.defineProperties({} as Series, {
    ...Object.getOwnPropertyDescriptors(series),
    unit: unitOfPoints,
  });
}
