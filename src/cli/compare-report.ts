import type { Difference, PairedComparison, Precision } from '../experiments/paired-comparison.ts';
import type { NotedChange } from './noted-changes.ts';
import type { SeedRange } from './parse-set.ts';

/** Two scenarios with what their pairs of runs say. */
export interface Compared {
  a: string;
  b: string;
  parties: readonly [string, string];
  seeds: SeedRange;
  comparison: PairedComparison;
  changes: readonly NotedChange[]; // inputs of b that are not those of a
}
/** Inputs that a text lists. */
const mostChanges = 12;

/** One object on a line: of two scenarios their comparison, of more a list of them. What one pair cannot tell is null. */
export function jsonOf(all: readonly Compared[]): string {
  const plain = all.map(({ comparison, ...compared }) => ({
    ...compared,
    ...comparison,
    byKind: Object.fromEntries(comparison.byKind),
  }));
  return `${JSON.stringify(plain.length === 1 ? plain[0] : { comparisons: plain })}\n`;
}

/** A comparison in words. @param note printed before the last line */
export function describeComparison(
  { a, b, parties, comparison: c, changes }: Compared,
  note: string,
): string {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  const line = (label: string, d: Difference, scale: number, digits: number, unit: string) =>
    `  ${label.padEnd(44)} ${signed(d.median * scale, digits)} ${unit} (${signed(d.low * scale, digits)} to ${signed(d.high * scale, digits)})\n`;
  return [
    `${c.pairs} pairs of runs on the same seeds; differences are ${b} minus ${a}: median (5th to 95th percentile)\n`,
    `Allies' confidence at the end is lower in ${percent(c.confidence.lower)} of pairs, equal in ${percent(c.confidence.equal)}, higher in ${percent(c.confidence.higher)}\n`,
    line('confidence, points', c.difference.confidence, 100, 1, 'points'),
    `Ledger of confidence by kind of entry, mean over allies\n`,
    ...[...c.byKind].map(([kind, difference]) => line(kind, difference, 100, 2, 'points')),
    `Price\n`,
    line(`goods balance of ${parties[0]} with ${parties[1]}`, c.difference.balance, 1e-3, 2, 'bn USD/year'),
    ...c.difference.income.map((difference, i) =>
      line(`real income of ${parties[i]}`, difference, 1e-3, 2, 'bn USD/year'),
    ),
    line('strategic delay (index)', c.difference.delay, 1, 2, 'months'),
    `  ${'runs with a deal in force at the end'.padEnd(44)} ${a} ${percent(c.deals.a)}, ${b} ${percent(c.deals.b)}\n`,
    ...(c.pairs > 1 ? precisionLines(c.precision, parties) : []),
    ...changeLines(changes),
    `${note}Model output, not a forecast. What varies: chance only.\n`,
  ].join('');
}

function precisionLines(precision: PairedComparison['precision'], parties: Compared['parties']): string[] {
  const line = (label: string, { paired, unpaired }: Precision, scale: number, unit: string) =>
    `  ${label.padEnd(44)} ± ${(paired * scale).toFixed(2)} ${unit} (± ${(unpaired * scale).toFixed(2)}${wider(paired * scale, unpaired * scale)})\n`;
  return [
    'How well the mean difference is known, interval of 90 % (with as many runs of draws of their own)\n',
    line('confidence, points', precision.confidence, 100, 'points'),
    line(`goods balance of ${parties[0]} with ${parties[1]}`, precision.balance, 1e-3, 'bn USD/year'),
    line('strategic delay (index)', precision.delay, 1, 'months'),
  ];
}

/** Of widths that print as nothing there is no ratio to tell. */
function wider(paired: number, unpaired: number): string {
  if (!(Math.min(paired, unpaired) >= 0.005)) return '';
  return `, ${(unpaired / paired).toFixed(1)} times as wide`;
}

function changeLines(changes: readonly NotedChange[]): string[] {
  const said = (value: NotedChange['from']) => (value === null ? 'none' : String(value));
  const rest = changes.length - mostChanges;
  return [
    ...(changes.length === 0 ? ['No input differs\n'] : ['Inputs that differ\n']),
    ...changes
      .slice(0, mostChanges)
      .map(
        ({ path, from, to, unit, source }) =>
          `  ${path}: ${said(from)} -> ${said(to)}${unit === '' || unit === '1' ? '' : ` ${unit}`}${source === '' ? '' : ` (${source})`}\n`,
      ),
    ...(rest > 0 ? [`  and ${rest} more\n`] : []),
  ];
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, '$1');
}
