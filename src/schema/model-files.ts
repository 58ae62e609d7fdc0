import type { Equation, Lever, LeverGuide } from './model.ts';
import { actSchema } from './act-schema.ts';
import { termIds } from './negotiation.ts';
import {
  listedNumberSchema,
  monthsSchema,
  numberSchema,
  presetValueSchema,
  statedShareSchema,
} from './number-schema.ts';
import { refusal } from './validate.ts';
import { dottedIdSchema, formatSchema, idSchema, shareSchema, strictShape, textSchema, z } from './zod.ts';

const presetShape = {
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  parameters: z.record(dottedIdSchema, presetValueSchema),
};

/** A parameter of what parties want, or a family of them: what the engine values packages by and no solve depends on. */
const preferenceSchema = z.string().regex(/^payoff(\.[\w-]+)+$/, 'a family of wishes such as payoff.weight');

/** The shapes of a model's YAML files, by the name under which the loader reads them. */
export const modelFileSchemas = {
  model: strictShape({
    format: formatSchema,
    id: idSchema,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 0.1.0'),
    title: textSchema,
    baseYear: z.int(),
    leader: idSchema,
    regions: z.record(idSchema, strictShape({ short: textSchema, slot: z.int().min(0).max(8) })),
    blocs: z
      .record(idSchema, strictShape({ name: textSchema, short: textSchema, slot: z.int().min(0).max(8) }))
      .default({}),
    targets: z.array(idSchema).min(1),
    bands: z.int().min(1).max(1000),
    structure: z.record(idSchema, z.array(idSchema).min(1)).default({}),
    sectorGroups: z.record(idSchema, z.array(idSchema).min(1)),
    preferences: z.array(preferenceSchema).default([]),
    sources: z.array(textSchema).default([]),
  }),
  technology: strictShape({
    format: formatSchema,
    id: idSchema,
    name: textSchema,
    short: textSchema,
    role: z.enum(['tool', 'product', 'both', 'material']),
    target: idSchema,
    hub: strictShape({
      region: idSchema,
      source: textSchema,
      grade: z.enum(['measured', 'estimated', 'judgement']),
    }).exactOptional(),
    countable: z.boolean(),
    purposes: z.array(z.enum(['rival-denial', 'proliferation', 'sanction', 'human-rights'])),
    regimes: z.array(idSchema),
    suppliers: z.record(idSchema, statedShareSchema),
    inputs: z
      .record(
        idSchema,
        strictShape({
          weight: statedShareSchema,
          segment: statedShareSchema,
          tolerated_lag: monthsSchema,
          work_around: statedShareSchema,
        }),
      )
      .default({}),
    dependents: z.array(strictShape({ region: idSchema, sector: idSchema, share: statedShareSchema })),
    endUsers: z
      .record(
        idSchema,
        z.record(
          idSchema,
          strictShape({
            share: statedShareSchema,
            affiliates: numberSchema.exactOptional(),
            military: statedShareSchema.exactOptional(),
            rights: statedShareSchema.exactOptional(),
          }),
        ),
      )
      .default({}),
    vintages: strictShape({ half: monthsSchema, slope: numberSchema }).exactOptional(),
    stocks: z.record(idSchema, monthsSchema).default({}), // where a target holds more or less than `stock_normal`
    parameters: z.record(idSchema, numberSchema),
  }),
  actor: strictShape({
    format: formatSchema,
    id: idSchema,
    name: textSchema,
    short: textSchema,
    slot: z.int().min(0).max(8),
    region: idSchema,
    weight: shareSchema,
    tariffsBy: idSchema,
    ally: z.boolean(),
    redLines: z.array(strictShape({ technology: idSchema, kind: z.enum(['statutory', 'declared']) })),
    ratifiers: z
      .array(
        strictShape({
          id: idSchema,
          name: textSchema,
          reads: z.partialRecord(z.enum(termIds), z.number()),
          source: textSchema,
        }),
      )
      .default([]),
    types: z.array(strictShape(presetShape)).default([]),
    parameters: z.record(idSchema, numberSchema),
  }),
  parameters: strictShape({
    format: formatSchema,
    parameters: z.array(listedNumberSchema(dottedIdSchema)),
  }),
  names: strictShape({ format: formatSchema, names: z.record(dottedIdSchema, textSchema) }), // of parameters, or of families of them
  preset: strictShape({ format: formatSchema, ...presetShape }),
  equations: strictShape({
    format: formatSchema,
    equations: z.array(
      strictShape({
        id: dottedIdSchema,
        over: z.array(idSchema),
        kind: z.enum(['auxiliary', 'state']),
        is: textSchema,
        initial: textSchema.exactOptional(),
        unit: textSchema,
        meaning: textSchema,
        source: textSchema,
        record: z.boolean().default(false),
      }) satisfies z.ZodType<Equation>,
    ),
  }),
  reflected: strictShape({ format: formatSchema, acts: z.array(actSchema) }),
  levers: strictShape({
    format: formatSchema,
    levers: z.array(
      strictShape({
        id: idSchema,
        path: textSchema,
        label: textSchema,
        help: textSchema,
        unit: textSchema,
        scale: z.number().positive(),
        min: z.number(),
        max: z.number(),
        step: z.number().positive(),
        group: z.enum(['policy', 'assumption']),
      }).superRefine(({ min, max }, context) => {
        if (max <= min)
          context.addIssue(
            refusal('value-range', { found: max, expected: `a number above ${min}` }, ['max']),
          );
      }) satisfies z.ZodType<Lever>,
    ),
    guides: z
      .array(
        strictShape({
          for: idSchema,
          bands: z.array(strictShape({ upTo: z.number(), name: textSchema })).exactOptional(),
          message: textSchema,
          hurts: textSchema,
          examples: textSchema,
          source: textSchema,
        }).superRefine(({ bands = [] }, context) => {
          bands.forEach(({ upTo }, at) => {
            const before = bands[at - 1]?.upTo ?? -Infinity;
            if (upTo <= before)
              context.addIssue(
                refusal('value-range', { found: upTo, expected: `a number above ${before}` }, [
                  'bands',
                  at,
                  'upTo',
                ]),
              );
          });
        }) satisfies z.ZodType<LeverGuide>,
      )
      .default([]),
  }),
};
