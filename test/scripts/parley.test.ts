import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = process.cwd();
const command = (answer: string): string => `
  const [what, value] = process.argv.slice(2);
  if (what === 'exit') process.exit(Number(value));
  else if (what === 'folder') console.log(process.env.INIT_CWD);
  else if (what === 'wait') {
    process.on('SIGINT', () => process.exit(130));
    console.log('waiting');
    setTimeout(() => {}, 20_000);
  } else console.log('${answer}');
`;

let project: string;
const source = (): string => join(project, 'src/cli/start.ts');
const launcher = (): string => join(project, 'scripts/parley.mjs');
const parley = (args: readonly string[], environment: NodeJS.ProcessEnv = {}, cwd = project) => {
  const env = { ...process.env, INIT_CWD: '', npm_lifecycle_event: 'test', ...environment };
  return spawnSync(process.execPath, [launcher(), ...args], { cwd, env, encoding: 'utf8' });
};

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'parley-launcher-')));
  for (const folder of ['src/cli', 'scripts', 'node_modules', 'elsewhere']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules/vite'), join(project, 'node_modules/vite'));
  cpSync(join(root, 'scripts/parley.mjs'), launcher());
  for (const file of ['vite.cli.config.ts', 'package.json', 'package-lock.json']) {
    cpSync(join(root, file), join(project, file));
  }
  writeFileSync(source(), command('first'));
  writeFileSync(join(project, 'src/cli/thread.ts'), 'export {};\n');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('[TOOL-3] the first start builds, and standard output holds the command’s words only', () => {
  expect(parley(['say'])).toMatchObject({ status: 0, stdout: 'first\n', stderr: '' });
  expect(readdirSync(join(project, 'node_modules/.cache'))).toEqual([]);
});

test('[TOOL-3] a changed source is built before the next run', () => {
  writeFileSync(source(), command('second'));
  expect(parley(['say']).stdout).toBe('second\n');
});

test('[TOOL-3] a source that does not build runs nothing, says so on standard error and exits with 1', () => {
  writeFileSync(source(), 'const = ;');
  const { status, stdout, stderr } = parley(['say']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('could not be built');
  writeFileSync(source(), command('third'));
  expect(parley(['say']).stdout).toBe('third\n');
});

test('[TOOL-3] the exit code is the command’s', () => {
  for (const code of [0, 1, 2, 130]) expect(parley(['exit', String(code)]).status).toBe(code);
});

test('[TOOL-3] the command is told the caller’s folder, which npm leaves in INIT_CWD', () => {
  const elsewhere = join(project, 'elsewhere');
  const byNpm = { INIT_CWD: elsewhere, npm_lifecycle_event: 'parley' };
  expect(parley(['folder'], byNpm).stdout).toBe(`${elsewhere}\n`);
  expect(parley(['folder'], {}, elsewhere).stdout).toBe(`${elsewhere}\n`);
  const inAnotherScript = { INIT_CWD: project, npm_lifecycle_event: 'test' };
  expect(parley(['folder'], inAnotherScript, elsewhere).stdout).toBe(`${elsewhere}\n`);
});

test('[TOOL-3] a signal reaches the command, whose answer is the exit code', async () => {
  const child = spawn(process.execPath, [launcher(), 'wait'], { cwd: project });
  child.stdout.once('data', () => child.kill('SIGINT'));
  const code = await new Promise((done) => child.on('exit', done));
  expect(code).toBe(130);
});
