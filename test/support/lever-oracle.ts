import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';
import { runCommand } from '../../src/cli/run.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';

/** What the command line wrote for a scenario as it is, and with one lever moved. */
export interface LeverOracle {
  scenario: string;
  lever: string; // id
  own: number; // as the page shows it
  moved: number;
  untouched: WrittenRun;
  changed: WrittenRun;
  names: { regions: Record<string, string>; technologies: Record<string, string> }; // id by the name that figures print
}
export interface WrittenRun {
  resultHash: string;
  files: Record<string, string>; // CSV by path inside the result folder
}
declare module 'vitest' {
  interface ProvidedContext {
    leverOracle: LeverOracle;
  }
}

const scenario = 'truce-2025';
const model = 'models/world-2023';
const tables = ['world', 'technology', 'ally', 'ledger', 'pair', 'region'];

async function write(args: readonly string[]): Promise<WrittenRun> {
  const cwd = mkdtempSync(join(tmpdir(), 'parley-lever-'));
  try {
    const said = { out: '', err: '' };
    const runner = createInlineRunner();
    const io = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      cwd,
      runner,
      crew: () => createInlineCrew(runner, readMetrics),
      terminal: false,
    };
    const code = await runCommand([scenario, ...args, '--out', 'result', '--json'], io);
    if (code !== 0) throw new Error(`the shipped scenario does not run: ${said.err}`);
    const paths = tables.flatMap((id) => [`${id}.csv`, `baseline/${id}.csv`]);
    const files = paths.map((path) => [path, readFileSync(join(cwd, 'result', path), 'utf8')]);
    const { resultHash } = JSON.parse(said.out) as { resultHash: string };
    return { resultHash, files: Object.fromEntries(files) as Record<string, string> };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function regionNames(): Record<string, string> {
  const { regions } = parse(readFileSync(`${model}/model.yaml`, 'utf8')) as {
    regions: Record<string, { short: string }>;
  };
  return Object.fromEntries(Object.entries(regions).map(([id, { short }]) => [short, id]));
}

function technologyNames(): Record<string, string> {
  const files = readdirSync(`${model}/technologies`).filter((name) => name.endsWith('.yaml'));
  const read = files.map((name) => parse(readFileSync(`${model}/technologies/${name}`, 'utf8')) as Named);
  return Object.fromEntries(read.map(({ id, name }) => [name, id]));
}
interface Named {
  id: string;
  name: string;
}

/** Runs the tariff lever's scenario by the command line before the browser's tests begin: untouched, and 20 points up. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('leverOracle', {
    scenario,
    lever: 'us-tariff',
    own: 18.9,
    moved: 38.9,
    untouched: await write([]),
    changed: await write(['--set', 'policies.us-tariff-chn.add=0.389']),
    names: { regions: regionNames(), technologies: technologyNames() },
  });
}
