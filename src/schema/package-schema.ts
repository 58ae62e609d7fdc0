import type { PackageFile } from './scenario.ts';
import { packageBases } from './negotiation.ts';
import { idSchema, strictShape, textSchema, z } from './zod.ts';

/** A package that a table names; its issues and levels are checked when the table is resolved. */
export const packageSchema: z.ZodType<PackageFile> = strictShape({
  id: idSchema,
  label: textSchema,
  levels: z.record(idSchema, z.union([z.int().min(0), textSchema])),
  basis: z.enum(packageBases),
  source: textSchema,
});
