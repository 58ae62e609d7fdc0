import { ByteWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { Ensemble } from '../schema/ensemble.ts';
import { seriesChunks, seriesColumns, type SeriesBlock } from './series-chunks.ts';

const types: Readonly<Record<(typeof seriesColumns)[number], BasicType>> = {
  model: 'STRING',
  scenario: 'STRING',
  region: 'STRING',
  variable: 'STRING',
  unit: 'STRING',
  year: 'INT32',
  quarter: 'INT32',
  value: 'DOUBLE',
  run: 'INT32',
  seed: 'DOUBLE', // any whole number that a double holds
};

/**
 * The numbers of an ensemble in the long shape as Parquet, in pieces: a row group each, then the footer.
 * @param metadata key-value pairs of the file, such as hashes @param block where the numbers are read from, if not from the ensemble
 */
export function* seriesParquet(
  ensemble: Ensemble,
  metadata: Readonly<Record<string, string>>,
  block?: SeriesBlock,
): Generator<Uint8Array> {
  const writer = new ByteWriter();
  const taken = (): Uint8Array => {
    const piece = writer.getBytes().slice();
    writer.index = 0;
    return piece;
  };
  const empty = seriesColumns.map((name) => ({ name, data: [], type: types[name], nullable: false }));
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: empty }),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'parley',
  });
  for (const chunk of seriesChunks(ensemble, block)) {
    if (chunk.rows === 0) continue;
    const columnData = seriesColumns.map((name) => ({ name, data: chunk[name] }));
    void parquet.write({ columnData, rowGroupSize: chunk.rows });
    yield taken();
  }
  void parquet.finish();
  yield taken();
}
