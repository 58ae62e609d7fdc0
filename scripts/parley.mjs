/**
 * Starts the command line from a checkout: builds it when it is missing or older than what it is built from, then runs it in a
 * child process. Standard output belongs to the command alone; exit code and signals pass through.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist-cli');
const entry = join(built, 'cli.js');
const sources = ['src', 'vite.cli.config.ts', 'package-lock.json'].map((name) => join(root, name));

/** Time of the latest change at or under a path; a folder's own time tells of removed files. */
function lastChange(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, lastChange(join(path, name))),
    status.mtimeMs,
  );
}

function isStale() {
  if (!existsSync(entry)) return true;
  const builtAt = statSync(entry).mtimeMs;
  return sources.some((path) => lastChange(path) > builtAt);
}

/** Builds beside the place and moves the result in, so that a command started meanwhile never reads half a build. */
function build() {
  const started = new Date();
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const cache = join(root, 'node_modules/.cache');
  const fresh = join(cache, `parley-cli-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(cache, { recursive: true });
  const options = ['-c', 'vite.cli.config.ts', '--logLevel', 'error', '--outDir', fresh];
  const { status } = spawnSync(process.execPath, [vite, 'build', ...options], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('the command line could not be built');
  }
  // An edit made while the build ran counts as later than the build.
  utimesSync(join(fresh, 'cli.js'), started, started);
  try {
    if (existsSync(built)) renameSync(built, old);
    renameSync(fresh, built);
  } catch {
    // Another start put its own build of the same sources in place first.
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** Where the caller stood: npm moves to the project's folder and leaves the caller's in INIT_CWD; another npm script's is not ours. */
function callersFolder() {
  const script = process.env.npm_lifecycle_event ?? 'parley';
  return (script === 'parley' && process.env.INIT_CWD) || process.cwd();
}

function run() {
  const child = spawn(process.execPath, [entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, INIT_CWD: callersFolder() },
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, forward);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}

try {
  if (isStale()) build();
  run();
} catch (error) {
  process.stderr.write(`parley: ${error.message}\n`);
  process.exitCode = 1;
}
