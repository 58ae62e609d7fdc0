import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Says which file of a call would be written over another one that the call reads or writes; null where all differ.
 * @param outputs paths by option, those that are not asked for undefined
 * @param inputs paths of what is read
 */
export function findClash(
  outputs: Readonly<Record<string, string | undefined>>,
  inputs: readonly string[],
  cwd: string,
): string | null {
  const taken = new Map(inputs.map((path) => [placeOf(path, cwd), `${path}, which is read`]));
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue;
    const place = placeOf(path, cwd);
    const owner = taken.get(place);
    if (owner !== undefined) return `--${option} ${path} would be written over ${owner}; choose another file`;
    taken.set(place, `that of --${option}`);
  }
  return null;
}

/** Where a file stands whatever links lead to it; it need not be there yet. */
function placeOf(path: string, cwd: string): string {
  const whole = resolve(cwd, path);
  if (existsSync(whole)) return realpathSync(whole);
  const folder = dirname(whole);
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(whole));
}
