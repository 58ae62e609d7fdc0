import {
  measureIds,
  samplers,
  type ExperimentFile,
  type LeverFile,
  type MetricFile,
  type UncertaintyFile,
} from './experiment.ts';
import { parseCondition } from './parse-condition.ts';
import { resultTables } from './result-tables.ts';
import { refusal } from './validate.ts';
import { formatSchema, idSchema, strictShape, textSchema, z } from './zod.ts';

const valueSchema = z.union([z.number(), z.string()]);
const mostValues = 1000;
/** From here on two million seeds, as many as an experiment can have, are still whole numbers that differ. */
const lastFirstSeed = 9_000_000_000_000_000;
/** Paths that are no matter of degree: a form of the model, and when runs begin and end. */
const forms = /^(?:structure\..*|closure|preset)$/;
const spans = /^(?:quarters|start)$/;

const steppedSchema = strictShape({
  first: z.number(),
  last: z.number(),
  step: z.number().positive(),
}).superRefine(({ first, last, step }, context) => {
  if (last < first)
    context.addIssue(refusal('value-range', { found: last, expected: `${first} or more` }, ['last']));
  else if ((last - first) / step >= mostValues) {
    const values = { what: 'values', count: Math.trunc((last - first) / step) + 1, limit: mostValues };
    context.addIssue(refusal('experiment-size', values, ['step']));
  }
});
const valueSets = {
  path: textSchema,
  steppedValueSet: steppedSchema.exactOptional(),
  enumeratedValueSet: z.array(valueSchema).min(1).max(mostValues).exactOptional(),
};

/** Refuses all but one way of saying something. */
function exactlyOne<T extends object>(keys: readonly (keyof T & string)[]) {
  return (stated: T, context: z.core.$RefinementCtx): void => {
    const count = keys.filter((key) => stated[key] !== undefined).length;
    if (count !== 1) context.addIssue(refusal('varied-values', { count, known: keys.join(', ') }));
  };
}

const leverSchema: z.ZodType<LeverFile> = strictShape(valueSets).superRefine(
  exactlyOne<LeverFile>(['steppedValueSet', 'enumeratedValueSet']),
);
const uncertaintySchema: z.ZodType<UncertaintyFile> = strictShape({
  ...valueSets,
  distribution: z.literal('from-parameter').exactOptional(),
}).superRefine(exactlyOne<UncertaintyFile>(['steppedValueSet', 'enumeratedValueSet', 'distribution']));

/** Tables with at most one row a quarter for each combination of members. */
const readableTables = resultTables
  .filter(({ columns }) => columns.every(({ id, key, kind }) => !key || kind === 'code' || id === 'quarter'))
  .filter(({ columns }) => columns.some(({ id, key }) => key && id === 'quarter'))
  .map(({ id }) => id);

const metricSchema: z.ZodType<MetricFile> = strictShape({
  id: idSchema,
  name: textSchema.exactOptional(),
  table: z.enum(readableTables).exactOptional(),
  column: textSchema.exactOptional(),
  where: z.record(textSchema, z.union([idSchema, z.array(idSchema).min(1)])).default({}),
  measure: z.enum(measureIds).exactOptional(),
  every: z.union([z.literal(['end', 'quarter']), z.int().min(1).max(200)]).default('quarter'),
})
  .superRefine(exactlyOne<MetricFile>(['table', 'measure']))
  .superRefine(({ table, column }, context) => {
    if (table !== undefined && column === undefined)
      context.addIssue(refusal('key-missing', { key: 'column' }, ['column']));
  });

const shape = strictShape({
  format: formatSchema,
  id: idSchema,
  title: textSchema,
  question: textSchema,
  scenarios: z.array(textSchema).min(1).max(8),
  overrides: z.record(textSchema, valueSchema).default({}),
  levers: z.array(leverSchema).default([]),
  uncertainties: z.array(uncertaintySchema).default([]),
  modelForm: z
    .array(strictShape({ path: textSchema, values: z.array(textSchema).min(1).max(20) }))
    .default([]),
  sampler: z.enum(samplers).default('full-factorial'),
  points: z.int().min(1).max(1_000_000).default(1),
  seeds: z.enum(['same', 'own']).default('same'),
  repetitions: z.int().min(1).max(1_000_000).default(1),
  firstSeed: z.int().min(0).max(lastFirstSeed).default(1),
  metrics: z.array(metricSchema).default([]),
  exitCondition: textSchema.exactOptional(),
  stop: strictShape({
    metric: idSchema,
    halfWidth: z.number().positive().exactOptional(),
    ranking: z.literal('arms').exactOptional(),
    batch: z.int().min(2),
    most: z.int().min(2).exactOptional(),
  })
    .superRefine(exactlyOne<{ halfWidth?: number; ranking?: 'arms' }>(['halfWidth', 'ranking']))
    .exactOptional(),
});

/** The shape of an experiment file; what it names is checked against a model and scenarios when it is planned. */
export const experimentSchema: z.ZodType<ExperimentFile> = shape.superRefine((file, context) => {
  for (const { path, twice } of repeats(file.scenarios))
    context.addIssue(refusal('id-duplicate', { id: twice }, ['scenarios', ...path]));
  for (const { path, twice } of repeats(file.metrics.map(({ id }) => id)))
    context.addIssue(refusal('id-duplicate', { id: twice }, ['metrics', ...path, 'id']));
  checkPaths(file, context);
  checkPoints(file, context);
  if (file.sampler === 'full-factorial')
    file.uncertainties.forEach(({ distribution }, at) => {
      const path = ['uncertainties', at, 'distribution'];
      if (distribution !== undefined) context.addIssue(refusal('varied-factorial', {}, path));
    });
  if (file.exitCondition !== undefined && parseCondition(file.exitCondition) === null)
    context.addIssue(refusal('condition-syntax', { text: file.exitCondition }, ['exitCondition']));
});

/** Only what draws its points can be asked for a number of them, and only where there is something to draw. */
function checkPoints(
  { sampler, points: count, uncertainties }: Pick<ExperimentFile, 'sampler' | 'points' | 'uncertainties'>,
  context: z.core.$RefinementCtx,
): void {
  if (count === 1) return;
  if (sampler === 'full-factorial' || sampler === 'one-at-a-time')
    context.addIssue(refusal('points-made', { sampler, count }, ['points']));
  else if (uncertainties.length === 0) context.addIssue(refusal('points-alike', { count }, ['points']));
}

/** What varies and what is constant are different paths; forms of the model are never among values, and all runs have one span. */
function checkPaths(
  {
    overrides,
    levers,
    uncertainties,
    modelForm,
  }: Pick<ExperimentFile, 'overrides' | 'levers' | 'uncertainties' | 'modelForm'>,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Set(Object.keys(overrides));
  for (const [key, list] of Object.entries({ levers, uncertainties, modelForm }))
    list.forEach(({ path }, at) => {
      if (seen.has(path)) context.addIssue(refusal('varied-twice', { path }, [key, at, 'path']));
      if (key !== 'modelForm' && forms.test(path))
        context.addIssue(refusal('varied-form', { path, key }, [key, at, 'path']));
      if (spans.test(path)) context.addIssue(refusal('varied-span', { path }, [key, at, 'path']));
      seen.add(path);
    });
}

function repeats(ids: readonly string[]): { path: [number]; twice: string }[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ path: [at] as [number], twice: id }] : []));
}
