import { cpus, loadavg } from 'node:os';
import { openScenario } from '../src/cli/open-scenario.ts';
import { createHasher } from '../src/numerics/hash.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import { valueOf } from '../test/support/shipped-model.ts';
import { spreadOf } from './interleave.ts';
import type { Spread } from './interleave.ts';

/*
 * Speed of whole runs of a shipped scenario, with its tables and without: `node scripts/bench-run.mjs [SCENARIO] [SEEDS]`. Seeds of
 * both are run in turn, so that a change of the machine's pace meets both, and processor time is counted. What runs share through one
 * memo they share here as in any ensemble, so that the first runs of a scenario are its longest.
 */
const [name = 'truce-2025', seeds = '20'] = process.argv.slice(2);

interface Contender {
  label: string;
  run(seed: number): Promise<string>; // the hash of the result
  milliseconds: number[];
  hashes: string[];
}

function contender(label: string, keepTables: boolean): Contender {
  const runner = createInlineRunner();
  const { scenario, model } = valueOf(openScenario(name, process.cwd(), runner));
  const played = keepTables ? scenario : { ...scenario, tables: [], events: [] };
  const request = { scenario: played, model, overrides: {}, reference: false };
  const run = async (seed: number) => valueOf(await runner.run({ ...request, seed })).resultHash;
  return { label, run, milliseconds: [], hashes: [] };
}

async function time({ run, milliseconds, hashes }: Contender, seed: number): Promise<void> {
  const begin = process.cpuUsage();
  hashes.push(await run(seed));
  const { user, system } = process.cpuUsage(begin);
  milliseconds.push((user + system) / 1000);
}

const spread = ({ median, low, high }: Spread, digits: number): string =>
  `${median.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;

function report({ label, milliseconds, hashes }: Contender): void {
  const mean = milliseconds.reduce((sum, one) => sum + one, 0) / milliseconds.length;
  const hasher = createHasher();
  hashes.forEach((hash) => hasher.text(hash));
  console.log(
    `${label}: ${(1000 / mean).toFixed(2)} runs a second of processor time; ms a run ${spread(spreadOf(milliseconds), 0)}; seed 1 first of all ${milliseconds[0]!.toFixed(0)} ms; hash ${hasher.digest().slice(0, 8)}`,
  );
}

const withTables = contender(`${name} with its tables`, true);
const without = contender('the same without tables and events', false);
for (let seed = 1; seed <= Number(seeds); seed++) {
  await time(withTables, seed);
  await time(without, seed);
}
const [cpu] = cpus();
console.log(
  `${cpu?.model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
report(withTables);
report(without);
const ratios = withTables.milliseconds.map((value, run) => value / without.milliseconds[run]!);
console.log(`with tables over without, seed by seed: ${spread(spreadOf(ratios), 1)} times`);
