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
  const path = namesOf(issue.path);
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
    case 'invalid_union':
      return problemsOfUnion(issue, value, one);
    case 'custom':
      return [{ path, ...(issue.params as { problem: Problem }).problem }];
    default:
      return one('value-range', { found, expected: issue.message });
  }
}

/** What fits one of several shapes only in part is told what that one wants; what fits none, all that they take. */
function problemsOfUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  one: (code: Problem['code'], values: Problem['values']) => LocatedProblem[],
): LocatedProblem[] {
  const found = valueAt(value, namesOf(issue.path));
  if (found === undefined && issue.path.length > 0)
    return one('key-missing', { key: String(issue.path.at(-1)) });
  const words = issue.errors.map((branch) => branch.map(wordsOf));
  const near = words.findIndex((said) => said.includes(null));
  if (near >= 0)
    return issue.errors[near]!.flatMap((inner) =>
      problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, value),
    );
  const expected = [...new Set(words.flat())].join(' or ');
  return one('value-type', { found: describe(found), expected: expected || issue.message });
}

/** What a shape takes as a whole; null where something inside it or beyond its type is wrong. */
function wordsOf(issue: z.core.$ZodIssue): string | null {
  if (issue.path.length > 0) return null;
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : null;
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

function namesOf(path: readonly PropertyKey[]): (string | number)[] {
  return path.filter((part) => typeof part !== 'symbol');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, part) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[part] : undefined,
    value,
  );
}
