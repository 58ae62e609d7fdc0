import type { Reading } from '../schema/check-outcome.ts';
import type { CheckBasis, CheckRow, Expectation } from '../schema/check.ts';

export const basisWords: Readonly<Record<CheckBasis, string>> = {
  tuned: 'tuned',
  untuned: 'untuned',
  'by-construction': 'by construction, not counted',
};

/** What was measured, and what is not as expected for a reason that is stated, a line each. @param print a number with its unit */
export function readingWords(
  readings: readonly Reading[],
  print: (value: number) => string,
): { measured: string; excused: readonly string[] } {
  const several = readings.length > 1;
  const say = ({ of, value }: Reading) => `${several ? `${of} ` : ''}${print(value)}`;
  const counted = readings.filter(({ because }) => because === undefined).map(say);
  const excused = readings.filter(({ because }) => because !== undefined);
  return {
    measured: counted.join(', ') || 'nothing else',
    excused: excused.map((reading) => `${say(reading)}: ${reading.because!}`),
  };
}

/** What every value of a measure must be. */
export function expectationWords({ of, within, above, below, falling }: Expectation): string {
  if (falling === true) return 'each above the next';
  if (of !== undefined) return `${of} within ${within!}`;
  const bounds = [
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return bounds.join(' and ');
}

/** Which runs a row measures: scenario, changes, seeds. */
export function runWords({ scenario, overrides, seeds }: CheckRow): string {
  const changes = Object.entries(overrides).map(([path, value]) => `${path}=${value}`);
  return [scenario, ...changes, ...(seeds > 1 ? [`seeds 1-${seeds}`] : [])].join(', ');
}

/** Enough digits to tell a near miss from a pass, no noise. */
export function rounded(value: number): string {
  const text = value.toFixed(2);
  return Number(text) === 0 ? '0.00' : text;
}
