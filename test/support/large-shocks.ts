import type { Economy, EquilibriumInput } from '../../src/schema/economy.ts';
import { drawPolicy, uniforms } from './economies.ts';

/** Random shocks to 1e-8: duties up to 100 points or trade costs up to three times, on a tenth of all flows or on all. */
export function largeShocks(economy: Economy, count: number): EquilibriumInput[] {
  const draw = uniforms(12345);
  return Array.from({ length: count }, (_, at) => {
    const share = at % 2 === 0 ? 0.1 : 1;
    const wedge = at % 4 < 2 ? { tariff: 1, iceberg: 1 } : { tariff: 0, iceberg: 3 };
    return drawPolicy(economy, Math.trunc(draw() * 1e9), { share, tax: 0, variety: 1, ...wedge }, 1e-8);
  });
}
