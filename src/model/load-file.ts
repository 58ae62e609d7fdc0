import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { YamlDocument } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import type { Path } from '../schema/place.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import { validate } from '../schema/validate.ts';
import type { z } from '../schema/zod.ts';

/** A validated file that can say what is wrong with one of its values. */
export interface LoadedFile<T> {
  file: string;
  value: T;
  place: YamlDocument['place'];
  report(path: Path, code: DiagnosticCode, values: Diagnostic['values']): void;
  /** Reports an id that is not among the known ones. */
  expect(path: Path, id: Id, known: ReadonlySet<Id>, code: DiagnosticCode): void;
}

/** Reads one YAML file of a model in the shape of a schema; null, with diagnostics added, when it is missing or does not fit. */
export function loadFile<T>(
  source: ModelSource,
  file: string,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): LoadedFile<T> | null {
  const document = source.document(file);
  if (document === null) {
    diagnostics.push(diagnose({ file, path: '' }, 'file-missing', { file }));
    return null;
  }
  const checked = document.ok ? validate(schema, document.value) : document;
  if (!document.ok || !checked.ok) {
    if (!checked.ok) diagnostics.push(...checked.diagnostics);
    return null;
  }
  const { place } = document.value;
  const report: LoadedFile<T>['report'] = (path, code, values) => {
    diagnostics.push(diagnose(place(path), code, values));
  };
  return {
    file,
    value: checked.value,
    place,
    report,
    expect(path, id, known, code) {
      if (!known.has(id)) report(path, code, { id, nearest: nearestId(id, known) });
    },
  };
}

/** Reads every file whose path matches, in the order of their paths; there must be at least one. */
export function loadFiles<T>(
  source: ModelSource,
  pattern: RegExp,
  example: string,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): LoadedFile<T>[] {
  const paths = [...source.paths].filter((path) => pattern.test(path)).sort();
  if (paths.length === 0)
    diagnostics.push(diagnose({ file: example, path: '' }, 'file-missing', { file: example }));
  return paths.map((path) => loadFile(source, path, schema, diagnostics)).filter((loaded) => loaded !== null);
}

/** The id of a file's row must be the file's name, letter case aside, and no other file's. */
export function checkFileIds(loaded: readonly LoadedFile<{ id: Id }>[]): void {
  const seen = new Set<Id>();
  for (const { file, value, report } of loaded) {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
    if (name.toLowerCase() !== value.id.toLowerCase()) report(['id'], 'id-file', { id: value.id });
    else if (seen.has(value.id)) report(['id'], 'id-duplicate', { id: value.id });
    seen.add(value.id);
  }
}
