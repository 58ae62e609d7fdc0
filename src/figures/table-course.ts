import type { RunResult } from '../schema/result.ts';
import type { IssueFile } from '../schema/scenario.ts';
import type { Member } from '../schema/table.ts';
import { termColumns } from '../schema/term-columns.ts';
import { calendarTime } from './marks/calendar.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { issueSubject, levelsOfOutcome, levelWords, packageWorder } from './words/package-words.ts';
import { shownTalks } from './shown-talks.ts';

export { termColumns } from '../schema/term-columns.ts';

/** What one package is to one party, bn USD a year. */
export interface SideTerms {
  name: string;
  terms: readonly number[]; // in the order of `termColumns`
  utility: number;
  reservation: number;
}
/** One move at a table. */
export interface TableMove {
  number: number; // of the run's offers
  time: number; // calendar time
  round: number; // from 1
  by: string; // '' where nobody moved
  action: Member;
  outcome: number; // -1: no package
  give: string; // chips of who moved, in words
  get: string; // chips of the others
  sides: readonly SideTerms[]; // none without a package
}
/** A chip with what each party last offered of it, and what was agreed. */
export interface IssueCourse {
  name: string;
  offered: readonly (string | null)[]; // by party; null: nothing yet
  agreed: string | null;
}
/** What was said at one table of a run, in order. */
export interface TableCourse {
  parties: readonly string[];
  moves: readonly TableMove[];
  /** Number of the last move of every round. */
  rounds: readonly number[];
  /** Each issue as it stands after a move. */
  issuesAt(until: number): IssueCourse[];
}

/** How a table of a run went; null where nobody talked anywhere. Throws when the run was made without its Baseline. */
export function tableCourse(result: RunResult, table: string): TableCourse | null {
  const talks = shownTalks(result, { table });
  if (talks === null) return null;
  const { file, index, parties: seats } = talks;
  const offer = result.tables.offer!;
  const [at, number] = [indicesOf(offer, 'table'), indicesOf(offer, 'offer')];
  const groups = new Map<number, number[]>();
  at.forEach((of, row) => {
    if (of === index) groups.set(number[row]!, [...(groups.get(number[row]!) ?? []), row]);
  });
  const say = packageWorder(result, file);
  const moves = [...groups].map(([of, rows]): TableMove => {
    const row = rows[0]!;
    const by = memberAt(offer, result.sets, 'by', row);
    const outcome = indicesOf(offer, 'outcome')[row]!;
    const chips = (isOwn: boolean): string =>
      outcome < 0 ? '' : say(outcome, (mover) => (mover === by?.id) === isOwn);
    return {
      number: of,
      time: calendarTime(result.request.scenario.start, indicesOf(offer, 'quarter')[row]!),
      round: indicesOf(offer, 'round')[row]! + 1,
      by: by?.short ?? '',
      action: memberAt(offer, result.sets, 'action', row)!,
      outcome,
      give: chips(true),
      get: chips(false),
      sides: outcome < 0 ? [] : rows.map((one) => sideAt(result, one)),
    };
  });
  const parties = seats.map((seat) => result.sets['government']![seat]!.short);
  const last = new Map(moves.map((move) => [`${move.time}|${move.round}`, move.number]));
  return {
    parties,
    moves,
    rounds: [...last.values()],
    issuesAt: (until) =>
      issuesAt(
        result,
        table,
        parties,
        moves.filter((move) => move.number <= until),
      ),
  };
}

/** Whose chip it is and what it is about, in words: "US: AI chips". */
export function issueWords(result: RunResult, issue: IssueFile): string {
  const mover = result.sets['government']!.find(({ id }) => id === issue.mover)?.short ?? issue.mover;
  return `${mover}: ${issueSubject(result, issue)}`;
}

function sideAt(result: RunResult, row: number): SideTerms {
  const offer = result.tables.offer!;
  const number = (column: string): number => numbersOf(offer, column)[row]!;
  return {
    name: memberAt(offer, result.sets, 'party', row)!.short,
    terms: termColumns.map(({ id }) => number(id)),
    utility: number('utility'),
    reservation: number('reservation'),
  };
}

function issuesAt(
  result: RunResult,
  table: string,
  parties: readonly string[],
  moves: readonly TableMove[],
): IssueCourse[] {
  const file = shownTalks(result, { table })!.file;
  const levelOf = (outcome: number | undefined, issue: number): string | null =>
    outcome === undefined ? null : levelWords(file.issues[issue]!, levelsOfOutcome(file, outcome)[issue]!);
  const lastOf = (wanted: (move: TableMove) => boolean): number | undefined =>
    moves.findLast((move) => move.outcome >= 0 && wanted(move))?.outcome;
  const offers = parties.map((name) => lastOf(({ by, action }) => by === name && action.id === 'offer'));
  const agreed = lastOf(({ action }) => action.id === 'accept' || action.id === 'agreement');
  return file.issues.map((issue, at) => ({
    name: issueWords(result, issue),
    offered: offers.map((outcome) => levelOf(outcome, at)),
    agreed: levelOf(agreed, at),
  }));
}
