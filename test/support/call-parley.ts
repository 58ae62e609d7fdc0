import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';

/** What a command said and how it ended. */
export interface Call {
  code: number;
  out: string;
  err: string;
}

/** One for all commands, which spares each to read the model anew: what is remembered is what would be worked out again. */
export const runner = createInlineRunner();

/** Runs a command of the command line in this process, standing in `cwd`. */
export async function callParley(cwd: string, ...args: string[]): Promise<Call> {
  const said = { out: '', err: '' };
  const code = await main(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    cwd,
    runner,
    crew: () => createInlineCrew(runner, readMetrics),
    terminal: false,
  });
  return { code, ...said };
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with its text, paths sorted. */
export function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Writes a shipped scenario into a folder, shortened so that it runs in a moment: no tables, three quarters. @returns its path */
export function writeShortScenario(folder: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const shipped = parse(readFileSync('scenarios/truce-2025.yaml', 'utf8')) as Record<string, unknown>;
  const path = join(folder, 'short.yaml');
  writeFileSync(path, stringify({ ...shipped, id: 'short', quarters: 3, tables: [], ...changes }));
  return path;
}

/** The hash that a run printed, in words or in JSON. */
export function printedHash({ out, err }: Call): string {
  const hash = /resultHash(?: |":")([0-9a-f]{32})/.exec(out)?.[1];
  if (hash === undefined) throw new Error(`no result hash was printed: ${out}${err}`);
  return hash;
}

/** Writes files into a folder, which is made. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}
