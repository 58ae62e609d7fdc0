import type { Checked } from './diagnostic.ts';
import { parsePlainYaml } from './parse-yaml.ts';
import { validate } from './validate.ts';
import { formatSchema, strictShape, textSchema, z } from './zod.ts';

/** Names of design concepts, as ODD 2020 orders them. */
export const designConcepts = [
  'basic principles',
  'emergence',
  'adaptation',
  'objectives',
  'learning',
  'prediction',
  'sensing',
  'interaction',
  'stochasticity',
  'collectives',
  'observation',
] as const;

/** What no file of a model says in numbers or formulas: the prose of its description. */
export interface OddProse {
  format: 1;
  purpose: string;
  entities: string;
  scales: string;
  process: readonly string[]; // in their order
  concepts: Readonly<Record<(typeof designConcepts)[number], string>>;
  initialization: string;
  input: string;
}

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
