import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import { orOtherKind } from '../schema/file-kind.ts';
import type { Id } from '../schema/ids.ts';
import { parsePlainYaml, parseYaml } from '../schema/parse-yaml.ts';
import { parsePath } from '../schema/place.ts';
import type { Path } from '../schema/place.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { readScenario, withExtended, type ScenarioDocuments } from './read-scenario.ts';

/** The scenarios that another may extend, by id; null: there is none. */
export type ScenarioTexts = (id: Id) => { file: string; text: string } | null;

const noTexts: ScenarioTexts = () => null;

/** Reads a scenario file, and those that it extends; syntax, unknown keys and values out of shape are diagnostics with their place. */
export function parseScenario(
  text: string,
  file: string,
  others: ScenarioTexts = noTexts,
): Checked<ScenarioFile> {
  const read = readScenario(parseYaml(text, file), documentsOf(others, parseYaml));
  return orOtherKind(read, { text, file }, 'scenario');
}

/** Diagnostics of a resolved scenario with the file, lines and columns of the text it was read from. */
export function locateInScenario(
  diagnostics: readonly Diagnostic[],
  text: string,
  file: string,
  others: ScenarioTexts = noTexts,
): readonly Diagnostic[] {
  const document = withExtended(parsePlainYaml(text, file), documentsOf(others, parsePlainYaml));
  if (!document.ok) return diagnostics;
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...document.value.place(pathOf(diagnostic.path)),
    path: diagnostic.path,
  }));
}

function documentsOf(texts: ScenarioTexts, read: typeof parseYaml): ScenarioDocuments {
  return (id) => {
    const found = texts(id);
    return found === null ? null : read(found.text, found.file);
  };
}

const parameterPrefix = 'parameters.';

/** Ids of parameters have dots of their own. */
function pathOf(text: string): Path {
  if (!text.startsWith(parameterPrefix)) return parsePath(text);
  return ['parameters', text.slice(parameterPrefix.length)];
}
