import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resultTables } from '../../src/schema/result-tables.ts';
import {
  callParley,
  emptyFolder,
  filesBelow,
  printedHash,
  writeShortScenario,
} from '../support/call-parley.ts';

const root = process.cwd();
const launcher = join(root, 'scripts/parley.mjs');
/** What a process started by npm's script finds in its environment, the caller standing in `cwd`. */
const byNpm = (cwd: string) => ({ ...process.env, npm_lifecycle_event: 'parley', INIT_CWD: cwd });

it('[CLI-15] the launched program takes relative paths from the caller’s folder and prints the bits that it gives in any other process', async () => {
  const cwd = emptyFolder();
  writeShortScenario(cwd);
  mkdirSync(join(cwd, 'inside'));
  const args = ['run', '../short.yaml', '--seed', '3', '--out', '../result', '--json'];
  const env = byNpm(join(cwd, 'inside'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const own = await callParley(join(cwd, 'inside'), ...args.map((arg) => arg.replace('result', 'again')));
  expect(stdout).toBe(own.out);
  expect(printedHash({ code: 0, out: stdout, err: stderr })).toBe(printedHash(own));
  expect(filesBelow(join(cwd, 'result'))).toEqual(filesBelow(join(cwd, 'again')));
}, 120_000);

it('[CLI-16] an interrupt ends a long command between two quarters with exit code 130, and no unfinished folder is left', async () => {
  const cwd = emptyFolder();
  writeShortScenario(cwd);
  const args = ['run', 'short.yaml', '--seeds', '1-10000', '--out', 'many', '--json'];
  const child = spawn(process.execPath, [launcher, ...args], { cwd: root, env: byNpm(cwd) });
  const said = { out: '', err: '' };
  child.stderr.on('data', (data) => (said.err += String(data)));
  child.stdout.on('data', (data) => (said.out += String(data)));
  child.stdout.once('data', () => child.kill('SIGINT'));
  expect(await new Promise((done) => child.on('exit', done))).toBe(130);
  expect(said.err).toBe('');
  const whole = said.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { seed: number; resultHash: string });
  const files = filesBelow(cwd);
  const kept = Object.keys(files).filter((path) => path.endsWith('manifest.json'));
  expect(kept.map((path) => JSON.parse(files[path]!) as unknown)).toEqual(expect.arrayContaining(whole));
  expect(Object.keys(files).filter((path) => /partial/.test(path))).toEqual([]);
  expect(Object.keys(files)).toHaveLength(1 + kept.length * (2 * resultTables.length + 2));
}, 120_000);

it('[CLI-41] a reader that closes the pipe early ends the program quietly', async () => {
  const args = [launcher, 'economy', 'describe', 'models/world-2023/economy', '--json'];
  const child = spawn(process.execPath, args, { cwd: root, env: byNpm(root) });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  expect(await new Promise((done) => child.on('exit', done))).toBe(0);
  expect(said).toBe('');
}, 120_000);
