import { csvLine } from '../schema/csv-line.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import { digits } from './digits.ts';
import { seriesChunks, seriesColumns } from './series-chunks.ts';

/** The numbers of an ensemble in the long shape as CSV, in pieces; every digit that reads back bit for bit. */
export function* seriesCsv(ensemble: Ensemble): Generator<string> {
  yield csvLine(seriesColumns);
  for (const chunk of seriesChunks(ensemble)) {
    const columns = seriesColumns.map((name) => chunk[name]);
    const lines = Array.from({ length: chunk.rows }, (_, row) =>
      csvLine(columns.map((column) => cell(column[row]!))),
    );
    yield lines.join('');
  }
}

const cell = (value: string | number): string => (typeof value === 'number' ? digits(value) : value);
