import type { FigureSpec } from './figure.ts';
import { numbersListed } from './listed-numbers.ts';
import type { Column } from './table.ts';
import { findProblems } from './validate.ts';
import { strictShape, z } from './zod.ts';

const wordSchema = z.union([z.number(), z.null(), z.enum(['-0', 'Infinity', '-Infinity'])]);
const codesSchema = z.array(z.int()).transform((values) => Int32Array.from(values));
const columnSchema: z.ZodType<Column> = z.discriminatedUnion('kind', [
  strictShape({
    kind: z.literal('number'),
    unit: z.string(),
    values: z.array(wordSchema).transform(numbersListed),
  }),
  strictShape({ kind: z.literal('code'), set: z.string(), values: codesSchema }),
  strictShape({ kind: z.literal('quarter'), values: codesSchema }),
]);
const cellSchema = strictShape({
  row: z.int().min(0),
  column: z.string(),
  round: z.string(),
  of: z.enum(['n', 'pairs', 'runs']).optional(),
});
/** A reader's own words for a figure. */
export const ownTextSchema = strictShape({ words: z.string(), claim: z.string(), said: z.string() });
const figureSchema = strictShape({
  chart: z.string(),
  rows: strictShape({ rows: z.int().min(0), columns: z.record(z.string(), columnSchema) }),
  sets: z.record(
    z.string(),
    z.array(strictShape({ id: z.string(), name: z.string(), short: z.string(), slot: z.int() })),
  ),
  claims: z.array(
    strictShape({
      id: z.string(),
      role: z.string(),
      template: z.string(),
      values: z.record(z.string(), cellSchema),
      holdsIf: strictShape({
        row: z.int().min(0),
        column: z.string(),
        is: z.enum(['<', '>', '=', '!=', '<=', '>=']),
        than: z.number(),
      }),
    }),
  ),
  title: ownTextSchema.optional(),
  alt: ownTextSchema.optional(),
  runs: strictShape({
    n: z.number(),
    seeds: z.tuple([z.number(), z.number()]),
    varies: z.string(),
    chosen: z.boolean().optional(),
  }),
  notes: z.array(z.string()),
  sources: z.array(z.string()),
  versions: strictShape({ model: z.string(), app: z.string(), scenario: z.string(), result: z.string() }),
  preset: z.string(),
  size: strictShape({ width: z.number().min(1), height: z.number().min(1) }),
  theme: z.enum(['light', 'dark', 'print', 'forced']),
});

/** Reads what `packFigure` wrote; null where it is nothing of the kind. Which charts there are is for who draws it to say. */
export function readFigure(text: string): FigureSpec | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = findProblems(figureSchema as unknown as z.ZodType<FigureSpec>, value);
  if (!('data' in read)) return null;
  const { rows, columns } = read.data.rows;
  return Object.values(columns).every(({ values }) => values.length === rows) ? read.data : null;
}
