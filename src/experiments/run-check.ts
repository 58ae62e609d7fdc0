import type { CheckOutcome, Reading, Tally, Verdict } from '../schema/check-outcome.ts';
import type { Expectation } from '../schema/check.ts';
import type { Bench } from './measures/measure.ts';
import type { PlannedCheck } from './parse-checks.ts';

/** Takes a row's measure and holds it against what is expected. */
export async function runCheck({ row, measure, locate }: PlannedCheck, bench: Bench): Promise<CheckOutcome> {
  const answer = await measure.take(bench);
  const outcome = { row, unit: measure.unit, readings: [], diagnostics: [], unsolved: null };
  if ('value' in answer) {
    const { value: readings } = answer;
    if (!readings.every(({ value }) => Number.isFinite(value)) || readings.length === 0)
      return { ...outcome, readings, verdict: 'error', unsolved: 'the measure is not a number' };
    return { ...outcome, readings, verdict: isBorneOut(row.expect, readings) ? 'pass' : 'miss' };
  }
  if ('unsolved' in answer) return { ...outcome, verdict: 'error', unsolved: answer.unsolved };
  const diagnostics = 'problem' in answer ? [locate(answer.problem)] : answer.diagnostics;
  return { ...outcome, verdict: 'error', diagnostics };
}

/** Whether what has no reason to be otherwise is as expected, and nothing that has one is: a reason that is not needed has to go. */
function isBorneOut(expected: Expectation, readings: readonly Reading[]): boolean {
  const counted = readings.filter(({ because }) => because === undefined).map(({ value }) => value);
  const excused = readings.filter(({ because }) => because !== undefined);
  return isMet(expected, counted) && excused.every(({ value }) => !isMet(expected, [value]));
}

/** Whether all values are as expected; the bounds of `within` count as near, those of `above` and `below` do not. */
export function isMet(
  { of, within, above, below, falling }: Expectation,
  values: readonly number[],
): boolean {
  if (falling === true) return values.every((value, at) => at === 0 || value < values[at - 1]!);
  return values.every(
    (value) =>
      (of === undefined || Math.abs(value - of) <= within!) &&
      (above === undefined || value > above) &&
      (below === undefined || value < below),
  );
}

/** Counts verdicts. */
export function tally(outcomes: readonly CheckOutcome[]): Tally {
  const counted = outcomes.filter(
    ({ row, verdict }) => row.basis !== 'by-construction' || verdict === 'error',
  );
  const count = (wanted: Verdict) => counted.filter(({ verdict }) => verdict === wanted).length;
  return { counted: counted.length, pass: count('pass'), miss: count('miss'), error: count('error') };
}
