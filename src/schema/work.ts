import type { Checked } from './diagnostic.ts';
import type { Hash, Id } from './ids.ts';
import { parsePlainYaml, supportedFormat } from './parse-yaml.ts';
import { diagnose } from './place.ts';
import { validate } from './validate.ts';
import { idSchema, strictShape, z } from './zod.ts';

/** What a page can be put back to: a scenario, and how its levers differ from it. Links, files and the browser's store all hold this. */
export interface Work {
  format: 1;
  scenario: { id: Id } | { file: string; text: string };
  changed: Readonly<Record<Id, number>>; // by lever id, as shown
  made: { app: string; model: string; hash: Hash }; // version of the app, id and version of the model, and its hash
}

const workSchema: z.ZodType<Work> = strictShape({
  format: z.literal(supportedFormat),
  scenario: z.union([
    strictShape({ id: idSchema }),
    strictShape({ file: z.string().min(1), text: z.string().min(1) }),
  ]),
  changed: z.record(idSchema, z.number()).default({}),
  made: strictShape({ app: z.string(), model: z.string(), hash: z.string() }),
});

/** Work read from JSON; `file` names where it came from in diagnostics. JSON is YAML, so that faults have a line and a column. */
export function parseWork(text: string, file: string): Checked<Work> {
  const document = parsePlainYaml(text, file);
  if (!document.ok) return document;
  const { value, place } = document.value;
  const found = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : null;
  if (typeof found === 'number' && found > supportedFormat)
    return {
      ok: false,
      diagnostics: [diagnose(place(['format']), 'format-newer', { found, supported: supportedFormat })],
    };
  return validate(workSchema, document.value);
}
