import type { RegimeFile } from './regime.ts';
import { regimeEntries } from './regime.ts';
import { votingRules } from './negotiation.ts';
import { numberSchema, statedShareSchema } from './number-schema.ts';
import { formatSchema, idSchema, quarterSchema, shareSchema, strictShape, textSchema, z } from './zod.ts';

const ruleSchema = z.enum(votingRules);
const purposeSchema = z.enum(['rival-denial', 'proliferation', 'sanction', 'human-rights']);

/** The shape of a regime's file in a model. */
export const regimeFileSchema = strictShape({
  format: formatSchema,
  id: idSchema,
  name: textSchema,
  short: textSchema,
  entry: z.enum(regimeEntries),
  rule: ruleSchema,
  targets: z.array(idSchema),
  source: textSchema,
  grade: z.enum(['measured', 'estimated', 'judgement']),
  members: z.array(idSchema),
  objections: z.array(
    strictShape({
      state: idSchema,
      since: quarterSchema,
      purposes: z.array(purposeSchema).min(1),
      odds: statedShareSchema,
    }),
  ),
  groups: z
    .array(
      strictShape({
        id: idSchema,
        states: z.array(idSchema).min(1),
        asOne: z.boolean(),
        trust: statedShareSchema,
        threat: statedShareSchema,
        sales: statedShareSchema,
        retaliation: statedShareSchema,
      }),
    )
    .default([]),
  candidates: z
    .record(idSchema, strictShape({ capacity: statedShareSchema, sovereignty: statedShareSchema }))
    .default({}),
  parameters: z.record(idSchema, numberSchema),
});
export type RegimeModelFile = z.infer<typeof regimeFileSchema>;

/** A regime at work in a scenario's file. */
export const scenarioRegimeSchema: z.ZodType<RegimeFile> = strictShape({
  id: idSchema,
  rule: ruleSchema.exactOptional(),
  founded: quarterSchema.exactOptional(),
  day: z.int().min(0).max(90).exactOptional(),
  asked: quarterSchema.exactOptional(),
  founders: z.array(idSchema).min(1).exactOptional(),
  proposals: z
    .array(
      strictShape({
        id: idSchema,
        technology: idSchema,
        targets: z.array(idSchema).min(1).exactOptional(),
        group: idSchema.exactOptional(),
        value: shareSchema,
        from: quarterSchema,
        statement: z.boolean().exactOptional(),
        source: textSchema,
      }),
    )
    .default([]),
});
