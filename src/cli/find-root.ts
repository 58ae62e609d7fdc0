import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder that holds `models/` and `scenarios/`, found upward from the program itself. */
export function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'models'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the folders models and scenarios were not found beside the program');
    folder = parent;
  }
  return folder;
}

/** A scenario given by its id (one of the shipped ones) or by a path. */
export function scenarioPath(name: string, cwd: string): string {
  const isPath = /[/\\]|\.ya?ml$/.test(name);
  return isPath ? resolve(cwd, name) : join(findRoot(), 'scenarios', `${name}.yaml`);
}
