import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import { createAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';

/** Relative to a region's value added: what rounding leaves. */
const tolerance = 1e-12;
const sweeps = 20_000;

/**
 * Moves the flows of an economy until purchases equal uses, X = α (value added + tariffs − net exports) + input uses, in place;
 * value added and net exports are then read off the flows. Held fixed: every share of cost, of final expenditure and of
 * purchases by exporter, tariffs, net exports and world value added. Flows that close already stay as they are, bit for bit.
 * The system is linear, and a sweep hands on what is spent without losing any, so that repetition converges; scaling each sweep
 * to the same world value added picks one of its solutions.
 */
export function closeAccounts(economy: Economy): SolveStatus {
  const start = economy.flow.slice();
  const first = createAccounts(economy);
  const netExports = economy.netExports.slice();
  let status: SolveStatus = { status: 'not-converged', residual: Infinity, iterations: 0 };
  while (status.status === 'not-converged' && status.iterations < sweeps) {
    const accounts = createAccounts(economy);
    const wanted = findPurchases(economy, accounts, netExports);
    const scale = sum(first.valueAdded) / sum(accounts.valueAdded);
    status = judge(accounts, wanted, scale, status.iterations + 1);
    if (status.status === 'not-converged') rescaleFlows(economy, start, first.bought, wanted, scale);
  }
  const { valueAdded, exports, imports } = createAccounts(economy);
  economy.valueAdded.set(valueAdded);
  economy.netExports.set(exports.map((value, n) => value - imports[n]!));
  return status;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** [sector, region]. What each region would buy at its income; NaN where it has none. */
function findPurchases(
  { finalShare }: Economy,
  { inputUse, valueAdded, tariffRevenue }: Accounts,
  netExports: Float64Array,
): Float64Array {
  const regions = valueAdded.length;
  return inputUse.map((use, cell) => {
    const n = cell % regions;
    const income = valueAdded[n]! + tariffRevenue[n]! - netExports[n]!;
    return valueAdded[n]! > 0 && income > 0 ? finalShare[cell]! * income + use : NaN;
  });
}

/** How far purchases are from what is wanted, and the world from its size. */
function judge(
  { bought, valueAdded }: Accounts,
  wanted: Float64Array,
  scale: number,
  iterations: number,
): SolveStatus {
  const gaps = wanted.map(
    (value, cell) => Math.abs(value - bought[cell]!) / valueAdded[cell % valueAdded.length]!,
  );
  const residual = gaps.reduce((most, gap) => Math.max(most, gap), Math.abs(scale - 1));
  if (!(residual < Infinity)) return { status: 'non-finite', residual: Infinity, iterations };
  return { status: residual <= tolerance ? 'converged' : 'not-converged', residual, iterations };
}

/** Buys more or less of everything from the same exporters. */
function rescaleFlows(
  economy: Economy,
  start: Float64Array,
  bought: Float64Array,
  wanted: Float64Array,
  scale: number,
): void {
  const regions = economy.regions.length;
  start.forEach((value, cell) => {
    if (value === 0) return;
    const buyer = Math.trunc(cell / regions / regions) * regions + (cell % regions);
    economy.flow[cell] = (value / bought[buyer]!) * wanted[buyer]! * scale;
  });
}
