import type { Checked } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { YamlDocument } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import type { Path } from '../schema/place.ts';
import { validate } from '../schema/validate.ts';
import { idSchema, z } from '../schema/zod.ts';

/** Lists of which a scenario takes over what it does not replace or leave out; any other key is its own or the other's as a whole. */
const lists = ['policies', 'events', 'tables', 'regimes'] as const;
/** What a scenario says of itself alone. */
const ownKeys = ['id', 'title', 'summary', 'extends', 'without'];

type Mapping = Readonly<Record<string, unknown>>;
interface Entry {
  id: unknown;
  value: unknown;
  document: YamlDocument;
  path: Path;
}

const extensionSchema = z.looseObject({ extends: idSchema, without: z.array(idSchema).default([]) });

/** The id of the scenario that a document extends, null: it stands for itself. */
export function extendedBy({ value }: YamlDocument): Id | null {
  const base = isMapping(value) ? value['extends'] : undefined;
  return typeof base === 'string' ? base : null;
}

/**
 * A document with what it takes over from the one that it extends: entries of policies, events, tables and regimes by their ids, those of the same id
 * replaced where they stand, new ones behind them, those named in `without` left out; of all other keys those that it does not state.
 * Places lead into the file in which a value stands.
 */
export function extendScenario(own: YamlDocument, base: YamlDocument): Checked<YamlDocument> {
  const read = validate(extensionSchema, own);
  if (!read.ok) return read;
  const { without } = read.value;
  const known = lists.flatMap((key) => entriesOf(base, key).map(({ id }) => String(id)));
  const unknown = without.flatMap((id, at) =>
    known.includes(id)
      ? []
      : [
          diagnose(own.place(['without', at]), 'without-unknown', {
            id,
            base: read.value.extends,
            nearest: nearestId(id, known),
          }),
        ],
  );
  if (unknown.length > 0) return { ok: false, diagnostics: unknown };
  const merged = new Map(
    lists
      .filter((key) => [own, base].some((document) => Object.hasOwn(document.value as object, key)))
      .map((key) => [key as string, merge(key, own, base, without)]),
  );
  const value = {
    ...omit(base.value as Mapping, ownKeys),
    ...omit(own.value as Mapping, ['extends', 'without']),
    ...Object.fromEntries([...merged].map(([key, entries]) => [key, entries.map((entry) => entry.value)])),
  };
  const place = (path: Path) => {
    const [key, at, ...inside] = path;
    const entry = typeof at === 'number' ? merged.get(String(key))?.[at] : undefined;
    if (entry !== undefined) return entry.document.place([...entry.path, ...inside]);
    const stated =
      key === undefined || ownKeys.includes(String(key)) || Object.hasOwn(own.value as object, key);
    return (stated ? own : base).place(path);
  };
  return { ok: true, value: { file: own.file, value, place }, warnings: [] };
}

function merge(key: string, own: YamlDocument, base: YamlDocument, without: readonly Id[]): Entry[] {
  const mine = entriesOf(own, key);
  const taken = entriesOf(base, key).filter(({ id }) => !without.includes(String(id)));
  const replaced = taken.map((entry) => mine.find(({ id }) => id !== undefined && id === entry.id) ?? entry);
  return [...replaced, ...mine.filter((entry) => !replaced.includes(entry))];
}

function entriesOf(document: YamlDocument, key: string): Entry[] {
  const list = isMapping(document.value) ? document.value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.map((value: unknown, at) => ({
    id: isMapping(value) ? value['id'] : undefined,
    value,
    document,
    path: [key, at],
  }));
}

function omit(mapping: Mapping, keys: readonly string[]): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.includes(key)));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
