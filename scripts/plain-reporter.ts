import type { UserConsoleLog } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

interface Suite {
  errors(): readonly unknown[];
}
/** The part of a finished test module that is counted. */
export interface CountedModule extends Suite {
  children: {
    allTests(): Iterable<{ result(): { state: string } }>;
    allSuites(): Iterable<Suite>;
  };
}

/**
 * The closing line of a run, `N passed, N failed, N skipped`. An error outside every test (a file that does not load, a hook that
 * throws, an unhandled rejection) counts as a failure, and so does a test that never finished: a run that exits 1 never says "0 failed".
 */
export function closingLine(modules: readonly CountedModule[], unhandled: readonly unknown[]): string {
  const count = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      count[state === 'passed' || state === 'skipped' ? state : 'failed'] += 1;
    }
  }
  return `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}

/** Kinds of reference cases in the order in which they are named; others follow. */
const kindsInOrder = ['policies', 'negotiations', 'theory cases'];
const dockedLine = /^docked: (\d+) (.+)$/gm;

/** One line of what was compared with reference cases, `docked: 5 policies, 198 negotiations`; null when no file said so. */
export function dockedSummary(output: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of output) {
    for (const [, count, kind] of text.matchAll(dockedLine)) {
      counts.set(kind!, (counts.get(kind!) ?? 0) + Number(count));
    }
  }
  if (counts.size === 0) return null;
  const place = (kind: string) => kindsInOrder.indexOf(kind) + 1 || kindsInOrder.length + 1;
  const kinds = [...counts].toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return `docked: ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
}

/** Prints what was docked and the closing line, the last of standard output, for readers and for other programs. */
export default class PlainReporter implements Reporter {
  private readonly output: string[] = [];

  onUserConsoleLog({ content }: UserConsoleLog): void {
    this.output.push(content);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const docked = dockedSummary(this.output);
    if (docked !== null) process.stdout.write(`${docked}\n`);
    process.stdout.write(`${closingLine(modules, unhandled)}\n`);
  }
}
