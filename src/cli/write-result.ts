import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tableCsv } from '../exports/csv.ts';
import { manifest } from '../exports/manifest.ts';
import { dictionaryCsv } from '../schema/dictionary.ts';
import type { Equation } from '../schema/model.ts';
import type { RunResult } from '../schema/result.ts';

/** Writes a result folder: one CSV a table (the Baseline's in `baseline/`), dictionary.csv, manifest.json. The folder appears whole or not at all. */
export function writeResult(result: RunResult, equations: readonly Equation[], folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}.partial-`);
  try {
    mkdirSync(join(partial, 'baseline'));
    const tables = Object.values(result.tables);
    for (const table of tables) writeFileSync(join(partial, `${table.id}.csv`), tableCsv(table, result.sets));
    for (const table of Object.values(result.reference ?? {})) {
      writeFileSync(join(partial, 'baseline', `${table.id}.csv`), tableCsv(table, result.sets));
    }
    writeFileSync(
      join(partial, 'dictionary.csv'),
      dictionaryCsv(
        tables,
        equations.filter(({ record }) => record),
      ),
    );
    writeFileSync(join(partial, 'manifest.json'), `${JSON.stringify(manifest(result), null, 2)}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}
