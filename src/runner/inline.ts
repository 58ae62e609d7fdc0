import { readModelFiles } from '../model/read-model-files.ts';
import type { FileSet } from '../schema/ids.ts';
import type { ModelSource } from '../schema/model-source.ts';
import type { Runner } from '../schema/runner.ts';
import { createRunner } from './create-runner.ts';

/** Runs in the caller's own thread what files say. The same files again are not read again. */
export function createInlineRunner(): Runner {
  const runner = createRunner();
  let last: { files: FileSet; source: ModelSource } | null = null;
  return {
    ...runner,
    open(files, own) {
      if (last === null || !isSameSet(files, last.files)) {
        const copy = new Map(files);
        last = { files: copy, source: readModelFiles(copy) };
      }
      return runner.open(last.source, own);
    },
  };
}

function isSameSet(one: FileSet, other: FileSet): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
