import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../../schema/economy.ts';
import type { Commitment } from '../../schema/policy.ts';
import type { Calibration } from './calibrate.ts';
import { solveEquilibrium } from './solve-equilibrium.ts';

const mostSteps = 40;
const mostRounds = 20;
/** Commitments are met to this many times the residual of a solve: what a secant can tell apart. */
const goalSlack = 100;
/** Logarithm of the largest price cut tried in one step. */
const largestStep = 0.5;

/**
 * Equilibrium in which purchase commitments are met by an implicit import subsidy, paid out of the buyer's budget: a commitment's flows are
 * bought at their price divided by (1 + s), with the least s ≥ 0 at which they reach `level`; s is 0 where
 * trade delivers that without help. Never through more varieties, which would make the buyer richer (MODEL.md, section 3).
 * Secant in ln(1 + s), one commitment after the other until all hold; status 'not-converged' when they do not.
 */
export function solveWithPurchases(
  calibration: Calibration,
  input: EquilibriumInput,
  commitments: readonly Commitment[],
): EquilibriumOutput {
  const cut = commitments.map(() => 0); // ln(1 + s)
  let iterations = 0;
  const solve = (warm?: EquilibriumOutput): EquilibriumOutput => {
    const tariffRate = withSubsidies(input.tariffRate, commitments, cut, calibration.regions);
    const answer = solveEquilibrium(calibration, { ...input, tariffRate, ...(warm && { warm }) });
    iterations += answer.iterations;
    return { ...answer, iterations };
  };
  let answer = solve(input.warm);
  const goalTolerance = goalSlack * input.tolerance;
  const gapOf = (i: number) => goalGap(calibration, answer, commitments[i]!);
  const isMet = (i: number) => {
    const gap = gapOf(i);
    return Math.abs(gap) <= goalTolerance || (cut[i] === 0 && gap > 0);
  };
  for (let round = 0; round < mostRounds && answer.status === 'converged'; round++) {
    const open = commitments.findIndex((_, i) => !isMet(i));
    if (open < 0) return answer;
    let last = { cut: cut[open]!, gap: gapOf(open) };
    let slope = flowResponse(calibration, commitments[open]!);
    for (let step = 0; step < mostSteps && !isMet(open) && answer.status === 'converged'; step++) {
      const move = Math.max(-largestStep, Math.min(largestStep, -last.gap / slope));
      cut[open] = Math.max(0, last.cut + move);
      answer = solve(answer);
      const next = { cut: cut[open]!, gap: gapOf(open) };
      if (next.cut !== last.cut && next.gap !== last.gap)
        slope = (next.gap - last.gap) / (next.cut - last.cut);
      last = next;
    }
  }
  const missed = commitments.some((_, i) => !isMet(i));
  return missed && answer.status === 'converged' ? { ...answer, status: 'not-converged' } : answer;
}

/** ln of a commitment's flows over their goal: negative while they fall short. */
function goalGap({ regions }: Calibration, answer: EquilibriumOutput, commitment: Commitment): number {
  return log(flowsOf(answer.flow, commitment, regions) / commitment.level);
}

/** Sum of the flows that a commitment is about. @param flow [sector, exporter, importer] */
export function flowsOf(
  flow: Float64Array,
  { exporter, importer, sectors }: Omit<Commitment, 'level'>,
  regions: number,
): number {
  let sum = 0;
  for (const sector of sectors) sum += flow[(sector * regions + exporter) * regions + importer]!;
  return sum;
}

/** First guess of d ln flow / d ln(1 + s): the flows' mean trade elasticity. */
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
  commitments: readonly Commitment[],
  cut: readonly number[],
  regions: number,
): Float64Array {
  if (cut.every((value) => value === 0)) return tariffRate;
  const rates = tariffRate.slice();
  commitments.forEach(({ exporter, importer, sectors }, i) => {
    for (const sector of sectors) {
      const at = (sector * regions + exporter) * regions + importer;
      rates[at] = (1 + rates[at]!) * exp(-cut[i]!) - 1;
    }
  });
  return rates;
}
