import type { Checked } from './diagnostic.ts';
import { designConcepts, type OddProse } from './odd.ts';
import { parsePlainYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';
import { formatSchema, strictShape, textSchema, z } from './zod.ts';

const oddSchema: z.ZodType<OddProse> = strictShape({
  format: formatSchema,
  purpose: textSchema,
  entities: textSchema,
  scales: textSchema,
  process: z.array(textSchema).min(1),
  concepts: z.record(z.enum(designConcepts), textSchema),
  initialization: textSchema,
  input: textSchema,
});

/** Reads the prose of a model's description (`odd.yaml`). */
export function parseOdd(text: string, file: string): Checked<OddProse> {
  const document = parsePlainYaml(text, file);
  return document.ok ? validate(oddSchema, document.value) : document;
}
