import type { Id, Quarter } from '../../schema/ids.ts';
import type { World } from './world.ts';

/** What an entry says; words come from the sets when it is shown. */
export interface LedgerLine {
  process: Id;
  kind: Id;
  actor: Id | null; // null: nobody of the model
  subject: Id | null;
  scope: Id | null;
  act: Id | null;
  cause: number; // entry, -1 none
  metric: Id | null; // recorded variable that changed
  before: number;
  after: number;
}

/** Writes a line into the ledger. @returns its number */
export function enterLedger({ records, codebook }: World, quarter: Quarter, line: LedgerLine): number {
  const ledger = records.table('ledger');
  const entry = ledger.rows;
  ledger.add(
    entry,
    quarter,
    codebook.code('process', line.process),
    codebook.code('kind', line.kind),
    codebook.code('government', line.actor),
    codebook.code('government', line.subject),
    codebook.code('scope', line.scope),
    codebook.code('act', line.act),
    line.cause,
    codebook.code('metric', line.metric),
    line.after - line.before,
    line.before,
    line.after,
  );
  return entry;
}
