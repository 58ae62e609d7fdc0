import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import { parsePlainYaml, parseYaml } from '../schema/parse-yaml.ts';
import { parsePath } from '../schema/place.ts';
import type { Path } from '../schema/place.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { validate } from '../schema/validate.ts';

/** Reads a scenario file; syntax, unknown keys and values out of shape are diagnostics with their place. */
export function parseScenario(text: string, file: string): Checked<ScenarioFile> {
  const document = parseYaml(text, file);
  return document.ok ? validate(scenarioSchema, document.value) : document;
}

/** Diagnostics of a resolved scenario with the file, lines and columns of the text it was read from. */
export function locateInScenario(
  diagnostics: readonly Diagnostic[],
  text: string,
  file: string,
): readonly Diagnostic[] {
  const document = parsePlainYaml(text, file);
  if (!document.ok) return diagnostics;
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...document.value.place(pathOf(diagnostic.path)),
    path: diagnostic.path,
  }));
}

const parameterPrefix = 'parameters.';

/** Ids of parameters have dots of their own. */
function pathOf(text: string): Path {
  if (!text.startsWith(parameterPrefix)) return parsePath(text);
  return ['parameters', text.slice(parameterPrefix.length)];
}
