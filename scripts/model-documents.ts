import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { readFolder } from '../src/cli/read-folder.ts';
import { formulasIn, type BuiltDocuments } from '../src/model/built-source.ts';
import { modelHash } from '../src/model/model-hash.ts';
import { modelSetIds } from '../src/model/model-sets.ts';
import { packExpression } from '../src/model/packed-expression.ts';
import { createExpressionParser } from '../src/model/parse-expression.ts';
import { formatDiagnostic } from '../src/schema/format-diagnostic.ts';
import type { FileSet } from '../src/schema/ids.ts';
import { parseYaml } from '../src/schema/parse-yaml.ts';

/** What no run reads. */
const besideRuns = /^(checks|odd)\.yaml$/;

/** What a text says, read as the command line reads it. */
function documentOf(text: string, file: string): unknown {
  const read = parseYaml(text, file);
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join('\n'));
  return read.value.value;
}

/** Reads the files of a sound model. */
function builtDocuments(files: FileSet): BuiltDocuments {
  const parse = createExpressionParser(new Set(modelSetIds));
  const paths = [...files.keys()].filter((path) => path.endsWith('.yaml') && !besideRuns.test(path));
  const documents = Object.fromEntries(paths.map((path) => [path, documentOf(files.get(path)!, path)]));
  const formulas = formulasIn(documents).map((text) => {
    const parsed = parse(text);
    if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem.code}`);
    return packExpression(parsed.expression);
  });
  return { hash: modelHash(files), documents, formulas };
}

/** A script of data, in the quotes that JSON does not have. */
function scriptOf(data: unknown): string {
  const text = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `export default JSON.parse('${text}');`;
}

/**
 * Lets modules import what the files of sound models and scenarios say, so that a page needs no reader of their languages until it is given a
 * file: `model.yaml?model` for the model in whose folder it stands, `file.yaml?document`.
 */
export function modelDocumentsPlugin(): Plugin {
  return {
    name: 'model-documents',
    enforce: 'pre',
    load(id) {
      const [, file, wanted] = /^(.+\.yaml)\?(document|model)$/.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      if (wanted === 'document') return scriptOf(documentOf(readFileSync(file, 'utf8'), file));
      const files = readFolder(dirname(file));
      for (const path of files.keys()) this.addWatchFile(join(dirname(file), path));
      return scriptOf(builtDocuments(files));
    },
  };
}
