import { tableCsv } from '../exports/csv.ts';
import { manifest } from '../exports/manifest.ts';
import { dictionaryCsv } from '../schema/dictionary.ts';
import type { Equation } from '../schema/model.ts';
import type { RunResult } from '../schema/result.ts';
import { writeFolder } from './write-whole.ts';

/** Writes a result folder: one CSV a table (the Baseline's in `baseline/`), dictionary.csv, manifest.json. The folder appears whole or not at all. */
export function writeResult(result: RunResult, equations: readonly Equation[], folder: string): void {
  writeFolder(folder, resultFiles(result, equations));
}

/** One text at a time: all tables together may be large. */
function* resultFiles(result: RunResult, equations: readonly Equation[]): Generator<[string, string]> {
  const tables = Object.values(result.tables);
  for (const table of tables) yield [`${table.id}.csv`, tableCsv(table, result.sets)];
  for (const table of Object.values(result.reference ?? {}))
    yield [`baseline/${table.id}.csv`, tableCsv(table, result.sets)];
  const recorded = equations.filter(({ record }) => record);
  yield ['dictionary.csv', dictionaryCsv(tables, recorded)];
  yield ['manifest.json', `${JSON.stringify(manifest(result), null, 2)}\n`];
}
