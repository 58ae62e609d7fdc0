import { checkFileSchema } from '../schema/check-schema.ts';
import { domainSchema } from '../schema/domain-schema.ts';
import { experimentSchema } from '../schema/experiment-schema.ts';
import { modelFileSchemas } from '../schema/model-files.ts';
import { regimeFileSchema } from '../schema/regime-schema.ts';
import { scenarioSchema } from '../schema/scenario-schema.ts';
import { z } from '../schema/zod.ts';

/** A JSON Schema (draft 7, which editors of YAML read). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every kind of YAML file with the schema that it is read by. */
const kinds = {
  ...modelFileSchemas,
  regime: regimeFileSchema,
  checks: checkFileSchema,
  domain: domainSchema,
  experiment: experimentSchema,
} satisfies Readonly<Record<string, z.ZodType>>;

/**
 * The shape of every kind of YAML file as JSON Schema, by kind, made from what files are checked by. It holds types, keys, choices
 * and ranges; what one value asks of another is checked when a file is read.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const plain = Object.entries(kinds).map(([kind, schema]) => [kind, schemaOf(schema)] as const);
  const scenario = ['scenario', extending(schemaOf(scenarioSchema))] as const;
  return Object.fromEntries(
    [...plain, scenario].map(([kind, schema]) => [kind, { title: `Parley: ${kind}`, ...schema }]),
  );
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}

/** A scenario that extends another states what is different and itself. */
function extending(schema: JsonSchema): JsonSchema {
  const { required, properties, ...rest } = schema;
  return {
    ...rest,
    properties: {
      ...(properties as JsonSchema),
      extends: { type: 'string', minLength: 1 },
      without: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
    anyOf: [{ required }, { required: ['format', 'id', 'title', 'summary', 'extends'] }],
  };
}
