import { parquetReadObjects, parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { seriesChunks, seriesColumns } from '../../src/exports/series-chunks.ts';
import { seriesCsv } from '../../src/exports/series-csv.ts';
import { seriesNames } from '../../src/exports/series-names.ts';
import { seriesParquet } from '../../src/exports/series-parquet.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { madeEnsemble } from '../support/made-ensemble.ts';

const ensemble = madeEnsemble();
const csv = parseCsv([...seriesCsv(ensemble)].join(''));

function parquetFile(): ArrayBuffer {
  const pieces = [...seriesParquet(ensemble, { experiment: 'two-ways' })];
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

describe('numbers of an experiment in the long shape', () => {
  it('[OUT-1] a row has model, scenario, region, variable, unit, year, quarter and value, with run and seed', () => {
    expect(csv.columns).toEqual([...seriesColumns]);
    expect(csv.rows.map(({ cells }) => cells.join(' ')).slice(0, 6)).toEqual([
      'world-2023 0.1.0 first CHN delay|lithography month 2025 4 0.30000000000000004 0 1',
      'world-2023 0.1.0 first CHN delay|lithography month 2026 1 -0 0 1',
      'world-2023 0.1.0 first CHN delay|lithography month 2027 1 1e-300 0 1',
      'world-2023 0.1.0 first USA>CHN balance million USD/year 2027 1 -1 0 1',
      'world-2023 0.1.0 first World confidence 1 2027 1 0.5 0 1',
      'world-2023 0.1.0 second CHN delay|lithography month 2025 4 0.3333333333333333 0 1',
    ]);
    expect(seriesNames(ensemble.series).map(({ region }) => region)).toEqual(['CHN', 'USA>CHN', 'World']);
  });

  it('[OUT-2] what is not there has no row', () => {
    const numbers = ensemble.series.flatMap(({ values }) => values.flatMap((of) => [...of]));
    expect(csv.rows).toHaveLength(numbers.filter((value) => !Number.isNaN(value)).length);
    expect(csv.rows.filter(({ cells }) => cells[1] === 'second' && cells[8] === '1')).toEqual([]);
  });

  it('[OUT-3] Parquet holds the rows of the CSV bit for bit, read back by another reader', async () => {
    const file = parquetFile();
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(csv.rows.length);
    rows.forEach((row, at) => {
      const cells = csv.rows[at]!.cells;
      seriesColumns.forEach((name, column) => {
        const found: unknown = row[name];
        if (typeof found === 'string') expect(found).toBe(cells[column]);
        else expect(Object.is(Number(found), Number(cells[column]))).toBe(true);
      });
    });
    expect(parquetMetadata(file).key_value_metadata).toContainEqual({ key: 'experiment', value: 'two-ways' });
  });

  it('[OUT-4] pieces of any size hold the same rows', () => {
    const small = [...seriesChunks(ensemble, undefined, 1)];
    const whole = [...seriesChunks(ensemble)];
    expect(small).toHaveLength(ensemble.draws.length);
    expect(whole).toHaveLength(1);
    expect(small.flatMap(({ value }) => [...value])).toEqual([...whole[0]!.value]);
  });
});
