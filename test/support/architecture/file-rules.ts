import type { SourceFile, Violation } from './source-file.ts';

const longest = 300;

/** Names that say nothing, names that are not kebab-case, and files too long to read in one go. */
export function checkFile({ path, text }: SourceFile): Violation[] {
  const found: Violation[] = [];
  const name = path.split('/').at(-1)!;
  if (/(?:^|[/.-])(?:utils?|helpers?|managers?)(?=[/.-])/.test(path)) {
    found.push({ path, line: 1, rule: 'a name that says nothing' });
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(name)) {
    found.push({ path, line: 1, rule: 'a name that is not kebab-case' });
  }
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines > longest) found.push({ path, line: lines, rule: `longer than ${longest} lines` });
  return found;
}
