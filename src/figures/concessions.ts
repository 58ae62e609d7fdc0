import type { RunResult } from '../schema/result.ts';
import type { IssueFile, TableFile } from '../schema/scenario.ts';
import { calendarTime } from './marks/calendar.ts';
import { indicesOf, memberAt } from './columns.ts';
import { fillSlots } from './words/fill-slots.ts';
import { packageTexts } from './words/package-words-texts.ts';
import { chipSubject } from './words/package-words.ts';
import { figureTexts } from './words/texts.ts';

/** What a party gave up under a threat when its talks had ended without a deal. */
export interface Concession {
  table: string;
  time: number; // calendar time in which it gave in
  giver: number; // government
  taker: number; // government that had threatened
  words: string; // who gave in to whom
  chips: string; // what it gave up, in words
}

/** Ids of the acts that are law in some quarter of a run. */
function lawfulActs({ tables: { policy }, sets }: RunResult): ReadonlySet<string> {
  if (policy === undefined) return new Set();
  return new Set([...new Set(indicesOf(policy, 'act'))].map((act) => sets['act']![act]!.id));
}

/** Whether any act of a table, of a deal, a concession or a threat, is law in some quarter of a run. */
export function hasActOfTable(result: RunResult): boolean {
  const { tables } = result.request.scenario;
  return [...lawfulActs(result)].some((id) => tables.some((table) => id.startsWith(`${table.id}/`)));
}

/** The chips of a table of which some act is law in a run. */
function movedChips(result: RunResult, { id, issues }: TableFile): IssueFile[] {
  const acts = [...lawfulActs(result)];
  return issues.filter((issue) => {
    const own = `${id}/${issue.id}`;
    return acts.some((act) => act === own || act.startsWith(`${own}/`));
  });
}

/** Every concession of a run, in order of time; none where the run has no ledger that tells processes. */
export function concessionsOf(result: RunResult): readonly Concession[] {
  const { ledger } = result.tables;
  const { start, tables } = result.request.scenario;
  if (ledger?.columns['process'] === undefined) return [];
  const at = (column: string, row: number) => memberAt(ledger, result.sets, column, row);
  const rows = Array.from({ length: ledger.rows }, (_, row) => row);
  return rows
    .filter((row) => at('process', row)?.id === 'crisis' && at('kind', row)?.id === 'conceded')
    .flatMap((row): Concession[] => {
      const table = tables.find(({ id }) => id === at('act', row)?.id);
      const [taker, giver] = [at('actor', row), at('subject', row)];
      if (table === undefined || taker === undefined || giver === undefined) return [];
      const given = movedChips(result, table).filter(({ mover }) => mover === giver.id);
      return [
        {
          table: table.id,
          time: calendarTime(start, indicesOf(ledger, 'quarter')[row]!),
          giver: indicesOf(ledger, 'subject')[row]!,
          taker: indicesOf(ledger, 'actor')[row]!,
          words: fillSlots(figureTexts.concession, { giver: giver.short, taker: taker.short }),
          chips:
            given.length === 0
              ? packageTexts.nothing
              : given.map((issue) => chipSubject(result, issue)).join(packageTexts.join),
        },
      ];
    });
}
