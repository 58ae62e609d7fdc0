import { closures } from './economy.ts';
import { authorities } from './negotiation.ts';
import type { IssueFile, ScenarioFile, TableFile } from './scenario.ts';
import {
  actSchema,
  checkGroup,
  checkMeasure,
  instrumentSchema,
  levelSchema,
  measuresOf,
  threatSchema,
} from './act-schema.ts';
import { packageSchema } from './package-schema.ts';
import { protocolSchema, strategySchema } from './bargaining-schema.ts';
import { scenarioRegimeSchema } from './regime-schema.ts';
import { refusal } from './validate.ts';
import {
  dottedIdSchema,
  formatSchema,
  idSchema,
  quarterSchema,
  shareSchema,
  strictShape,
  textSchema,
  z,
} from './zod.ts';

const issueSchema: z.ZodType<IssueFile> = strictShape({
  id: idSchema,
  mover: idSchema,
  instrument: instrumentSchema,
  target: idSchema,
  scope: idSchema,
  group: idSchema.exactOptional(),
  levels: z.array(levelSchema).min(2),
  lag: z.int().min(0),
  duration: z.int().min(1).nullable(),
  stance: z.boolean(),
  authority: z.enum(authorities).exactOptional(),
  only: z.int().min(0).exactOptional(),
  without: z.int().min(0).exactOptional(),
  againstCriteria: z.boolean().exactOptional(),
  needs: idSchema.exactOptional(),
  source: textSchema,
}).superRefine(({ levels, instrument, group, only, without }, context) => {
  checkGroup({ instrument, ...(group === undefined ? {} : { group }) }, context);
  for (const [key, found] of Object.entries({ only, without }))
    if (found !== undefined && found >= levels.length)
      context.addIssue(
        refusal('value-range', { found, expected: `a level from 0 to ${levels.length - 1}` }, [key]),
      );
  if (only !== undefined && only === without)
    context.addIssue(
      refusal('value-range', { found: without, expected: 'another level than only' }, ['without']),
    );
  const status = measuresOf(levels[0]!);
  if (status.length > 0)
    context.addIssue(refusal('key-unknown', { key: status[0]!, known: 'label' }, ['levels', 0]));
  levels.slice(1).forEach((level, at) => checkMeasure(level, instrument, ['levels', at + 1], context));
});

const tableSchema: z.ZodType<TableFile> = strictShape({
  id: idSchema,
  parties: z.array(idSchema).min(2).max(4),
  protocol: protocolSchema,
  opens: z.int().min(0),
  deadline: z.int().min(0),
  roundsPerQuarter: z.int().min(1).max(1000),
  strategies: z.record(idSchema, strategySchema),
  issues: z.array(issueSchema).min(1),
  threats: z.array(threatSchema).default([]),
  packages: z.array(packageSchema).exactOptional(),
  truce: z.boolean().exactOptional(),
}).superRefine(({ opens, deadline }, context) => {
  if (deadline < opens)
    context.addIssue(refusal('act-quarter', { found: opens, limit: deadline + 1 }, ['deadline']));
});

const savingRateKnown = 'all others of a scenario; savingRate only beside closure: saving';

/** The shape of a scenario file; what it names is checked against a model when it is resolved. */
export const scenarioSchema: z.ZodType<ScenarioFile> = strictShape({
  format: formatSchema,
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  model: strictShape({ id: idSchema, version: textSchema }),
  start: quarterSchema,
  quarters: z.int().min(1).max(200),
  closure: z.enum(closures),
  savingRate: shareSchema.exactOptional(),
  structure: z.record(idSchema, idSchema).default({}),
  preset: idSchema.exactOptional(),
  types: z.record(idSchema, idSchema).default({}),
  keeps: z.array(idSchema).exactOptional(),
  policies: z.array(actSchema).default([]),
  events: z
    .array(
      strictShape({
        id: idSchema,
        quarter: quarterSchema,
        probability: shareSchema,
        source: textSchema,
        acts: z.array(actSchema).default([]),
        newLeader: z.boolean().exactOptional(),
      }).superRefine(({ acts, newLeader }, context) => {
        if (acts.length === 0 && newLeader !== true)
          context.addIssue(refusal('key-missing', { key: 'acts' }, ['acts']));
      }),
    )
    .default([]),
  tables: z.array(tableSchema).default([]),
  regimes: z.array(scenarioRegimeSchema).exactOptional(),
  notNegotiable: z
    .array(
      strictShape({
        government: idSchema,
        technology: idSchema,
        published: z.boolean(),
        line: z.enum(['closed', 'declared']).exactOptional(),
      }),
    )
    .default([]),
  withheld: z
    .array(z.string().regex(/^[\w-]+(\/[\w-]+)*$/, 'the id of an act, table/issue or table/threat/act'))
    .default([]),
  parameters: z.record(dottedIdSchema, z.number()).default({}),
}).superRefine(({ closure, savingRate }, context) => {
  if (closure !== 'saving' && savingRate !== undefined)
    context.addIssue(refusal('key-unknown', { key: 'savingRate', known: savingRateKnown }, ['savingRate']));
});
