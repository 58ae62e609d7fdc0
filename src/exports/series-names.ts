import type { EnsembleSeries } from '../schema/ensemble.ts';
import { resultTables } from '../schema/result-tables.ts';

/** Sets whose members are places: what a number is of in them goes into the column `region`. */
const placeSets = ['region', 'government', 'target'];

/** How a series is called in the long shape of the Integrated Assessment Modeling Consortium. */
export interface SeriesName {
  region: string; // 'JPN', 'USA>CHN' of a flow, 'World' where it is of no place
  variable: string; // the metric, and behind bars what else it is of: 'delay|lithography'
}

/** Names of series that differ where the series do. */
export function seriesNames(series: readonly Pick<EnsembleSeries, 'metric' | 'subject'>[]): SeriesName[] {
  const places = new Set(
    resultTables.flatMap(({ columns }) =>
      columns.filter(({ set }) => set !== undefined && placeSets.includes(set)).map(({ id }) => id),
    ),
  );
  return series.map(({ metric, subject }) => {
    const members = (at: boolean) =>
      Object.entries(subject)
        .filter(([key]) => places.has(key) === at)
        .map(([, member]) => member);
    const region = members(true).join('>');
    return { region: region === '' ? 'World' : region, variable: [metric, ...members(false)].join('|') };
  });
}
