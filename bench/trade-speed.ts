import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibrate } from '../src/engine/trade/calibrate.ts';
import type { Calibration } from '../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../src/engine/trade/solve-equilibrium.ts';
import { createHasher } from '../src/numerics/hash.ts';
import type { Economy, EquilibriumInput, EquilibriumOutput } from '../src/schema/economy.ts';
import { drawPolicy, uniforms } from '../test/support/economies.ts';
import { largeShocks } from '../test/support/large-shocks.ts';
import { interleave, spreadOf, timed } from './interleave.ts';
import type { Spread } from './interleave.ts';
import { hasNumpy, startNumpy } from './numpy-solver.ts';
import { benchEconomies } from './trade-economies.ts';
import type { Sized } from './trade-economies.ts';

/*
 * Speed and memory of trade equilibria: `node scripts/bench-trade.mjs` builds and runs this. Every figure is of processor
 * time; the ratio to NumPy is of the same work in the same minutes.
 */
const shocks = {
  small: { share: 0.1, tariff: 0.1, tax: 0, iceberg: 1, variety: 1 },
  large: { share: 1, tariff: 1, tax: 0, iceberg: 1, variety: 1 },
};

const aSecond = ({ median, low, high }: Spread): string =>
  `${Math.round(1000 / median)} a second [${Math.round(1000 / high)}, ${Math.round(1000 / low)}]`;
const times = ({ median, low, high }: Spread): string =>
  `${median.toFixed(1)} times [${low.toFixed(1)}, ${high.toFixed(1)}]`;
const largestGap = (a: ArrayLike<number>, b: Float64Array): string =>
  Math.max(...b.map((value, n) => Math.abs(value / a[n]! - 1))).toExponential(1);

function hashOf(answers: readonly EquilibriumOutput[]): string {
  const hasher = createHasher();
  for (const { wageHat, realIncomeHat, flow } of answers)
    for (const column of [wageHat, realIncomeHat, flow]) hasher.float64(column);
  return hasher.digest().slice(0, 8);
}

async function timeColdSolves(
  { size, economy, folder }: Sized,
  calibration: Calibration,
  withNumpy: boolean,
) {
  const numpy = withNumpy ? startNumpy(folder) : null;
  for (const [name, shock] of Object.entries(shocks)) {
    const input = drawPolicy(economy, 1, shock, 1e-8);
    const answer = solveEquilibrium(calibration, input);
    const ours = () => timed(() => void solveEquilibrium(calibration, input));
    const theirs = numpy === null ? [] : [async () => (await numpy.solve(name)).ms];
    const [own, other] = await interleave([ours, ...theirs]);
    const head = `cold to 1e-8, ${size}, ${name} shock: ${aSecond(own!.milliseconds)}, ${answer.iterations} sweeps`;
    if (other === undefined || numpy === null) {
      console.log(`${head}, hash ${hashOf([answer])}`);
      continue;
    }
    const { sweeps, realIncomeHat } = await numpy.solve(name);
    const gap = largestGap(realIncomeHat, answer.realIncomeHat);
    console.log(
      `${head}, hash ${hashOf([answer])}; NumPy takes ${times(other.ratio)} as long (${sweeps} sweeps, incomes within ${gap})`,
    );
  }
  numpy?.close();
}

/** Each candidate changes the duties of one exporter in one importer by up to 25 points. */
function drawCandidates({ regions, sectors }: Economy, now: EquilibriumInput, count: number) {
  const draw = uniforms(7);
  const size = regions.length;
  return Array.from({ length: count }, (): EquilibriumInput => {
    const exporter = Math.trunc(draw() * size);
    const importer = (exporter + 1 + Math.trunc(draw() * (size - 1))) % size;
    const points = 0.25 * (2 * draw() - 1);
    const tariffRate = now.tariffRate.slice();
    sectors.forEach((_, sector) => {
      const cell = (sector * size + exporter) * size + importer;
      tariffRate[cell] = Math.max(0, tariffRate[cell]! + points);
    });
    return { ...now, tariffRate };
  });
}

async function timeCandidates({ size, economy }: Sized, calibration: Calibration) {
  const now = drawPolicy(economy, 1, shocks.small, 1e-8);
  const warm = solveEquilibrium(calibration, now);
  const candidates = drawCandidates(economy, now, 64).map((input) => ({ ...input, tolerance: 1e-5, warm }));
  const all = () => candidates.map((input) => solveEquilibrium(calibration, input));
  const answers = all();
  const gaps = candidates.map((input, at) => {
    const exact = solveEquilibrium(calibration, { ...input, tolerance: 1e-11 });
    return Number(largestGap(exact.realIncomeHat, answers[at]!.realIncomeHat));
  });
  const sweeps = answers.reduce((sum, { iterations }) => sum + iterations, 0) / answers.length;
  const [own] = await interleave([() => timed(() => void all(), candidates.length)]);
  console.log(
    `candidates, warm, to 1e-5, ${size}: ${aSecond(own!.milliseconds)}, ${sweeps.toFixed(1)} sweeps, real income within ${Math.max(...gaps).toExponential(1)}, hash ${hashOf(answers)}`,
  );
}

function countSweeps({ size, economy }: Sized, calibration: Calibration) {
  const answers = largeShocks(economy, 1000).map((input) => solveEquilibrium(calibration, input));
  const { median, high } = spreadOf(answers.map(({ iterations }) => iterations));
  const failures = answers.filter(({ status }) => status !== 'converged').length;
  console.log(
    `1,000 shocks, cold to 1e-8, ${size}: median ${median} sweeps, most ${high}, failures ${failures}`,
  );
}

/** Code that has not run often keeps its numbers in boxes of their own. */
const solvesBeforeMeasuring = 300;
const measurements = 9;

/** What one solve and one calibration allocate, a bound of what they hold at once: the median of some, nothing being collected meanwhile. */
function measureMemory({ size, economy }: Sized, calibration: Calibration) {
  const input = drawPolicy(economy, 1, shocks.large, 1e-8);
  const allocated = (work: () => unknown): number => {
    if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
    globalThis.gc();
    const before = process.memoryUsage();
    work();
    const after = process.memoryUsage();
    return (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1024;
  };
  const median = (work: () => unknown): number =>
    Math.round(spreadOf(Array.from({ length: measurements }, () => allocated(work))).median);
  const solve = () => solveEquilibrium(calibration, input);
  for (let at = 0; at < solvesBeforeMeasuring; at++) solve();
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `memory, ${size}: a solve ${median(solve)} kB, a calibration ${median(() => calibrate(economy))} kB; the process ${peak} MB at most so far`,
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  console.log(
    `${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`,
  );
  const withNumpy = hasNumpy();
  if (!withNumpy) console.log('NumPy: skipped, no Python with it (PYTHON names one)');
  const economies = benchEconomies(scratch);
  for (const sized of economies) {
    const calibration = calibrate(sized.economy);
    await timeColdSolves(sized, calibration, withNumpy);
    await timeCandidates(sized, calibration);
    measureMemory(sized, calibration);
  }
  for (const sized of economies.slice(0, 2)) countSweeps(sized, calibrate(sized.economy));
} finally {
  rmSync(scratch, { recursive: true });
}
