import type { Id, Quarter } from '../../schema/ids.ts';
import { termIds, type TermId } from '../../schema/negotiation.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';

/** How a table ended: what became of the last package agreed there, or that none was. */
export type Ending = 'in-force' | 'withdrawn' | 'not-ratified' | 'not-solved' | 'no-agreement';

/** What one package is to one party; bn USD a year. */
export interface PartyTerms {
  party: Id;
  terms: Readonly<Record<TermId, number>>;
  utility: number;
  reservation: number;
  margin: number; // utility above no deal
  relief: number | null; // part of the terms that the others' chips bring; null where it was not evaluated exactly
}
/** One move at a table. */
export interface Move {
  quarter: Quarter;
  round: number;
  by: Id | null;
  action: Id;
  outcome: number; // -1: no package
  parties: readonly PartyTerms[];
}
/** One package that was agreed and evaluated exactly. */
export interface Agreed {
  deal: number;
  quarter: Quarter;
  status: Exclude<Ending, 'no-agreement'>;
  outcome: number;
  parties: readonly (PartyTerms & { tableUtility: number; ratification: number })[];
}

/** Every move at a table of a run, in order. */
export function movesAt(result: RunResult, table: Id): Move[] {
  const offers = result.tables.offer!;
  const at = idsIn(result, offers);
  return groups(offers, 'offer', (row) => at('table', row) === table).map((rows): Move => {
    const [first] = rows as [number];
    return {
      quarter: cell(offers, 'quarter', first),
      round: cell(offers, 'round', first),
      by: at('by', first),
      action: at('action', first)!,
      outcome: cell(offers, 'outcome', first),
      parties: rows.map((row) => termsIn(result, offers, row)),
    };
  });
}

/** Every package agreed at a table of a run, in order. */
export function agreedAt(result: RunResult, table: Id): Agreed[] {
  const deals = result.tables.deal!;
  const at = idsIn(result, deals);
  return groups(deals, 'deal', (row) => at('table', row) === table).map((rows): Agreed => {
    const [first] = rows as [number];
    return {
      deal: cell(deals, 'deal', first),
      quarter: cell(deals, 'quarter', first),
      status: at('status', first) as Agreed['status'],
      outcome: cell(deals, 'outcome', first),
      parties: rows.map((row) => ({
        ...termsIn(result, deals, row),
        tableUtility: cell(deals, 'table_utility', row),
        ratification: cell(deals, 'ratification', row),
      })),
    };
  });
}

/** One step of a crisis after talks without a deal. */
export interface CrisisStep {
  quarter: Quarter;
  kind: Id;
  actor: Id | null;
  subject: Id | null;
}

/** What threats did after a table of a run ended without a deal, in order. */
export function crisisAt(result: RunResult, table: Id): CrisisStep[] {
  const ledger = result.tables.ledger!;
  const at = idsIn(result, ledger);
  const rows = Array.from({ length: ledger.rows }, (_, row) => row);
  return rows
    .filter((row) => at('process', row) === 'crisis' && at('act', row) === table)
    .map((row) => ({
      quarter: cell(ledger, 'quarter', row),
      kind: at('kind', row)!,
      actor: at('actor', row),
      subject: at('subject', row),
    }));
}

/** How a table of a run ended, or stands where the run is shorter. */
export function endingOf(result: RunResult, table: Id): Ending {
  return agreedAt(result, table).at(-1)?.status ?? 'no-agreement';
}

/** The last package agreed at a table of a run; -1: none. */
export function lastAgreed(result: RunResult, table: Id): number {
  return agreedAt(result, table).at(-1)?.outcome ?? -1;
}

/** The table at which a deal of a run was agreed; null where the run has no such deal. */
export function tableOfDeal(result: RunResult, deal: number): Id | null {
  const deals = result.tables.deal!;
  const row = deals.columns['deal']!.values.indexOf(deal);
  return row < 0 ? null : idsIn(result, deals)('table', row);
}

function termsIn(result: RunResult, table: Table, row: number): PartyTerms {
  const utility = cell(table, 'utility', row);
  const reservation = cell(table, 'reservation', row);
  const terms = termIds.map((id) => [id, cell(table, id.replaceAll('-', '_'), row)]);
  return {
    party: idsIn(result, table)('party', row)!,
    terms: Object.fromEntries(terms) as Record<TermId, number>,
    utility,
    reservation,
    margin: utility - reservation,
    relief: table.columns['relief'] === undefined ? null : cell(table, 'relief', row),
  };
}

/** Rows that share a number in a column, in order. */
function groups(table: Table, key: string, wanted: (row: number) => boolean): number[][] {
  const found = new Map<number, number[]>();
  for (let row = 0; row < table.rows; row++) {
    if (!wanted(row)) continue;
    const number = cell(table, key, row);
    const rows = found.get(number) ?? [];
    found.set(number, rows);
    rows.push(row);
  }
  return [...found.values()];
}

function cell(table: Table, column: string, row: number): number {
  return table.columns[column]!.values[row]!;
}

function idsIn(result: RunResult, table: Table): (column: string, row: number) => Id | null {
  return (name, row) => {
    const column = table.columns[name]!;
    if (column.kind !== 'code') throw new Error(`${name} holds no ids`);
    return result.sets[column.set]![column.values[row]!]?.id ?? null;
  };
}
