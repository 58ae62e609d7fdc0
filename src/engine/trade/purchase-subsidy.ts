import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import type { EquilibriumInput, EquilibriumOutput, EquilibriumStart } from '../../schema/economy.ts';
import type { Commitment } from '../../schema/policy.ts';
import type { Calibration } from './calibrate.ts';
import { solveEquilibrium } from './solve-equilibrium.ts';

const mostSteps = 60;
/** Commitments are met to this many times the residual of a solve: what a secant can tell apart. */
const goalSlack = 100;
/** Logarithm of the largest price cut tried in one step, and of the largest at all: a hundredth of the price. */
const largestStep = 0.5;
const largestCut = 4.6;
/** A secant slope is taken between these multiples of the first guess; outside it shows another commitment's move, or noise. */
const flattest = 0.3;
const steepest = 1.5;

/** A commitment while its subsidy is sought. */
interface Purchase {
  commitment: Commitment;
  response: number; // first guess of the slope, d ln flow / d ln(1 + s)
  slope: number;
  cut: number; // ln(1 + s)
  gap: number; // ln(flow / level)
}

/** An equilibrium with what it takes to meet the commitments to buy. */
export interface PurchaseOutput extends EquilibriumOutput {
  cuts: readonly number[]; // [commitment] ln(1 + s)
}

/**
 * Equilibrium in which purchase commitments are met by an implicit import subsidy, paid out of the buyer's budget: a commitment's
 * flows are bought at their price divided by (1 + s), with the least s ≥ 0 at which they reach `level`; s is 0 where trade
 * delivers that without help. Never through more varieties, which would make the buyer richer (MODEL.md, section 3). A secant
 * in ln(1 + s) for all commitments at once, from those of the start where it has as many; `iterations` counts the sweeps of all solves, and status is 'not-converged' when a
 * commitment is not met, as one to buy what was never traded cannot be.
 */
export function solveWithPurchases(
  calibration: Calibration,
  input: EquilibriumInput,
  commitments: readonly Commitment[],
): PurchaseOutput {
  const start = input.warm?.cuts?.length === commitments.length ? input.warm.cuts : null;
  const purchases: Purchase[] = commitments.map((commitment, at) => {
    const response = flowResponse(calibration, commitment);
    return { commitment, response, slope: response, cut: start?.[at] ?? 0, gap: 0 };
  });
  const cutsNow = (): number[] => purchases.map(({ cut }) => cut);
  const solveAtCuts = (warm?: EquilibriumStart): EquilibriumOutput => {
    const tariffRate = withSubsidies(input.tariffRate, purchases, calibration.regions);
    return solveEquilibrium(calibration, { ...input, tariffRate, ...(warm === undefined ? {} : { warm }) });
  };
  let answer = solveAtCuts();
  for (const purchase of purchases) purchase.gap = goalGap(calibration, answer, purchase.commitment);
  const isMet = ({ cut, gap }: Purchase): boolean =>
    Math.abs(gap) <= goalSlack * input.tolerance || (cut === 0 && gap > 0);
  for (let step = 0; step < mostSteps && answer.status === 'converged'; step++) {
    if (purchases.every(isMet)) return { ...answer, cuts: cutsNow() };
    const before = purchases.map(({ cut, gap }) => ({ cut, gap }));
    for (const purchase of purchases) moveCut(purchase);
    if (purchases.some(({ cut }) => !(cut <= largestCut))) break;
    const next = solveAtCuts(answer);
    answer = { ...next, iterations: answer.iterations + next.iterations };
    purchases.forEach((purchase, i) => {
      purchase.gap = goalGap(calibration, answer, purchase.commitment);
      learnSlope(purchase, before[i]!);
    });
  }
  const missed = answer.status === 'converged' && !purchases.every(isMet);
  return { ...answer, ...(missed ? { status: 'not-converged' as const } : {}), cuts: cutsNow() };
}

function moveCut(purchase: Purchase): void {
  const move = Math.max(-largestStep, Math.min(largestStep, -purchase.gap / purchase.slope));
  purchase.cut = Math.max(0, purchase.cut + move);
}

function learnSlope(purchase: Purchase, before: Pick<Purchase, 'cut' | 'gap'>): void {
  if (purchase.cut === before.cut) return;
  const secant = (purchase.gap - before.gap) / (purchase.cut - before.cut);
  purchase.slope = Math.max(flattest * purchase.response, Math.min(steepest * purchase.response, secant));
}

/** ln of a commitment's flows over their goal: negative while they fall short. */
function goalGap({ regions }: Calibration, answer: EquilibriumOutput, commitment: Commitment): number {
  return log(flowsOf(answer.flow, commitment, regions) / commitment.level);
}

/** Sum of the flows that a commitment is about. @param flow [sector, exporter, importer] */
function flowsOf(flow: Float64Array, { exporter, importer, sectors }: Commitment, regions: number): number {
  let sum = 0;
  for (const sector of sectors) sum += flow[(sector * regions + exporter) * regions + importer]!;
  return sum;
}

/** First guess of d ln flow / d ln(1 + s): the flows' mean trade elasticity; NaN where nothing is traded. */
function flowResponse({ economy, regions }: Calibration, commitment: Commitment): number {
  let weighted = 0;
  for (const sector of commitment.sectors) {
    const { exporter, importer } = commitment;
    weighted +=
      economy.flow[(sector * regions + exporter) * regions + importer]! * economy.tradeElasticity[sector]!;
  }
  return weighted / flowsOf(economy.flow, commitment, regions);
}

/** Duties with the subsidies taken off: a price divided by (1 + s) is a negative duty. [sector, exporter, importer] */
function withSubsidies(
  tariffRate: Float64Array,
  purchases: readonly Purchase[],
  regions: number,
): Float64Array {
  if (purchases.every(({ cut }) => cut === 0)) return tariffRate;
  const rates = tariffRate.slice();
  for (const { commitment, cut } of purchases) {
    const { exporter, importer, sectors } = commitment;
    for (const sector of sectors) {
      const at = (sector * regions + exporter) * regions + importer;
      rates[at] = (1 + rates[at]!) * exp(-cut) - 1;
    }
  }
  return rates;
}
