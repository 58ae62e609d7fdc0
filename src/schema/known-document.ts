import type { Checked } from './diagnostic.ts';
import type { YamlDocument } from './parse-yaml.ts';
import { formatPath } from './place.ts';

/** A YAML file that was read before, by what it says; of its lines nothing is known. */
export function knownDocument(value: unknown, file: string): Checked<YamlDocument> {
  const place: YamlDocument['place'] = (path) => ({ file, path: formatPath(path) });
  return { ok: true, value: { file, value, place }, warnings: [] };
}
