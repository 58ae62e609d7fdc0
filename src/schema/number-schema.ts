import type { Parameter, PresetValue } from './model.ts';
import { refusal } from './validate.ts';
import { strictShape, textSchema, z } from './zod.ts';

const fields = {
  value: z.number().exactOptional(),
  unit: textSchema.exactOptional(),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  distribution: z.enum(['uniform', 'triangular', 'normal', 'lognormal', 'beta', 'fixed']).exactOptional(),
  source: textSchema.exactOptional(),
  grade: z.enum(['measured', 'estimated', 'judgement']).exactOptional(),
};
type Fields = { [Key in keyof typeof fields]?: unknown };

/** A number as a file states it: everything of a parameter but its id. */
export type StatedNumber = Omit<Parameter, 'id' | 'name'>;
export type StatedShare = Omit<StatedNumber, 'unit'> & { unit?: string };

/** Numbers without provenance are not read: what is missing is named in one problem. */
function complete(needed: readonly (keyof Fields)[]) {
  return (stated: Fields, context: z.core.$RefinementCtx): void => {
    if (!requireFields(needed, stated, context)) return;
    const { value, low, high } = stated as StatedNumber;
    if (value < low || value > high)
      context.addIssue(refusal('parameter-range', { value, low, high }, ['value']));
  };
}

function requireFields(
  needed: readonly (keyof Fields)[],
  stated: Fields,
  context: z.core.$RefinementCtx,
): boolean {
  const missing = needed.filter((field) => stated[field] === undefined);
  if (missing.length > 0) context.addIssue(refusal('parameter-incomplete', { missing: missing.join(', ') }));
  return missing.length === 0;
}

const provenance = ['value', 'low', 'high', 'distribution', 'source', 'grade'] as const;
const completeNumber = complete([...provenance, 'unit']);

export const numberSchema: z.ZodType<StatedNumber> = strictShape(fields)
  .superRefine(completeNumber)
  .transform((stated) => stated as StatedNumber);

/** A share says no unit, or 1. */
export const statedShareSchema: z.ZodType<StatedShare> = strictShape(fields)
  .superRefine(complete(provenance))
  .superRefine(({ unit, value }, context) => {
    if (unit !== undefined && unit !== '1')
      context.addIssue(refusal('parameter-unit', { found: unit, expected: '1' }, ['unit']));
    if (value !== undefined && (value < 0 || value > 1))
      context.addIssue(refusal('value-range', { found: value, expected: 'a share from 0 to 1' }, ['value']));
  })
  .transform((stated) => stated as StatedShare);

/** A span of time in months. */
export const monthsSchema: z.ZodType<StatedNumber> = numberSchema.superRefine(({ unit, value }, context) => {
  if (unit !== 'month')
    context.addIssue(refusal('parameter-unit', { found: unit, expected: 'month' }, ['unit']));
  if (value < 0)
    context.addIssue(refusal('value-range', { found: value, expected: '0 months or more' }, ['value']));
});

/** A number in a list, with its id and meaning. */
export const listedNumberSchema = <Id extends z.ZodType<string>>(id: Id) =>
  strictShape({ id, meaning: textSchema, ...fields })
    .superRefine(completeNumber)
    .transform((stated) => stated as Parameter & { meaning: string });

/** A number in a preset; unit and range are the parameter's. */
export const presetValueSchema: z.ZodType<PresetValue> = strictShape({
  value: fields.value,
  source: fields.source,
  grade: fields.grade,
})
  .superRefine((stated: Fields, context) => {
    requireFields(['value', 'source', 'grade'], stated, context);
  })
  .transform((stated) => stated as PresetValue);
