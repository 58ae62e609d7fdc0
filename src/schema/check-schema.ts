import type { CheckFile, CheckRow, Expectation } from './check.ts';
import { refusal } from './validate.ts';
import { dottedIdSchema, formatSchema, strictShape, textSchema, z } from './zod.ts';

const number = z.number().exactOptional();

const expectationSchema: z.ZodType<Expectation> = strictShape({
  of: number,
  within: z.number().positive().exactOptional(),
  above: number,
  below: number,
  falling: z.literal(true).exactOptional(),
}).superRefine(({ of, within, above, below, falling }, context) => {
  const near = of !== undefined || within !== undefined;
  const kinds = [near, above !== undefined || below !== undefined, falling === true];
  const count = kinds.filter(Boolean).length;
  if (count !== 1) context.addIssue(refusal('check-expectation', { count }));
  else if (near && of === undefined) context.addIssue(refusal('key-missing', { key: 'of' }, ['of']));
  else if (near && within === undefined)
    context.addIssue(refusal('key-missing', { key: 'within' }, ['within']));
});

const rowSchema: z.ZodType<CheckRow> = strictShape({
  id: dottedIdSchema,
  describe: textSchema,
  scenario: textSchema,
  overrides: z.record(textSchema, z.union([z.number(), z.string()])).default({}),
  seeds: z.int().min(1).max(10_000).default(1),
  measure: textSchema,
  with: z.record(textSchema, z.unknown()).default({}),
  expect: expectationSchema,
  observed: textSchema,
  source: textSchema,
  basis: z.enum(['tuned', 'untuned', 'by-construction']),
  note: textSchema.exactOptional(),
});

/** The shape of `checks.yaml`; whether its measures are known is for those who take them. */
export const checkFileSchema: z.ZodType<CheckFile> = strictShape({
  format: formatSchema,
  checks: z.array(rowSchema).min(1),
});
