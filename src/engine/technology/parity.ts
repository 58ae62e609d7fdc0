/** When the gap of each pair first was at most a level. */
export interface Parity {
  /** @param gap [technology, target] months, at the start */
  start(gap: Float64Array): void;
  /** @param gap [technology, target] months, after another step */
  step(gap: Float64Array): void;
  /** Months from the start, linear between steps; infinite where not within the time that has been stepped. [technology, target] */
  readonly months: Float64Array;
}

/** Follows gaps of a lane. @param level months of gap that count as parity. @param monthsPerStep time between two steps */
export function createParity(pairs: number, level: number, monthsPerStep: number): Parity {
  const months = new Float64Array(pairs);
  const before = new Float64Array(pairs);
  let steps = 0;
  return {
    months,
    start(gap) {
      steps = 0;
      before.set(gap);
      gap.forEach((value, pair) => (months[pair] = value <= level ? 0 : Infinity));
    },
    step(gap) {
      gap.forEach((value, pair) => {
        const last = before[pair]!;
        if (months[pair] === Infinity && value <= level)
          months[pair] = (steps + (last - level) / (last - value)) * monthsPerStep;
      });
      before.set(gap);
      steps += 1;
    },
  };
}

/** Parity in a run of some months against its twin's. */
export interface ParityDifference {
  months: number; // by which the run's is later
  censored: number; // 0: known; 1: at least; -1: at most; 2: neither is within the run
}

/** How much later parity is than in the twin, as far as a run of `horizon` months tells. */
export function comparedParity(fact: number, twin: number, horizon: number): ParityDifference {
  const months = Math.min(fact, horizon) - Math.min(twin, horizon);
  const [late, twinLate] = [fact > horizon, twin > horizon];
  return { months, censored: late && twinLate ? 2 : late ? 1 : twinLate ? -1 : 0 };
}
