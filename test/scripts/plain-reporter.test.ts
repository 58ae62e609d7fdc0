import { expect, test } from 'vitest';
import { closingLine, dockedSummary } from '../../scripts/plain-reporter.ts';
import type { CountedModule } from '../../scripts/plain-reporter.ts';

const moduleOf = (states: readonly string[], errors = 0, suiteErrors = 0): CountedModule => ({
  errors: () => Array.from({ length: errors }),
  children: {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => [{ errors: () => Array.from({ length: suiteErrors }) }],
  },
});

test('[TOOL-1] the closing line counts every test by its state over all files', () => {
  const modules = [moduleOf(['passed', 'passed', 'skipped']), moduleOf(['failed', 'passed'])];
  expect(closingLine(modules, [])).toBe('3 passed, 1 failed, 1 skipped');
});

test('[TOOL-1] errors outside tests and unfinished tests count as failed', () => {
  expect(closingLine([moduleOf(['passed'])], [new Error('unhandled')])).toBe('1 passed, 1 failed, 0 skipped');
  expect(closingLine([moduleOf([], 1)], [])).toBe('0 passed, 1 failed, 0 skipped');
  expect(closingLine([moduleOf(['passed'], 0, 1)], [])).toBe('1 passed, 1 failed, 0 skipped');
  expect(closingLine([moduleOf(['pending'])], [])).toBe('0 passed, 1 failed, 0 skipped');
});

test('[TOOL-1] reference cases of all files stand in one line before it', () => {
  expect(
    dockedSummary(['docked: 5 policies\n', 'noise\n', 'docked: 198 negotiations\ndocked: 2 negotiations\n']),
  ).toBe('docked: 5 policies, 200 negotiations');
  expect(dockedSummary(['docked: 3 theory cases', 'docked: 1 other', 'docked: 2 policies'])).toBe(
    'docked: 2 policies, 3 theory cases, 1 other',
  );
  expect(dockedSummary(['docked: 3 others\ndocked: 1 theory cases\ndocked: 2 negotiations\n'])).toBe(
    'docked: 2 negotiations, 1 theory cases, 3 others',
  );
  expect(dockedSummary(['nothing'])).toBeNull();
});
