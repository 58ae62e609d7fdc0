import type { Checked, Diagnostic } from './diagnostic.ts';
import { diagnose } from './place.ts';
import type { Path, Problem } from './place.ts';
import type { YamlDocument } from './parse-yaml.ts';
import type { z } from './zod.ts';

/** A check beyond types in a schema: pass the result to `context.addIssue`. */
export function refusal(code: Problem['code'], values: Problem['values'], path: Path = []) {
  return { code: 'custom' as const, path: [...path], params: { problem: { code, values } } };
}

/** The data of a file in the shape of a schema, or one diagnostic for each thing that does not fit it. */
export function validate<T>(schema: z.ZodType<T>, document: YamlDocument): Checked<T> {
  const problems = findProblems(schema, document.value);
  if ('data' in problems) return { ok: true, value: problems.data, warnings: [] };
  const diagnostics = problems.found.map(({ path, code, values }): Diagnostic =>
    diagnose(document.place(path), code, values),
  );
  return { ok: false, diagnostics };
}

export interface LocatedProblem extends Problem {
  path: Path;
}

/** Like `validate`, for data that stands in no file. */
export function findProblems<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { data: T } | { found: readonly LocatedProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  return { found: result.error.issues.flatMap((issue) => problemsOf(issue, value)) };
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): LocatedProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const found = describe(valueAt(value, path));
  const one = (code: Problem['code'], values: Problem['values']): LocatedProblem[] => [
    { path, code, values },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        code: 'key-unknown',
        values: { key, known: String(issue.message) },
      }));
    case 'invalid_type':
      return valueAt(value, path) === undefined && path.length > 0
        ? one('key-missing', { key: String(path.at(-1)) })
        : one('value-type', { found, expected: typeWords[issue.expected] ?? issue.expected });
    case 'invalid_value':
      return valueAt(value, path) === undefined
        ? one('key-missing', { key: String(path.at(-1)) })
        : one('value-choice', { found, choices: issue.values.map(String).join(', ') });
    case 'too_small':
      return one('value-range', { found, expected: atLeast(issue) });
    case 'too_big':
      return one('value-range', {
        found,
        expected: issue.inclusive === false ? `a number below ${issue.maximum}` : `${issue.maximum} or less`,
      });
    case 'invalid_key':
      return one('value-range', { found: String(path.at(-1)), expected: issue.issues[0]!.message });
    case 'custom':
      return [{ path, ...(issue.params as { problem: Problem }).problem }];
    default:
      return one('value-range', { found, expected: issue.message });
  }
}

const typeWords: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

function atLeast({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'a text that is not empty';
  if (origin === 'array') return `a list of at least ${minimum}`;
  return inclusive === false ? `a number above ${minimum}` : `${minimum} or more`;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    value,
  );
}
