import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { withoutComments } from './support/architecture/code-only.ts';

/** Lines that bring in more than types before the module that has them runs. */
const line = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** Everything that a module needs before it runs: files of ours by their path, packages by their name. */
function needs(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  if (!path.endsWith('.ts') || !existsSync(path)) return found;
  for (const [, target] of withoutComments(readFileSync(path, 'utf8')).matchAll(line))
    needs(target!.startsWith('.') ? posix.join(posix.dirname(path), target!) : target!, found);
  return found;
}

test('[FIRST-20] what the page fetches before it is seen makes no run and plans none, speaks to no worker and packs nothing', () => {
  const before = [...needs('src/main.ts')];
  const behind = [...needs('src/furnish-page.ts')];
  const late = /^src\/(experiments|runner|engine|model|exports)\/|^(comlink|fflate)$/;
  expect(before.filter((each) => late.test(each))).toEqual([]);
  // The same walk finds them behind the first paint.
  for (const each of ['comlink', 'fflate', 'src/experiments/ensemble-desk.ts', 'src/runner/crew.ts'])
    expect(behind).toContain(each);
  expect(before).toContain('src/components/figure/figure-view.ts');
});
