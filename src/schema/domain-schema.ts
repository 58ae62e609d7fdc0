import { refusal } from './validate.ts';
import { idSchema, textSchema, z } from './zod.ts';

/** A negotiation by itself: issues with their values, and what each party makes of them. Utility = Σ weight · value of its level. */
export interface Domain {
  id?: string;
  issues: readonly { name: string; values: readonly (string | number)[] }[];
  profiles: readonly Profile[];
}
export interface Profile {
  weights: readonly number[]; // [issue]
  values: readonly (readonly number[])[]; // [issue][level]
  reserved_value: number; // utility of no deal
}

/** Outcomes that a domain may have: three parties' utilities are then 24 MB. */
const maxOutcomes = 1_000_000;

/** The shape of a domain file. Other keys are what somebody else keeps there, and are not read. */
export const domainSchema: z.ZodType<Domain> = z
  .object({
    id: idSchema.exactOptional(),
    issues: z
      .array(z.object({ name: textSchema, values: z.array(z.union([z.string(), z.number()])).min(1) }))
      .min(1),
    profiles: z
      .array(
        z.object({
          weights: z.array(z.number()),
          values: z.array(z.array(z.number())),
          reserved_value: z.number(),
        }),
      )
      .min(2)
      .max(4),
  })
  .superRefine(({ issues, profiles }, context) => {
    const expectLength = (
      list: readonly unknown[],
      expected: number,
      what: string,
      path: (string | number)[],
    ) => {
      if (list.length !== expected)
        context.addIssue(refusal('list-length', { found: list.length, expected, what }, path));
    };
    const size = issues.reduce((product, { values }) => product * values.length, 1);
    if (size > maxOutcomes)
      context.addIssue(refusal('table-size', { table: 'the domain', size, limit: maxOutcomes }, ['issues']));
    profiles.forEach(({ weights, values }, party) => {
      const path = ['profiles', party];
      expectLength(weights, issues.length, 'issue', [...path, 'weights']);
      expectLength(values, issues.length, 'issue', [...path, 'values']);
      values.slice(0, issues.length).forEach((own, issue) => {
        expectLength(own, issues[issue]!.values.length, 'value of the issue', [...path, 'values', issue]);
      });
    });
  });
