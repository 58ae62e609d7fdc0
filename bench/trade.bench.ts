import { bench, describe } from 'vitest';
import { calibrate } from '../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../src/engine/trade/solve-equilibrium.ts';
import { drawPolicy, shippedEconomy } from '../test/support/economies.ts';

const economy = shippedEconomy();
const calibration = calibrate(economy);
const small = { share: 0.1, tariff: 0.1, tax: 0, iceberg: 1, variety: 1 };
const large = { share: 1, tariff: 1, tax: 0, iceberg: 1, variety: 1 };

describe('trade equilibrium of the shipped economy', () => {
  bench('calibration', () => void calibrate(economy));
  for (const [name, shock] of Object.entries({ small, large })) {
    const input = drawPolicy(economy, 1, shock, 1e-8);
    const warm = solveEquilibrium(calibration, drawPolicy(economy, 2, shock, 1e-8));
    bench(`cold, 1e-8, ${name} shock`, () => void solveEquilibrium(calibration, input));
    bench(
      `cold, 1e-5, ${name} shock`,
      () => void solveEquilibrium(calibration, { ...input, tolerance: 1e-5 }),
    );
    bench(
      `warm, 1e-5, ${name} shock`,
      () => void solveEquilibrium(calibration, { ...input, tolerance: 1e-5, warm }),
    );
  }
});
