import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engineParameters } from '../engine/engine-parameters.ts';
import { sockets } from '../engine/sockets.ts';
import { parseChecks } from '../experiments/parse-checks.ts';
import { oddDocument } from '../exports/odd.ts';
import { loadModel } from '../model/load-model.ts';
import { parseOdd } from '../schema/parse-odd.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { exitCodes } from './exit-codes.ts';
import { findRoot } from './find-root.ts';
import type { Io } from './io.ts';
import { readText } from './name-file.ts';
import { readFolder } from './read-folder.ts';
import { refuse, refuseAll, warn } from './run.ts';

export const oddHelp = `parley odd [MODEL] [--out FILE]

Describes a model by the ODD protocol of 2020 (purpose and patterns; entities, state variables and scales; process overview
and scheduling; design concepts; initialization; input data; submodels) as Markdown. Tables and formulas are made from the
model's files, the prose stands in its odd.yaml.
  MODEL             folder in models/, or a path to one (may be left out where there is one)
  --out FILE        writes it there
`;

/** Prints or writes the description of a model. @returns the exit code */
export function oddCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  if (positionals.length > 1) return refuse(io, 'odd takes one model');
  const folder = folderOf(positionals[0], io.cwd);
  if (folder === null) return refuse(io, 'there are several models; name one');
  if (!existsSync(folder)) return refuse(io, `there is no model ${positionals[0]}`);
  const opened = loadModel(readFolder(folder), sockets, engineParameters);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const prose = readBeside(folder, 'odd.yaml', parseOdd);
  if (prose !== null && !prose.ok) return refuseAll(io, prose.diagnostics);
  const checks = readBeside(folder, 'checks.yaml', parseChecks);
  if (checks !== null && !checks.ok) return refuseAll(io, checks.diagnostics);
  const text = oddDocument({
    model: opened.value,
    sockets,
    checks: checks?.value.map(({ row }) => row) ?? [],
    prose: prose?.value ?? null,
  });
  if (values.out === undefined) io.out(text);
  else writeFileSync(resolve(io.cwd, values.out), text);
  return exitCodes.done;
}

/** The folder of a model by its name or path, the only one where none is named; null where there are several. */
function folderOf(name: string | undefined, cwd: string): string | null {
  const models = join(findRoot(), 'models');
  if (name !== undefined) return /[/\\]/.test(name) ? resolve(cwd, name) : join(models, name);
  const known = readdirSync(models, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return known.length === 1 ? join(models, known[0]!.name) : null;
}

/** A file of a model's folder, read; null where there is none. */
function readBeside<Value>(
  folder: string,
  file: string,
  parse: (text: string, file: string) => Checked<Value>,
): Checked<Value> | null {
  const path = join(folder, file);
  return existsSync(path) ? parse(readText(path), file) : null;
}
