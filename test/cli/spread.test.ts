import { expect, it } from 'vitest';
import { describeProgress } from '../../src/cli/progress.ts';
import { callParley, emptyFolder, writeShortScenario } from '../support/call-parley.ts';

it('[CLI-70] a range of seeds prints the spread of every headline number, with how many runs and what varies between them', async () => {
  const cwd = emptyFolder();
  writeShortScenario(cwd, { quarters: 8 });
  const singles: number[] = [];
  for (const seed of ['1', '2', '3']) {
    const { out } = await callParley(cwd, 'run', './short.yaml', '--seed', seed);
    singles.push(Number(/^allies' confidence, 0-100: (\S+)/m.exec(out)![1]));
  }
  const { code, out, err } = await callParley(cwd, 'run', './short.yaml', '--seeds', '1-3');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/\(short\), 3 runs, seeds 1 to 3, model /);
  expect(out).toContain('What varies: chance only. Model output, not a forecast.');
  const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/));
  const confidence = rows.find(([label]) => label === "allies' confidence, 0-100")!;
  const [low, middle, high] = singles.toSorted((a, b) => a - b);
  expect(confidence.slice(0, 3)).toEqual(["allies' confidence, 0-100", '3', middle!.toFixed(1)]);
  const [from, to] = confidence[4]!.split(' to ').map(Number);
  expect(from).toBeGreaterThanOrEqual(low!);
  expect(to).toBeLessThanOrEqual(high!);
  for (const label of ['strategic delay, index, months', 'deals signed', 'deals in force at the end'])
    expect(rows.some(([first]) => first === label)).toBe(true);
  expect(out).not.toMatch(/resultHash|NaN/);
}, 60_000);

it('[CLI-71] --jobs takes a number of threads, and anything else is refused', async () => {
  const cwd = emptyFolder();
  const path = writeShortScenario(cwd);
  const calls = [
    ['run', path, '--seeds', '1-2'],
    ['compare', path, path],
    ['tradeoff', 'truce-2025'],
  ];
  for (const call of calls) {
    const { code, err } = await callParley(cwd, ...call, '--jobs', '0');
    expect([code, err]).toEqual([1, 'parley: --jobs takes a whole number from 1 to 256 (see --help)\n']);
  }
});

it('[CLI-72] progress says how fast work goes and how long it will take, in words that fit the time', () => {
  const say = (done: number, perSecond: number) =>
    describeProgress({ done, of: 500, perSecond, secondsLeft: (500 - done) / perSecond }, 'runs');
  expect(say(312, 4.13)).toBe('312 of 500 runs, 4.1 a second, about 46 s left');
  expect(say(312, 0.5)).toBe('312 of 500 runs, 30 a minute, about 6 min left');
  expect(say(20, 0.02)).toBe('20 of 500 runs, 1.2 a minute, about 6.7 h left');
  expect(say(500, 4)).toBe('500 of 500 runs');
  expect(describeProgress({ done: 0, of: 20, perSecond: null, secondsLeft: null }, 'draws')).toBe(
    '0 of 20 draws',
  );
});
