import { existsSync, readdirSync, statSync } from 'node:fs';
import { experimentManifest, type MergedExperiment } from '../exports/experiment-manifest.ts';
import { membersCsv } from '../exports/members-csv.ts';
import { seriesCsv } from '../exports/series-csv.ts';
import { seriesParquet } from '../exports/series-parquet.ts';
import { statisticsCsv } from '../exports/statistics-csv.ts';
import { varianceCsv } from './variance-table.ts';
import { writeFolder, type FileContent } from './write-whole.ts';

/** What a folder of merged results holds. */
const names = [
  'manifest.json',
  'members.csv',
  'statistics.csv',
  'variance.csv',
  'series.csv',
  'series.parquet',
  'report.html',
];

/** Whether merged results may take a folder's place: there is none, or it holds nothing but what merged results are. */
export function isMergedOrNone(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => names.includes(name));
}

/** Writes the results of an experiment in the place of older ones; the folder appears whole or not at all. */
export function writeMerged(merged: MergedExperiment, report: string, folder: string): void {
  writeFolder(folder, mergedFiles(merged, report));
}

/** One file at a time, the long ones in pieces. */
function* mergedFiles(merged: MergedExperiment, report: string): Generator<[string, FileContent]> {
  const { plan, ensemble, block } = merged;
  const hashes = { experiment: plan.hash, model: plan.model.hash, result: ensemble.versions.hash };
  yield ['series.csv', { pieces: seriesCsv(ensemble, block) }];
  yield ['series.parquet', { pieces: seriesParquet(ensemble, hashes, block) }];
  yield ['statistics.csv', statisticsCsv(ensemble)];
  yield ['variance.csv', varianceCsv(ensemble)];
  yield ['members.csv', { pieces: membersCsv(merged) }];
  yield ['report.html', report];
  yield ['manifest.json', `${JSON.stringify(experimentManifest(merged), null, 2)}\n`];
}
