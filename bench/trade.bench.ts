import { bench, describe } from 'vitest';
import { calibrate } from '../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../src/engine/trade/solve-equilibrium.ts';
import type { EquilibriumInput } from '../src/schema/economy.ts';
import { drawPolicy, shippedEconomy, uniforms } from '../test/support/economies.ts';

const economy = shippedEconomy();
const calibration = calibrate(economy);
const small = { share: 0.1, tariff: 0.1, tax: 0, iceberg: 1, variety: 1 };
const large = { share: 1, tariff: 1, tax: 0, iceberg: 1, variety: 1 };
const size = `${calibration.regions}x${calibration.sectors}`;

describe(`a cold solve to 1e-8, ${size}`, () => {
  for (const [name, shock] of Object.entries({ small, large })) {
    const input = drawPolicy(economy, 1, shock, 1e-8);
    bench(`${name} shock`, () => void solveEquilibrium(calibration, input));
  }
  bench('calibration', () => void calibrate(economy));
});

describe(`64 candidate packages, warm to 1e-5, ${size}`, () => {
  const now = drawPolicy(economy, 1, small, 1e-8);
  const warm = solveEquilibrium(calibration, now);
  const draw = uniforms(7);
  /** Each candidate changes the duties of one exporter in one importer by up to 25 points. */
  const candidates = Array.from({ length: 64 }, (): EquilibriumInput => {
    const exporter = Math.trunc(draw() * calibration.regions);
    const importer = (exporter + 1 + Math.trunc(draw() * (calibration.regions - 1))) % calibration.regions;
    const points = 0.25 * (2 * draw() - 1);
    const tariffRate = now.tariffRate.slice();
    for (let sector = 0; sector < calibration.sectors; sector++) {
      const cell = (sector * calibration.regions + exporter) * calibration.regions + importer;
      tariffRate[cell] = Math.max(0, tariffRate[cell]! + points);
    }
    return { ...now, tariffRate, tolerance: 1e-5, warm };
  });
  const errors = candidates.map((input) => {
    const near = solveEquilibrium(calibration, input).realIncomeHat;
    const exact = solveEquilibrium(calibration, { ...input, tolerance: 1e-11 }).realIncomeHat;
    return Math.max(...near.map((value, n) => Math.abs(value / exact[n]! - 1)));
  });
  console.log(`largest error of real income at 1e-5: ${Math.max(...errors).toExponential(1)}`);
  bench('all 64', () => {
    for (const input of candidates) solveEquilibrium(calibration, input);
  });
});

describe(`1,000 shocks, cold to 1e-8, ${size}`, () => {
  const draw = uniforms(12345);
  const answers = Array.from({ length: 1000 }, (_, at) => {
    const share = at % 2 === 0 ? 0.1 : 1;
    const shock = at % 4 < 2 ? { tariff: 1, iceberg: 1 } : { tariff: 0, iceberg: 3 };
    const policy = { share, tax: 0, variety: 1, ...shock };
    const input = drawPolicy(economy, Math.trunc(draw() * 1e9), policy, 1e-8);
    const { status, iterations } = solveEquilibrium(calibration, input);
    return { input, status, iterations };
  }).sort((a, b) => a.iterations - b.iterations);
  const failures = answers.filter(({ status }) => status !== 'converged').length;
  const slowest = answers.at(-1)!;
  console.log(
    `sweeps over 1,000 shocks: median ${answers[500]!.iterations}, most ${slowest.iterations}, failures ${failures}`,
  );
  bench('the one with most sweeps', () => void solveEquilibrium(calibration, slowest.input));
});
