import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Hash, Id } from '../schema/ids.ts';
import { parsePlainYaml } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import { validate } from '../schema/validate.ts';
import { z } from '../schema/zod.ts';

/** What a manifest says that repeating its run takes. */
export interface Repeatable {
  resultHash: Hash;
  scenarioHash: Hash;
  modelHash: Hash;
  model: Id;
  modelVersion: string;
  scenario: Id;
  seed: number;
  overrides: Readonly<Record<string, number | string>>;
}

const text = z.string().min(1);
/** What else a manifest says is for readers. */
const schema: z.ZodType<Repeatable> = z.object({
  resultHash: text,
  scenarioHash: text,
  modelHash: text,
  model: text,
  modelVersion: text,
  scenario: text,
  seed: z.int().min(0),
  overrides: z.record(z.string(), z.union([z.number(), z.string()])),
});

/** Reads the manifest.json of a result; JSON is YAML, so that what is wrong has its place. */
export function readManifest(json: string, file: string): Checked<Repeatable> {
  const document = parsePlainYaml(json, file);
  return document.ok ? validate(schema, document.value) : document;
}

/** Whether the model at hand is the one that a result was made with. @returns why not, or null */
export function otherModel(
  { model, modelVersion, modelHash }: Pick<Repeatable, 'model' | 'modelVersion' | 'modelHash'>,
  loaded: { id: Id; version: string; hash: Hash },
  file: string,
): Diagnostic | null {
  if (model === loaded.id && modelVersion === loaded.version && modelHash === loaded.hash) return null;
  const named = (id: Id, version: string, hash: Hash) => `${id} ${version} (${hash.slice(0, 8)})`;
  return diagnose({ file, path: 'modelHash' }, 'result-model', {
    wanted: named(model, modelVersion, modelHash),
    loaded: named(loaded.id, loaded.version, loaded.hash),
  });
}

/** Whether a run repeated is the one that a result holds: same scenario, same bits. @returns why not, or null */
export function otherRun(
  manifest: Repeatable,
  repeated: Partial<Pick<Repeatable, 'scenarioHash' | 'resultHash'>>,
  file: string,
): Diagnostic | null {
  for (const path of ['scenarioHash', 'resultHash'] as const) {
    const found = repeated[path];
    if (found !== undefined && found !== manifest[path])
      return diagnose({ file, path }, 'result-repeat', { key: path, wanted: manifest[path], found });
  }
  return null;
}
