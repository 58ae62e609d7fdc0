import { canonicalJson } from '../numerics/canonical-json.ts';
import type { Id } from '../schema/ids.ts';
import type { ScenarioFile } from '../schema/scenario.ts';

/** One thing that a scenario states: a setting, a parameter, an act, an event, a table, a regime, a line. */
export interface ScenarioEntry {
  path: string; // as overrides are written
  value: unknown;
}
const scalars = ['start', 'quarters', 'closure', 'savingRate', 'preset'] as const;
const mappings = ['structure', 'types', 'parameters'] as const;
const lists = ['policies', 'events', 'tables', 'regimes', 'notNegotiable', 'keeps', 'withheld'] as const;

/** All that decides a run of a scenario, entry by entry. */
export function entriesOf(scenario: ScenarioFile): ScenarioEntry[] {
  return [
    ...scalars.flatMap((path) => (scenario[path] === undefined ? [] : [{ path, value: scenario[path] }])),
    ...mappings.flatMap((key) =>
      Object.entries(scenario[key]).map(([id, value]) => ({ path: `${key}.${id}`, value })),
    ),
    ...lists.flatMap((key) =>
      listed(scenario, key).map(({ id, value }) => ({ path: `${key}.${id}`, value })),
    ),
  ];
}

/** Paths at which two scenarios do not state the same, in the order of the second and then of what only the first states. */
export function differingPaths(a: ScenarioFile, b: ScenarioFile): string[] {
  const [first, second] = [textsOf(a), textsOf(b)];
  const changed = [...second].filter(([path, text]) => first.get(path) !== text).map(([path]) => path);
  return [...changed, ...[...first.keys()].filter((path) => !second.has(path))];
}

/**
 * The scenario that states what `b` does at the paths that are chosen and what `a` does everywhere else. Lists keep the order of `b`, what only `a`
 * states coming after what stands before it there. Id, title and summary are those of `b`.
 */
export function mixScenarios(
  a: ScenarioFile,
  b: ScenarioFile,
  chosen: (path: string) => boolean,
): ScenarioFile {
  const from = (path: string): ScenarioFile => (chosen(path) ? b : a);
  const mixed: Record<string, unknown> = { ...b };
  for (const key of scalars) {
    const value = from(key)[key];
    if (value === undefined) delete mixed[key];
    else mixed[key] = value;
  }
  for (const key of mappings) {
    const ids = [...new Set([...Object.keys(b[key]), ...Object.keys(a[key])])];
    mixed[key] = Object.fromEntries(
      ids.flatMap((id) => {
        const value = from(`${key}.${id}`)[key][id];
        return value === undefined ? [] : [[id, value]];
      }),
    );
  }
  for (const key of lists) {
    const of = new Map(
      [a, b].map((scenario) => [scenario, new Map(listed(scenario, key).map((one) => [one.id, one.value]))]),
    );
    const entries = mergedIds(listed(a, key), listed(b, key)).flatMap((id) => {
      const own = of.get(from(`${key}.${id}`))!;
      return own.has(id) ? [own.get(id)] : [];
    });
    if (entries.length > 0 || a[key] !== undefined || b[key] !== undefined) mixed[key] = entries;
  }
  return mixed as unknown as ScenarioFile;
}

function textsOf(scenario: ScenarioFile): Map<string, string> {
  return new Map(entriesOf(scenario).map(({ path, value }) => [path, canonicalJson(value)]));
}

/** Entries of a list with their ids as overrides name them; a second line on one technology also has its government in it. */
function listed(scenario: ScenarioFile, key: (typeof lists)[number]): { id: Id; value: unknown }[] {
  const seen = new Set<Id>();
  return (scenario[key] ?? []).map((value) => {
    if (typeof value === 'string') return { id: value, value };
    if ('id' in value) return { id: value.id, value };
    const id = seen.has(value.technology) ? `${value.technology}.${value.government}` : value.technology;
    seen.add(id);
    return { id, value };
  });
}

/** Ids of `b` in their order, each of `a`'s alone right after the one that stands before it in `a`. */
function mergedIds(a: readonly { id: Id }[], b: readonly { id: Id }[]): Id[] {
  const merged = b.map(({ id }) => id);
  a.forEach(({ id }, at) => {
    if (merged.includes(id)) return;
    const before = at === 0 ? -1 : merged.indexOf(a[at - 1]!.id);
    merged.splice(before + 1, 0, id);
  });
  return merged;
}
