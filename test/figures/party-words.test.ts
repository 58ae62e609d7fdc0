import { expect, test } from 'vitest';
import { wrapText } from '../../src/figures/marks/text-metrics.ts';
import { issueWords } from '../../src/figures/table-course.ts';
import { chipWords, packageWorder } from '../../src/figures/words/package-words.ts';
import type { IssueFile } from '../../src/schema/scenario.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

/** The talks of the fixture with duties of both sides, those of the first toward two. */
function withDuties(more: (duties: IssueFile) => readonly IssueFile[]) {
  const run = bargainingFixture();
  const { scenario } = run.request;
  const [table] = scenario.tables;
  const duties = table!.issues.find(({ id }) => id === 'duties')!;
  const file = { ...table!, issues: [duties, ...more(duties)] };
  return { run: { ...run, request: { ...run.request, scenario: { ...scenario, tables: [file] } } }, file };
}

test('[FIG-785] whole packages say whose the chips are that two parties call the same, and a party’s two say toward whom', () => {
  const both = withDuties((duties) => [{ ...duties, id: 'other', mover: 'BETA', target: 'ALPHA' }]);
  const say = packageWorder(both.run, both.file);
  expect(say(3)).toBe('Alpha, Duties: 10 points off; Beta, Duties: 10 points off');
  expect(say(3, (mover) => mover === 'ALPHA')).toBe('Duties: 10 points off');
  const two = withDuties((duties) => [{ ...duties, id: 'other', target: 'GAMMA' }]);
  expect(two.file.issues.map((issue) => issueWords(two.run, issue))).toEqual([
    'Alpha: Duties to Beta',
    'Alpha: Duties to Gamma',
  ]);
  const one = withDuties(() => []);
  expect(chipWords(one.run, one.file.issues[0]!, 1)).toBe('Duties: 10 points off');
});

test('[FIG-786] no line is broken inside a quarter', () => {
  const lines = wrapText('talks end by 2028 Q3 again', 10, 95);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.some((line) => line.includes('2028 Q3'))).toBe(true);
  for (let width = 60; width < 160; width += 5)
    expect(wrapText('talks end by 2028 Q3 again', 10, width).join('|')).toContain('2028 Q3');
});
