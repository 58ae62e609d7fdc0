import { cpus, loadavg } from 'node:os';
import { openScenario } from '../src/cli/open-scenario.ts';
import { variantIds, variantOf } from '../src/experiments/tradeoff/variants.ts';
import { parseEconomy } from '../src/model/parse-economy.ts';
import { createHasher } from '../src/numerics/hash.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import { valueOf } from '../test/support/shipped-model.ts';
import { readCsvFolder } from '../test/support/economies.ts';
import { interleave, spreadOf, timed } from './interleave.ts';
import type { Spread } from './interleave.ts';
import { hasNumpy, startPython } from './numpy-solver.ts';
import { createSkeleton, skeletonSize, type SkeletonEnd } from './run-skeleton.ts';

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

/** What a draw of the prices of all chips costs under each variant, as `tradeoff --last` asks for them: one form of confidence, every chip to its last level. */
function timePrices(draws: number): void {
  const runner = createInlineRunner();
  const { scenario, model } = valueOf(openScenario(name, process.cwd(), runner));
  const own: Record<string, number[]> = {};
  const hasher = createHasher();
  for (let draw = 0; draw <= draws; draw++)
    for (const variant of variantIds) {
      const base = {
        model,
        scenario: variantOf(scenario, variant),
        overrides: {},
        seed: 1,
        reference: false,
      };
      const begin = process.cpuUsage();
      const world = valueOf(runner.drawAssumptions(base, draw));
      const [wishes] = valueOf(runner.drawPreferences(base, { draws: 1, spread: 0.5, first: draw }));
      const request = { ...base, seed: 1 + draw, overrides: { ...world, ...wishes } };
      const prices = valueOf(runner.priceChips(request, { lastOnly: true }));
      const { user, system } = process.cpuUsage(begin);
      if (draw > 0) (own[variant] ??= []).push((user + system) / 1000);
      hasher.text(JSON.stringify(prices));
    }
  const each = Object.entries(own).map(([variant, all]) => `${variant} ${spread(spreadOf(all), 0)}`);
  const all = Object.values(own).flat();
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  console.log(
    `prices of chips, ms a draw: ${each.join(', ')}; ${mean.toFixed(0)} a draw and variant; hash ${hasher.digest().slice(0, 8)}`,
  );
}

/** The work of a run without what is this program's alone, in turn with NumPy where Python has it. */
async function timeSkeleton(): Promise<void> {
  const folder = 'models/world-2023/economy';
  const play = createSkeleton(valueOf(parseEconomy(readCsvFolder(folder), '')));
  const end = play();
  const ours = () => timed(() => void play(), 1, 300);
  const { quarters, firm } = skeletonSize;
  const head = `skeleton of a run, ${quarters} quarters, ${firm} firms`;
  if (!hasNumpy()) {
    const [own] = await interleave([ours]);
    console.log(
      `${head}: ${spread(own!.milliseconds, 0)} ms; NumPy: skipped, no Python with it (PYTHON names one)`,
    );
    return;
  }
  const numpy = startPython<SkeletonEnd & { ms: number }>(['bench/numpy/run_skeleton.py', folder]);
  const other = await numpy.ask('run');
  const [own, theirs] = await interleave([ours, async () => (await numpy.ask('run')).ms]);
  numpy.close();
  const gaps = [
    ...end.realIncomeHat.map((value, region) => value / other.realIncomeHat[region]! - 1),
    end.trust / other.trust - 1,
    end.gap / other.gap - 1,
  ];
  console.log(
    `${head}: ${spread(own!.milliseconds, 0)} ms; NumPy ${spread(theirs!.milliseconds, 0)} ms, ${spread(theirs!.ratio, 1)} times as long; both end within ${Math.max(...gaps.map(Math.abs)).toExponential(1)}`,
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
timePrices(Math.min(5, Number(seeds)));
await timeSkeleton();
console.log(`the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
