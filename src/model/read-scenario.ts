import type { Checked } from '../schema/diagnostic.ts';
import { diagnose } from '../schema/place.ts';
import type { Id } from '../schema/ids.ts';
import type { YamlDocument } from '../schema/parse-yaml.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { validate } from '../schema/validate.ts';
import { extendedBy, extendScenario } from './extend-scenario.ts';

/** What the scenarios that another may extend say, by id; null: there is none. */
export type ScenarioDocuments = (id: Id) => Checked<YamlDocument> | null;

/** A scenario of what its file says, and those that it extends; unknown keys and values out of shape are diagnostics with their place. */
export function readScenario(own: Checked<YamlDocument>, others: ScenarioDocuments): Checked<ScenarioFile> {
  const document = withExtended(own, others);
  return document.ok ? validate(scenarioSchema, document.value) : document;
}

/** A document with all that it takes over; one that leads back to itself finds no scenario there. */
export function withExtended(own: Checked<YamlDocument>, others: ScenarioDocuments): Checked<YamlDocument> {
  if (!own.ok) return own;
  const id = extendedBy(own.value);
  if (id === null) return own;
  const found = others(id);
  if (found === null) {
    const place = own.value.place(['extends']);
    return { ok: false, diagnostics: [diagnose(place, 'scenario-unknown', { id })] };
  }
  const base = withExtended(found, (other) => (other === id ? null : others(other)));
  return base.ok ? extendScenario(own.value, base.value) : base;
}
