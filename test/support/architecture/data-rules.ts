import { isScalar, parseDocument, visit } from 'yaml';
import { withoutComments } from './code-only.ts';
import { lineAt, matches } from './source-file.ts';
import type { SourceFile, Violation } from './source-file.ts';

const utilityOfOutcome = /utility|utilities|payoffs?_of|outcome/i;

/** Keys and CSV columns that would hold a utility of an outcome: what parties want is computed, never written down. */
export function checkData({ path, text }: SourceFile): Violation[] {
  const rule = 'a utility of an outcome is data';
  if (path.endsWith('.csv')) {
    const header = text.split('\n', 1)[0]!.split(',');
    return header
      .filter((column) => utilityOfOutcome.test(column))
      .map((column) => ({ path, line: 1, rule: `${rule}: ${column.trim()}` }));
  }
  const found: Violation[] = [];
  visit(parseDocument(text), {
    Pair(_, { key }) {
      if (isScalar(key) && utilityOfOutcome.test(String(key.value))) {
        found.push({ path, line: lineAt(text, key.range![0]), rule: `${rule}: ${String(key.value)}` });
      }
    },
  });
  return found;
}

/** Literals of the code that are ids of the models: code names no region, actor or technology. */
export function checkNamesNoId(file: SourceFile, ids: ReadonlySet<string>): Violation[] {
  return matches(file.path, withoutComments(file.text), /(['"`])[\w-]+\1/g, 'an id of a model').filter(
    ({ rule }) => ids.has(rule.slice(rule.indexOf(': ') + 3, -1)),
  );
}

/** Ids that the models give: regions (first column), and one technology or actor a file. */
export function idsOfModels(files: readonly SourceFile[]): ReadonlySet<string> {
  const ids = files.flatMap(({ path, text }) => {
    if (/^models\/[^/]+\/economy\/regions\.csv$/.test(path)) {
      return text
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]!.trim());
    }
    return /^models\/[^/]+\/(?:technologies|actors)\/([^/]+)\.yaml$/.exec(path)?.slice(1) ?? [];
  });
  return new Set(ids.filter((id) => id !== ''));
}
