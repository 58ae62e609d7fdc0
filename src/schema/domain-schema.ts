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
/** Utility that a profile may reach: products of four parties' gains are finite then. */
const maxUtility = 1e60;

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
    issues.forEach(({ name, values }, issue) => {
      // Told apart as they are printed: 1 and "1" would read alike.
      const names = values.map(String);
      names.forEach((value, at) => {
        if (names.indexOf(value) < at)
          context.addIssue(
            refusal('value-duplicate', { value, issue: name }, ['issues', issue, 'values', at]),
          );
      });
    });
    profiles.forEach((profile, party) => {
      const { weights, values } = profile;
      const path = ['profiles', party];
      expectLength(weights, issues.length, 'issue', [...path, 'weights']);
      expectLength(values, issues.length, 'issue', [...path, 'values']);
      values.slice(0, issues.length).forEach((own, issue) => {
        expectLength(own, issues[issue]!.values.length, 'value of the issue', [...path, 'values', issue]);
      });
      const found = utilityBound(profile);
      if (!(found <= maxUtility))
        context.addIssue(refusal('utility-size', { found, limit: maxUtility }, path));
    });
  });

/** The most that a utility can come to, either way; infinite where a sum or product leaves the range of numbers. */
function utilityBound({ weights, values, reserved_value: noDeal }: Profile): number {
  const reach = weights.map((weight, issue) => {
    const largest = (values[issue] ?? []).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return Math.abs(weight) * largest;
  });
  return reach.reduce((sum, most) => sum + most, Math.abs(noDeal));
}
