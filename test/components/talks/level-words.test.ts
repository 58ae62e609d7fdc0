import { expect, test } from 'vitest';
import { isStanding, levelChange, standingWords } from '../../../src/components/talks/level-words.ts';
import type { IssueFile, LevelFile } from '../../../src/schema/scenario.ts';

const issueOf = (...levels: LevelFile[]): IssueFile => ({
  id: 'chip',
  mover: 'ALPHA',
  instrument: 'tariff',
  target: 'BETA',
  scope: 'goods',
  levels: [{ label: 'stays' }, ...levels],
  lag: 1,
  duration: null,
  stance: false,
  source: 'made up for this test',
});

test('[FORK-40] a level says what it makes of what holds, which is said too, and one that leaves it is known', () => {
  const duties = issueOf({ add: -0.1, label: '10 points off' });
  expect(levelChange(duties, 1, { add: 0.189 })).toBe('10 points off (18.9 points → 8.9 points)');
  expect(levelChange(duties, 1, { value: 0.25 })).toBe('10 points off (25 % → 15 %)');
  expect(levelChange(duties, 1, null)).toBe('10 points off (0 points → -10 points)');
  expect(standingWords(duties, { add: 0.189 })).toBe('18.9 points');
  expect(standingWords(duties, null)).toBe('no act, event or deal has set it');
  expect(isStanding(duties, 1, { value: 0 })).toBe(true);
  const chips = issueOf({ position: 0.6, label: 'small class' }, { position: 0.9, label: 'large class' });
  expect(levelChange(chips, 1, { position: 0.06 })).toBe('small class (6 % → 60 %)');
  expect(levelChange(chips, 1, null)).toBe('small class');
  expect(standingWords(chips, { position: 0.9 })).toBe('large class');
  expect([1, 2].map((level) => isStanding(chips, level, { position: 0.9 }))).toEqual([false, true]);
  const cap = issueOf({ value: 0.5, label: 'half' });
  expect(levelChange(cap, 1, { value: 1 })).toBe('half');
  expect(standingWords(cap, { value: 0.5 })).toBe('half');
});
