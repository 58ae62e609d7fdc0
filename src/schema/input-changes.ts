import type { ScenarioFile } from './scenario.ts';

/** What a run is played with. */
export interface Played {
  scenario: ScenarioFile;
  overrides: Readonly<Record<string, number | string>>; // path -> value
}
/** An input that two runs have differently; null where there is none. */
export interface InputChange {
  path: string; // as overrides write it
  from: number | string | null;
  to: number | string | null;
  source: string; // that the file states beside it; empty without one
}
type Value = number | string;
type Entry = Readonly<Record<string, unknown>>;

/** What names a scenario or tells of it without deciding anything. */
const telling = new Set(['format', 'id', 'title', 'summary', 'model', 'source', 'label', 'basis']);

/** Inputs in which a second run differs from a first: values at their paths, entries of lists that only one of them has as a whole. */
export function inputChanges(first: Played, second: Played): InputChange[] {
  const changes = compared(first.scenario as unknown as Entry, second.scenario as unknown as Entry, '', '');
  const paths = new Set([...Object.keys(first.overrides), ...Object.keys(second.overrides)]);
  const own = [...paths].map((path): InputChange => ({
    path,
    from: first.overrides[path] ?? valueAt(first.scenario, path),
    to: second.overrides[path] ?? valueAt(second.scenario, path),
    source: '',
  }));
  return [...changes.filter(({ path }) => !paths.has(path)), ...own].filter(({ from, to }) => from !== to);
}

/** The value that a scenario states at a path of an override; null where it states none. */
export function valueAt(scenario: ScenarioFile, path: string): Value | null {
  const parameter = /^parameters\.(.+)$/.exec(path)?.[1];
  if (parameter !== undefined) return scenario.parameters[parameter] ?? null;
  let inside: unknown = scenario;
  for (const part of path.split('.')) {
    if (!isEntry(inside) && !Array.isArray(inside)) return null;
    inside = Array.isArray(inside)
      ? (inside.find((entry) => nameOf(entry) === part) ?? inside[Number(part)])
      : inside[part];
  }
  return isValue(inside) ? inside : typeof inside === 'boolean' ? String(inside) : null;
}

function compared(first: Entry, second: Entry, path: string, source: string): InputChange[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(
    (key) => !telling.has(key),
  );
  return keys.flatMap((key) => {
    const at = path === '' ? key : `${path}.${key}`;
    const [a, b] = [first[key], second[key]];
    const told = sourceOf(second) ?? sourceOf(first) ?? source;
    if (Array.isArray(a) || Array.isArray(b)) return comparedLists(listOf(a), listOf(b), at, told);
    if (isEntry(a) && isEntry(b)) return compared(a, b, at, told);
    const change = { path: at, from: wordsOf(a), to: wordsOf(b), source: told };
    return change.from === change.to ? [] : [change];
  });
}

function comparedLists(
  first: readonly unknown[],
  second: readonly unknown[],
  path: string,
  source: string,
): InputChange[] {
  const named = (list: readonly unknown[]) =>
    new Map(list.map((entry, at) => [nameOf(entry) ?? String(at), entry]));
  const [a, b] = [named(first), named(second)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const at = `${path}.${name}`;
    const [one, other] = [a.get(name), b.get(name)];
    if (isEntry(one) && isEntry(other)) return compared(one, other, at, sourceOf(other) ?? source);
    const told = (isEntry(other) && sourceOf(other)) || (isEntry(one) && sourceOf(one)) || source;
    const change = { path: at, from: wordsOf(one), to: wordsOf(other), source: told };
    return change.from === change.to ? [] : [change];
  });
}

/** A value as it is, an entry by what it says first; null for nothing. */
function wordsOf(value: unknown): Value | null {
  if (value === undefined || value === null) return null;
  if (isValue(value)) return value;
  if (!isEntry(value)) return String(value);
  const said = Object.entries(value).filter(([key, own]) => !telling.has(key) && isValue(own));
  return said
    .slice(0, 5)
    .map(([, own]) => String(own))
    .join(' ');
}

const isValue = (value: unknown): value is Value => typeof value === 'number' || typeof value === 'string';
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const sourceOf = (entry: Entry): string | undefined => {
  const source = entry['source'];
  return typeof source === 'string' ? source : undefined;
};
function nameOf(entry: unknown): string | undefined {
  if (!isEntry(entry)) return undefined;
  const name = entry['id'] ?? entry['technology'];
  return typeof name === 'string' ? name : undefined;
}
