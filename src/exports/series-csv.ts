import { csvLine } from '../schema/csv-line.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { digits } from './digits.ts';
import { seriesChunks, seriesColumns, type SeriesBlock } from './series-chunks.ts';

/** The numbers of an ensemble in the long shape as CSV, in pieces; every digit that reads back bit for bit. @param block where the numbers are read from, if not from the ensemble */
export function* seriesCsv(ensemble: Ensemble, block?: SeriesBlock): Generator<string> {
  yield csvLine(seriesColumns);
  for (const chunk of seriesChunks(ensemble, block)) {
    const columns = seriesColumns.map((name) => chunk[name]);
    const lines = Array.from({ length: chunk.rows }, (_, row) =>
      csvLine(columns.map((column) => cell(column[row]!))),
    );
    yield lines.join('');
  }
}

const cell = (value: string | number): string => (typeof value === 'number' ? digits(value) : value);
