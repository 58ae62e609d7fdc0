import type { ActFile, LevelFile, ThreatFile } from './scenario.ts';
import { formOf, instrumentForms, instrumentIds } from './instrument-forms.ts';
import type { InstrumentId } from './instrument-forms.ts';
import { refusal } from './validate.ts';
import { idSchema, quarterSchema, shareSchema, strictShape, textSchema, z } from './zod.ts';

export const instrumentSchema: z.ZodType<InstrumentId> = z.enum(instrumentIds);

const measures = {
  value: z.number().exactOptional(),
  add: z.number().exactOptional(),
  position: shareSchema.exactOptional(),
};

/** Ways in which a level is stated. */
export function measuresOf(stated: LevelFile | ActFile): ('value' | 'add' | 'position')[] {
  return (['value', 'add', 'position'] as const).filter((measure) => stated[measure] !== undefined);
}

/** Exactly one measure, and one that the instrument knows. */
export function checkMeasure(
  stated: LevelFile | ActFile,
  instrument: InstrumentId,
  path: readonly (string | number)[],
  context: z.core.$RefinementCtx,
): void {
  const given = measuresOf(stated);
  if (given.length !== 1) context.addIssue(refusal('act-measure', { count: given.length }, path));
  for (const measure of given) {
    const owner = { value: instrument, add: 'tariff', position: 'export-control' }[measure];
    if (owner !== instrument)
      context.addIssue(refusal('act-instrument', { measure, instrument }, [...path, measure]));
    const found = stated[measure]!;
    const share = instrumentForms[instrument].value === 'share';
    if (measure === 'value' && (found < 0 || (share && found > 1)))
      context.addIssue(
        refusal('value-range', { found, expected: share ? 'a number from 0 to 1' : '0 or more' }, [
          ...path,
          'value',
        ]),
      );
  }
}

/** A group is named where the instrument is about one, and only there. */
export function checkGroup(
  { instrument, group }: Pick<ActFile, 'instrument' | 'group'>,
  context: z.core.$RefinementCtx,
): void {
  const { group: isNamed } = formOf(instrument);
  if (isNamed && group === undefined) context.addIssue(refusal('key-missing', { key: 'group' }, ['group']));
  if (!isNamed && group !== undefined)
    context.addIssue(refusal('act-instrument', { measure: 'group', instrument }, ['group']));
}

export const levelSchema: z.ZodType<LevelFile> = strictShape({ ...measures, label: textSchema });

const actShape = {
  id: idSchema,
  instrument: instrumentSchema,
  actor: idSchema,
  target: idSchema.exactOptional(),
  scope: idSchema,
  group: idSchema.exactOptional(),
  ...measures,
  from: quarterSchema.exactOptional(),
  until: quarterSchema.exactOptional(),
  day: z.int().min(0).max(90).exactOptional(),
  againstCriteria: z.boolean().exactOptional(),
  source: textSchema,
};

export const actSchema: z.ZodType<ActFile> = strictShape(actShape).superRefine(checkStated);

export const threatSchema: z.ZodType<ThreatFile> = strictShape({
  ...actShape,
  pending: z.boolean().exactOptional(),
}).superRefine(checkStated);

function checkStated(act: ActFile, context: z.core.$RefinementCtx): void {
  checkMeasure(act, act.instrument, [], context);
  if (act.target === undefined && instrumentForms[act.instrument].target !== 'none')
    context.addIssue(refusal('key-missing', { key: 'target' }, ['target']));
  checkGroup(act, context);
  if (act.from !== undefined && act.until !== undefined && act.until <= act.from)
    context.addIssue(refusal('act-quarter', { found: act.from, limit: act.until }, ['until']));
}
