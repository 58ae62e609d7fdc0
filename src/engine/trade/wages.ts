import { dot } from '../../numerics/dot.ts';
import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import { multiplyRows } from '../../numerics/multiply-rows.ts';
import type { Baseline } from './baseline.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { adaptResponse } from './response.ts';
import type { Response } from './response.ts';
import type { TradeCosts } from './trade-costs.ts';

/** Moves the wages of a state toward equilibrium, knowing its `excess`. */
export type WageStep = (state: EquilibriumState) => void;

/** No wage moves further than this in one step, in logarithms: far from the solution the response is only a direction. */
const largestStep = 0.25;
/** Bounds of the length of a chord step relative to its response. */
const shortestChord = 0.4;
const longestChord = 3;
/** Small shocks are nearly solved by then, and shares have settled enough to say what a large one does to the response. */
const stepsBeforeAdapting = 4;

/**
 * Excess demand for each region's labour, ln(Σ_j γ[j,i] Y[j,i] / (ŵ[i] wL[i])), into `state.excess`; by Walras' law it is also
 * what is missing in the region's balance of trade. Returns its largest size.
 */
export function findExcess(baseline: Baseline, state: EquilibriumState): number {
  const { regions, sectors, valueAdded, economy } = baseline;
  let largest = 0;
  for (let region = 0; region < regions; region++) {
    let earned = 0;
    for (let sector = 0; sector < sectors; sector++) {
      earned +=
        economy.valueAddedShare[sector * regions + region]! * state.output[region * sectors + sector]!;
    }
    const excess = log(earned / valueAdded[region]!) - state.logWage[region]!;
    state.excess[region] = excess;
    if (!(Math.abs(excess) <= largest)) largest = Math.abs(excess);
  }
  return largest;
}

/** Damped adjustment: each wage moves by a fixed share of its own excess. Slow, and needs no response. */
export function createDampedStep(baseline: Baseline, share: number): WageStep {
  const step = new Float64Array(baseline.regions);
  return (state) => {
    for (let region = 0; region < baseline.regions; region++) step[region] = share * state.excess[region]!;
    moveWages(baseline, state, step);
  };
}

/**
 * Chord Newton: wages move along a response to the excess, and prices and expenditure follow them to first order. A policy that
 * the response does not fit shows by the steps that it takes: after a few the response is adapted to it, once. The length of a
 * step is a secant estimate from the step before.
 */
export function createChordStep(baseline: Baseline, costs: TradeCosts, calibrated: Response): WageStep {
  const { regions } = baseline;
  const wanted = new Float64Array(regions);
  const before = new Float64Array(regions);
  const step = new Float64Array(regions);
  let response = calibrated;
  let length = 1;
  let steps = 0;
  return (state) => {
    steps++;
    const adapted = steps === stepsBeforeAdapting ? adaptResponse(baseline, costs, state, response) : null;
    response = adapted ?? response;
    before.set(wanted);
    multiplyRows(response.wage, 0, state.excess, 0, wanted, 0, regions, regions);
    const secant = adapted === null ? secantLength(step, before, wanted) : null;
    // The mean of the old and the new length damps what sweeps that have not settled yet add to the estimate.
    if (adapted !== null) length = 1;
    else if (secant !== null) length = Math.sqrt(length * secant);
    for (let region = 0; region < regions; region++) step[region] = length * wanted[region]!;
    moveWages(baseline, state, step);
    followWages(baseline, response, state, step);
  };
}

/** Moves prices and expenditure as a response says that they follow a step of wages, whose effects abroad are scaled by openness. */
function followWages(
  { regions, sectors }: Baseline,
  { price, expenditure, openness }: Response,
  state: EquilibriumState,
  step: Float64Array,
): void {
  const felt = new Float64Array(regions);
  const follow = new Float64Array(sectors);
  for (let region = 0; region < regions; region++) {
    const own = step[region]!;
    for (let other = 0; other < regions; other++) {
      felt[other] = own + openness[region * regions + other]! * (step[other]! - own);
    }
    const first = region * sectors;
    multiplyRows(price, first * regions, felt, 0, follow, 0, sectors, regions);
    for (let sector = 0; sector < sectors; sector++) state.logPrice[first + sector]! += follow[sector]!;
    multiplyRows(expenditure, first * regions, felt, 0, follow, 0, sectors, regions);
    for (let sector = 0; sector < sectors; sector++) {
      state.expenditure[sector * regions + region]! *= exp(follow[sector]!);
    }
  }
}

/** The length at which `step` would have removed the wish that it followed; null when the last step tells nothing. */
function secantLength(step: Float64Array, before: Float64Array, wanted: Float64Array): number | null {
  const size = dot(step, 0, step, 0, step.length);
  const removed = dot(step, 0, before, 0, step.length) - dot(step, 0, wanted, 0, step.length);
  if (!(removed > 0)) return null;
  return Math.max(shortestChord, Math.min(longestChord, size / removed));
}

/**
 * Moves the wages by `step` within bounds, then scales them so that world value added, the numeraire, keeps its baseline value.
 * Leaves in `step` how far each has moved.
 */
function moveWages(baseline: Baseline, { logWage }: EquilibriumState, step: Float64Array): void {
  const { regions, valueAdded } = baseline;
  let world = 0;
  let earned = 0;
  for (let region = 0; region < regions; region++) {
    step[region] = Math.max(-largestStep, Math.min(largestStep, step[region]!));
    world += valueAdded[region]!;
    earned += valueAdded[region]! * exp(logWage[region]! + step[region]!);
  }
  const scale = log(world / earned);
  for (let region = 0; region < regions; region++) {
    step[region]! += scale;
    logWage[region]! += step[region]!;
  }
}
