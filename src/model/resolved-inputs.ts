import type { Scenario, ScenarioFile } from '../schema/scenario.ts';
import { applyOverrides, isContainer, keyIn, type Overrides } from './apply-overrides.ts';

const prefix = 'parameters.';

/**
 * The value that a run has at the path of every override: of a parameter the one that its equations read, of other paths what stands in the scenario once
 * all are applied. A truth is 1 or 0, nothing the text null, an emptied list the text none, ids struck out the text that named them.
 * @param file the scenario before overrides @param scenario the same resolved with them
 */
export function resolvedInputs(
  file: ScenarioFile,
  overrides: Overrides,
  scenario: Pick<Scenario, 'parameters' | 'withheld'>,
): Record<string, number | string> {
  const applied = applyOverrides(file, overrides);
  if (!applied.ok) throw new Error('overrides that a run was made with do not apply');
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([path, wanted]) => {
      const value = path.startsWith(prefix)
        ? scenario.parameters.get(path.slice(prefix.length))
        : path === 'withheld'
          ? withheldAs(String(wanted), scenario.withheld)
          : asOverride(valueAt(applied.value, path), wanted);
      return value === undefined ? [] : [[path, value] as const];
    }),
  );
}

/** The text itself where all that it names is struck out. */
function withheldAs(wanted: string, withheld: readonly string[]): string {
  const ids = wanted.split(',').map((id) => id.trim());
  return ids.every((id) => id === '' || withheld.includes(id)) ? wanted : withheld.join(',');
}

function valueAt(file: ScenarioFile, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, part) => {
    const key = isContainer(inside) ? keyIn(inside, part) : undefined;
    return key === undefined ? undefined : (inside as Record<string | number, unknown>)[key];
  }, file);
}

function asOverride(found: unknown, wanted: number | string): number | string | undefined {
  if (typeof found === 'number' || typeof found === 'string') return found;
  if (typeof found === 'boolean') return typeof wanted === 'number' ? Number(found) : String(found);
  if (found === null) return 'null';
  return Array.isArray(found) && found.length === 0 ? 'none' : undefined;
}
