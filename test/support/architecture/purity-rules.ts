import { codeOnly } from './code-only.ts';
import { matches } from './source-file.ts';
import type { SourceFile, Violation } from './source-file.ts';

/** Folders whose code gives the same bits on every host and knows no browser, no file and no clock. */
export const pureFolders = ['numerics', 'schema', 'model', 'engine', 'figures'];

/** Members of Math whose results are exact, so equal on every host, and its constants. */
const exact =
  'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN2|LN10|LOG2E|LOG10E|PI|SQRT1_2|SQRT2';

/** What a pure folder may not hold: inexact or hidden Math, the power operator, clocks. */
export function checkPurity({ path, text }: SourceFile): Violation[] {
  if (!pureFolders.some((folder) => path.startsWith(`src/${folder}/`))) return [];
  const code = codeOnly(text);
  return [
    ...matches(path, code, /\*\*=?/g, 'power operator'),
    ...matches(path, code, new RegExp(`\\bMath\\.(?!(?:${exact})\\b)\\w+`, 'g'), 'inexact function'),
    ...matches(path, code, /.*\bMath\b(?!\s*\.\s*\w)/g, 'Math not used member by member'),
    ...matches(path, code, /\bDate\b|\bperformance\b/g, 'clock'),
  ];
}

/** What no part of the program may hold: code made from text, and variables that outlive a call. */
export function checkProgram({ path, text }: SourceFile): Violation[] {
  if (!path.startsWith('src/')) return [];
  const code = codeOnly(text);
  return [
    ...matches(path, code, /\beval\s*\(|\bnew\s+Function\b/g, 'code made from text'),
    ...matches(path, code, /^(?:export\s+)?(?:let|var)\s.*/gm, 'module-level variable'),
  ];
}
