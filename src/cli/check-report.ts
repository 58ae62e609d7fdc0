import { basisWords, expectationWords, readingWords, rounded, runWords } from '../exports/check-words.ts';
import type { CheckOutcome, Tally } from '../schema/check-outcome.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';

/** A row and what came of it: its verdict and basis, what was measured, expected and observed, and where that is from. */
export function describeCheck({ row, unit, readings, verdict, diagnostics, unsolved }: CheckOutcome): string {
  const { id, basis, observed, source, note } = row;
  const { measured, excused } = readingWords(readings, (value) => `${rounded(value)} ${unit}`);
  const lines = [
    `${verdict.padEnd(5)} ${id} (${basisWords[basis]}): ${row.describe}`,
    ...(readings.length > 0
      ? [`      measured ${measured}; expected ${expectationWords(row.expect)}; ${runWords(row)}`]
      : []),
    ...excused.map((line) => `      not counted: ${line}`),
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
