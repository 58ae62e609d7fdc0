import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import { actMember } from '../words/act-words.ts';
import { calendarTime } from './calendar.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { formatNumber, formatSigned } from '../words/format-number.ts';
import { kindWords } from '../words/texts.ts';

/** One change of an ally's confidence in words, with the ids that a reader may ask for it by. */
export interface LedgerLine {
  kind: Id;
  act: Id | null;
  when: string;
  cause: string;
  about: string; // the act and what it is on
  actor: string; // empty: nobody acted
  whose: string;
  change: string;
  after: string;
}

/** Lines that an act caused before those of quiet times, each in their order. */
export function causedFirst(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  return [true, false].flatMap((caused) => lines.filter(({ act }) => (act !== null) === caused));
}

/** The entries of a run's ledger that changed a confidence, in their order; none where the run has no ledger. */
export function ledgerLines(run: RunResult): readonly LedgerLine[] {
  const { ledger } = run.tables;
  if (ledger === undefined) return [];
  const quarter = indicesOf(ledger, 'quarter');
  const delta = numbersOf(ledger, 'delta');
  const after = numbersOf(ledger, 'after');
  const at = (column: string, row: number) =>
    ledger.columns[column] === undefined ? undefined : memberAt(ledger, run.sets, column, row);
  const rows = Array.from({ length: ledger.rows }, (_, row) => row);
  return rows
    .filter((row) => at('metric', row)?.id === 'confidence')
    .map((row) => {
      const kind = at('kind', row)!;
      const act = at('act', row);
      const scope = at('scope', row)?.name;
      return {
        kind: kind.id,
        act: act?.id ?? null,
        when: formatNumber(calendarTime(run.request.scenario.start, quarter[row]!), 'year'),
        cause: kindWords[kind.id] ?? kind.name,
        about: [act && actMember(run, act).name, scope].filter((part) => part !== undefined).join(', '),
        actor: act === undefined ? '' : (at('actor', row)?.name ?? ''),
        whose: at('subject', row)?.name ?? '',
        change: formatSigned(delta[row]!, 'points'),
        after: formatNumber(after[row]!, 'points'),
      };
    });
}
