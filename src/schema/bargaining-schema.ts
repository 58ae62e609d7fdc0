import { nearestId } from './nearest-id.ts';
import {
  votingRules,
  type AcceptanceSpec,
  type OfferingSpec,
  type OpponentSpec,
  type ProtocolSpec,
  type StrategySpec,
} from './negotiation.ts';
import type { ProtocolFile, ProtocolId, TableFile } from './scenario.ts';
import { refusal } from './validate.ts';
import { idSchema, shareSchema, strictShape, z } from './zod.ts';

type Shape = z.core.$ZodLooseShape;

const whole = z.int().min(1);
const positive = z.number().positive();
const opponent = strictShape({
  model: methodSchema<OpponentSpec['model']>(['frequency', 'types'], 'a model of an opponent'),
  width: shareSchema,
}).exactOptional();
const next: Shape = { factor: positive.default(1), addend: z.number().default(0) };
/** The end of the talks, from which AC_combi settles for less. */
const combi: Shape = { after: shareSchema.default(0.98) };

const offeringShapes: Readonly<Record<OfferingSpec['offering'], Shape>> = {
  'time-dependent': { exponent: positive, floor: shareSchema, opponent },
  micro: { stride: whole.exactOptional() },
  'absolute-tit-for-tat': {
    reciprocity: z.number().min(0).default(1),
    lookback: whole.default(1),
    patience: whole,
    concession: shareSchema,
    opponent,
  },
  tough: {},
};

const acceptanceShapes: Readonly<Record<AcceptanceSpec['acceptance'], Shape>> = {
  curve: {},
  next,
  previous: next,
  gap: { gap: z.number().default(0.01) },
  constant: { above: z.number() },
  time: { after: shareSchema },
  combi,
  'combi-max': combi,
  'combi-max-window': combi,
  'combi-average': combi,
};

export const offeringIds = Object.keys(offeringShapes) as OfferingSpec['offering'][];
export const acceptanceIds = Object.keys(acceptanceShapes) as AcceptanceSpec['acceptance'][];
export const protocolIds: readonly ProtocolId[] = [
  'stacked-alternating-offers',
  'propose-then-vote',
  'mediated-nash',
] satisfies readonly ProtocolSpec['id'][];

/** One of some ids; another is answered with the nearest. */
export function methodSchema<Id extends string>(known: readonly Id[], what: string): z.ZodType<Id> {
  return z.string().superRefine((id, context) => {
    if ((known as readonly string[]).includes(id)) return;
    const values = { id, what, nearest: nearestId(id, known), known: known.join(', ') };
    context.addIssue(refusal('method-unknown', values));
  }) as unknown as z.ZodType<Id>;
}

/** How a party offers and accepts: which parameters there are depends on both ids. */
export const strategySchema: z.ZodType<StrategySpec> = z
  .looseObject({
    offering: methodSchema(offeringIds, 'a way of offering'),
    acceptance: methodSchema(acceptanceIds, 'a way of accepting'),
  })
  .transform((written, context): StrategySpec => {
    const { offering, acceptance } = written;
    const shape = strictShape({
      offering: z.literal(offering),
      acceptance: z.literal(acceptance),
      ...offeringShapes[offering],
      ...acceptanceShapes[acceptance],
    });
    const checked = shape.safeParse(written);
    if (checked.success) return checked.data as StrategySpec;
    context.issues.push(...(checked.error.issues as unknown as typeof context.issues));
    return z.NEVER;
  });

const protocolShape: z.ZodType<ProtocolFile> = strictShape({
  id: methodSchema(protocolIds, 'a protocol'),
  rule: methodSchema(votingRules, 'a voting rule').exactOptional(),
  threshold: positive.max(1).exactOptional(),
  powers: z.record(idSchema, z.number().min(0)).exactOptional(),
}).superRefine((protocol, context) => {
  const { id, rule, threshold } = protocol;
  const known = parametersOf(protocol);
  for (const key of ['rule', 'threshold', 'powers'] as const)
    if (protocol[key] !== undefined && !known.includes(key))
      context.addIssue(refusal('key-unknown', { key, known: ['id', ...known].join(', ') }, [key]));
  if (id === 'propose-then-vote' && rule === 'qualified-majority' && threshold === undefined)
    context.addIssue(refusal('key-missing', { key: 'threshold' }, ['threshold']));
});

function parametersOf({ id, rule }: ProtocolFile): string[] {
  if (id === 'mediated-nash') return ['powers'];
  if (id === 'stacked-alternating-offers') return [];
  return rule === 'qualified-majority' ? ['rule', 'threshold'] : ['rule'];
}

/** A protocol by its id, or with its parameters. */
export const protocolSchema: z.ZodType<TableFile['protocol']> = z.unknown().transform((written, context) => {
  const schema: z.ZodType<TableFile['protocol']> =
    typeof written === 'object' && written !== null ? protocolShape : methodSchema(protocolIds, 'a protocol');
  const checked = schema.safeParse(written);
  if (checked.success) return checked.data;
  context.issues.push(...(checked.error.issues as unknown as typeof context.issues));
  return z.NEVER;
});
