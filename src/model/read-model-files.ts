import type { FileSet } from '../schema/ids.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { parseYaml } from '../schema/parse-yaml.ts';
import { modelHash } from './model-hash.ts';
import { modelSetIds } from './model-sets.ts';
import { createExpressionParser } from './parse-expression.ts';

/** The files of a model by the languages they are written in, each read when it is asked for. */
export function readModelFiles(files: FileSet): ModelSource {
  return {
    hash: modelHash(files),
    paths: new Set(files.keys()),
    tables: files,
    document(path) {
      const text = files.get(path);
      return text === undefined ? null : parseYaml(text, path);
    },
    formula: createExpressionParser(new Set(modelSetIds)),
  };
}
