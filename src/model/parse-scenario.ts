import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import { parsePlainYaml, parseYaml } from '../schema/parse-yaml.ts';
import type { YamlDocument } from '../schema/parse-yaml.ts';
import { diagnose, parsePath } from '../schema/place.ts';
import type { Path } from '../schema/place.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { validate } from '../schema/validate.ts';
import { extendedBy, extendScenario } from './extend-scenario.ts';

/** The scenarios that another may extend, by id; null: there is none. */
export type ScenarioTexts = (id: Id) => { file: string; text: string } | null;

const noTexts: ScenarioTexts = () => null;

/** Reads a scenario file, and those that it extends; syntax, unknown keys and values out of shape are diagnostics with their place. */
export function parseScenario(
  text: string,
  file: string,
  others: ScenarioTexts = noTexts,
): Checked<ScenarioFile> {
  const document = readExtended(text, file, others, parseYaml);
  return document.ok ? validate(scenarioSchema, document.value) : document;
}

/** Diagnostics of a resolved scenario with the file, lines and columns of the text it was read from. */
export function locateInScenario(
  diagnostics: readonly Diagnostic[],
  text: string,
  file: string,
  others: ScenarioTexts = noTexts,
): readonly Diagnostic[] {
  const document = readExtended(text, file, others, parsePlainYaml);
  if (!document.ok) return diagnostics;
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...document.value.place(pathOf(diagnostic.path)),
    path: diagnostic.path,
  }));
}

/** A document with all that it takes over; one that leads back to itself finds no scenario there. */
function readExtended(
  text: string,
  file: string,
  others: ScenarioTexts,
  read: typeof parseYaml,
): Checked<YamlDocument> {
  const own = read(text, file);
  if (!own.ok) return own;
  const id = extendedBy(own.value);
  if (id === null) return own;
  const found = others(id);
  if (found === null) {
    const place = own.value.place(['extends']);
    return { ok: false, diagnostics: [diagnose(place, 'scenario-unknown', { id })] };
  }
  const base = readExtended(found.text, found.file, (other) => (other === id ? null : others(other)), read);
  return base.ok ? extendScenario(own.value, base.value) : base;
}

const parameterPrefix = 'parameters.';

/** Ids of parameters have dots of their own. */
function pathOf(text: string): Path {
  if (!text.startsWith(parameterPrefix)) return parsePath(text);
  return ['parameters', text.slice(parameterPrefix.length)];
}
