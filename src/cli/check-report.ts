import type { Reading } from '../experiments/measures/measure.ts';
import type { CheckOutcome, Tally } from '../experiments/run-check.ts';
import type { CheckBasis, Expectation } from '../schema/check.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';

const basisWords: Readonly<Record<CheckBasis, string>> = {
  tuned: 'tuned',
  untuned: 'untuned',
  'by-construction': 'by construction, not counted',
};

/** A row and what came of it: its verdict and basis, what was measured, expected and observed, and where that is from. */
export function describeCheck({ row, unit, readings, verdict, diagnostics, unsolved }: CheckOutcome): string {
  const { id, basis, scenario, overrides, seeds, expect, observed, source, note } = row;
  const several = readings.length > 1;
  const say = ({ of, value }: Reading) => `${several ? `${of} ` : ''}${rounded(value)} ${unit}`;
  const measured = readings.filter(({ because }) => because === undefined).map(say);
  const excused = readings.filter(({ because }) => because !== undefined);
  const changes = Object.entries(overrides).map(([path, value]) => `${path}=${value}`);
  const runs = [scenario, ...changes, ...(seeds > 1 ? [`seeds 1-${seeds}`] : [])].join(', ');
  const lines = [
    `${verdict.padEnd(5)} ${id} (${basisWords[basis]}): ${row.describe}`,
    ...(readings.length > 0
      ? [`      measured ${measured.join(', ') || 'nothing else'}; expected ${inWords(expect)}; ${runs}`]
      : []),
    ...excused.map((reading) => `      not counted: ${say(reading)}: ${reading.because!}`),
    ...diagnostics.map((diagnostic) => `      ${formatDiagnostic(diagnostic)}`),
    ...(unsolved === null ? [] : [`      ${unsolved}`]),
    `      observed ${observed} (${source})`,
    ...(note === undefined ? [] : [`      ${note}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The closing line. */
export function describeTally({ counted, pass, miss, error }: Tally): string {
  return `checks: ${pass} of ${counted} pass, ${miss} miss, ${error} error\n`;
}

function inWords({ of, within, above, below, falling }: Expectation): string {
  if (falling === true) return 'each above the next';
  if (of !== undefined) return `${of} within ${within!}`;
  const bounds = [
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return bounds.join(' and ');
}

/** Enough digits to tell a near miss from a pass, no noise. */
function rounded(value: number): string {
  const text = value.toFixed(2);
  return Number(text) === 0 ? '0.00' : text;
}
