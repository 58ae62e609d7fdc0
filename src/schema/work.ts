import type { Bench, Branch, FigureWords, Pin, TrayItem } from './bench.ts';
import type { Checked } from './diagnostic.ts';
import { orOtherKind } from './file-kind.ts';
import type { Hash, Id } from './ids.ts';
import { ownTextSchema, readFigure } from './read-figure.ts';
import { parsePlainYaml, supportedFormat } from './parse-yaml.ts';
import { diagnose } from './place.ts';
import { refusal, validate } from './validate.ts';
import { idSchema, strictShape, z } from './zod.ts';

/** Version of the app, id and version of the model, and its hash. */
export interface MadeWith {
  app: string;
  model: string;
  hash: Hash;
  own?: true; // the model is a reader's: neither links nor files hold it. Absent: it came with the page
}
/**
 * What a page can be put back to: a scenario, and how its levers differ from it. Links, files and the browser's store all hold this; files and the
 * store also what the reader has collected.
 */
export interface Work {
  format: 1;
  scenario: { id: Id } | { file: string; text: string };
  changed: Readonly<Record<Id, number>>; // by lever id, as shown
  made: MadeWith;
  bench?: Bench; // absent: nothing is said of it
  branches?: readonly Branch[]; // parents before their own
}

const shown = {
  format: z.literal(supportedFormat),
  scenario: z.union([
    strictShape({ id: idSchema }),
    strictShape({ file: z.string().min(1), text: z.string().min(1) }),
  ]),
  changed: z.record(idSchema, z.number()).default({}),
  made: strictShape({
    app: z.string(),
    model: z.string(),
    hash: z.string(),
    own: z.literal(true).optional(),
  }) as unknown as z.ZodType<MadeWith>,
};
const number = z.int().min(0);
const cells = z.array(z.string());
const figureSchema = z.string().transform((text, context) => {
  const figure = readFigure(text);
  if (figure === null)
    context.addIssue(
      refusal('value-range', { found: 'this text', expected: 'a figure that this app saved' }),
    );
  return figure!;
});
const itemSchema: z.ZodType<TrayItem> = strictShape({
  id: number,
  spec: figureSchema,
  caption: z.string(),
  scenario: z.string(),
  inputs: strictShape({ columns: cells, rows: z.array(cells) }),
});
const pinSchema: z.ZodType<Pin> = strictShape({
  id: number,
  title: z.string(),
  scenario: z.string(),
  work: strictShape(shown),
});
const wordsSchema = strictShape({
  chart: z.string(),
  scenario: z.string(),
  experiment: z.string().nullable(),
  title: ownTextSchema.optional(),
  alt: ownTextSchema.optional(),
}) as unknown as z.ZodType<FigureWords>;
const branchSchema: z.ZodType<Branch> = strictShape({
  id: number,
  parent: number.nullable(),
  sentence: z.string(),
  work: strictShape(shown),
  outcome: z.string().nullable(),
});
const workSchema: z.ZodType<Work> = strictShape({
  ...shown,
  bench: strictShape({
    tray: z.array(itemSchema),
    pins: z.array(pinSchema),
    words: z.array(wordsSchema).optional(),
  }).optional(),
  branches: z.array(branchSchema).optional().superRefine(checkTree),
}) as unknown as z.ZodType<Work>;

/** Branches are known by their place in the list, and none comes before its parent. */
function checkTree(branches: readonly Branch[] | undefined, context: z.core.$RefinementCtx): void {
  branches?.forEach(({ id, parent }, at) => {
    if (id !== at)
      context.addIssue(refusal('value-range', { found: String(id), expected: `${at}` }, [at, 'id']));
    if (parent !== null && parent >= at)
      context.addIssue(
        refusal('value-range', { found: String(parent), expected: `less than ${at}` }, [at, 'parent']),
      );
  });
}

/** Work read from JSON; `file` names where it came from in diagnostics. JSON is YAML, so that faults have a line and a column. */
export function parseWork(text: string, file: string): Checked<Work> {
  return orOtherKind(readWork(text, file), { text, file }, 'work');
}

function readWork(text: string, file: string): Checked<Work> {
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
