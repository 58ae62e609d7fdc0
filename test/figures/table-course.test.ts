import { expect, test } from 'vitest';
import { figureSpec } from '../../src/figures/index.ts';
import { numbersOf } from '../../src/figures/columns.ts';
import { tableCourse } from '../../src/figures/table-course.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { shippedScenario } from '../support/shipped-model.ts';

const runner = createInlineRunner();
const opened = runner.open(readFolder('models/world-2023'));
if (!opened.ok) throw new Error('the model does not open');
const ran = await runner.run({
  model: opened.value.hash,
  scenario: { ...shippedScenario('truce-2025'), quarters: 2 },
  overrides: {},
  seed: 1,
  reference: true,
});
if (!ran.ok) throw new Error('the scenario does not run');
const run = ran.value;
const [table] = run.request.scenario.tables;
const course = tableCourse(run, table!.id)!;

test('[TALK-1] every move of a table is there once, and the terms of a side sum to its utility', () => {
  const offers = run.tables.offer!;
  expect(course.moves).toHaveLength(new Set(offers.columns['offer']!.values).size);
  for (const { sides } of course.moves)
    for (const { terms, utility } of sides)
      expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(utility, 9);
  expect(course.rounds.at(-1)).toBe(course.moves.at(-1)!.number);
});

test('[TALK-2] issues stand as each party last offered up to a move, and nothing is agreed where nobody has accepted', () => {
  const [first, second] = course.moves.filter(({ outcome }) => outcome >= 0);
  const before = course.issuesAt(first!.number - 1);
  expect(before.every(({ offered, agreed }) => agreed === null && offered.every((one) => one === null))).toBe(
    true,
  );
  const after = course.issuesAt(second!.number);
  expect(after).toHaveLength(table!.issues.length);
  expect(after.every(({ offered }) => offered.every((one) => one !== null))).toBe(true);
  expect(new Set(after.map(({ name }) => name)).size).toBe(after.length);
});

test('[TALK-3] the figures of the talks up to a move hold nothing that came after it', () => {
  const size = { width: 600, height: 400 };
  const until = course.rounds[2]!;
  const options = { table: table!.id, until };
  const { rows } = figureSpec('C7', { run, options }, { size, theme: 'light', app: '' });
  expect(Math.max(...numbersOf(rows, 'move'))).toBeLessThanOrEqual(until);
  const whole = figureSpec('C7', { run }, { size, theme: 'light', app: '' });
  expect(whole.rows.rows).toBeGreaterThan(rows.rows);
  const space = figureSpec('C8', { run, options }, { size, theme: 'light', app: '' });
  expect(numbersOf(space.rows, 'agreed').every((one) => one === 0)).toBe(true);
});
