import { log } from '../../numerics/log.ts';
import { makingDelay } from './making-delay.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** What a lane has been through, as far as delay is measured on it. */
export interface Trajectory {
  making: readonly Float64Array[]; // [step][technology, target] capability at the start and after each quarter, months of frontier advance
  use: Float64Array; // [technology, target] performance in use at the end
}
/** Months by which a lane lags its twin; negative is ahead. Each [technology, target]. */
export interface Delays {
  making: Float64Array; // calendar months, at most the time since the start
  use: Float64Array; // months of frontier growth; 0 except for what is used; infinite where nothing at all is in use
  deficit: Float64Array; // months of frontier advance by which making is older than the twin's
  headline: Float64Array; // use for products, making for the rest
}

/**
 * Strategic delay of one trajectory against another from the same start (MODEL.md, section 5): making in calendar months,
 * use as doubling · log2(use of the twin / use). Exactly 0 where the two are bit-equal.
 */
export function measureDelays(fact: Trajectory, twin: Trajectory, rows: TechnologyRows): Delays {
  const [now, other] = [fact.making.at(-1)!, twin.making.at(-1)!];
  const levels = (trajectory: Trajectory, pair: number) => trajectory.making.map((row) => row[pair]!);
  const making = now.map((level, pair) =>
    level === other[pair] ? 0 : makingDelay(levels(fact, pair), levels(twin, pair), rows.quarterLength),
  );
  const use = fact.use.map((used, pair) => {
    const technology = Math.trunc(pair / rows.targets);
    if (rows.used[technology] === 0 || used === twin.use[pair]) return 0;
    return (rows.doubling[technology]! * log(twin.use[pair]! / used)) / Math.LN2;
  });
  const headline = making.map((months, pair) =>
    rows.product[Math.trunc(pair / rows.targets)] === 1 ? use[pair]! : months,
  );
  return { making, use, headline, deficit: now.map((level, pair) => other[pair]! - level) };
}

/** Weighted headline delay in months, each technology toward the target of its race. */
export function delayIndex(headline: Float64Array, rows: TechnologyRows): number {
  let index = 0;
  for (let t = 0; t < rows.technologies; t++) {
    if (rows.weight[t]! > 0) index += rows.weight[t]! * headline[t * rows.targets + rows.targetOf[t]!]!;
  }
  return index;
}
