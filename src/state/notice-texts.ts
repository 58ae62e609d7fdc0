import { shownText } from '../schema/lever-scale.ts';
import type { Lever } from '../schema/model.ts';
import { ownModel } from '../schema/model-name.ts';
import type { RunResult } from '../schema/result.ts';
import type { Work } from '../schema/work.ts';

type NamedModel = Omit<Work['made'], 'app'>;
const named = ({ model, hash, own }: NamedModel): string =>
  `${model} (${own ? ownModel(hash) : hash.slice(0, 8)})`;

/** Words of notices; what a file did wrong is worded by its diagnostics. */
export const noticeTexts = {
  outOfRange: (lever: Lever): string =>
    lever.calendar === undefined
      ? `${lever.label}: give a number from ${lever.min} to ${lever.max}. The last value stays.`
      : `${lever.label}: choose a quarter from ${shownText(lever, lever.min)} to ${shownText(lever, lever.max)}. The last one stays.`,
  failed: ({ status, request }: RunResult): string =>
    typeof status === 'object'
      ? `The run stopped in quarter ${status.failed} after ${request.scenario.start}: no solution (${status.solve.status}, residual ${status.solve.residual.toExponential(1)}, ${status.solve.iterations} sweeps). The last good result stays.`
      : 'The run was stopped. The last good result stays.',
  broken: (error: unknown): string =>
    `The run broke off: ${error instanceof Error ? error.message : String(error)}. The last good result stays.`,
  unanswered: (error: unknown): string =>
    `The engine does not answer: ${error instanceof Error ? error.message : String(error)}. What is shown and set stays; run again, and load the page anew where that does not help.`,
  runsNotKept:
    'This browser keeps no finished runs, for want of room or of leave: they are gone when the page is loaded anew. Save figures and tables of them before.',
  notRead: (error: unknown): string =>
    `The files could not be read: ${error instanceof Error ? error.message : String(error)}.`,
  notSolved: (error: unknown): string =>
    `The policy could not be solved: ${error instanceof Error ? error.message : String(error)}.`,
  otherFirst: (shown: string, now: string): string =>
    `The result that came with the page (${shown.slice(0, 8)}) is not what this browser gets (${now.slice(0, 8)}). The new one is shown; compare it with the command line before you use it.`,
  opened: (title: string): string => `Opened ${title}`,
  moved: (lever: Lever, before: number, after: number): string =>
    `${lever.label}: ${lever.calendar === undefined ? before : shownText(lever, before)} → ${shownText(lever, after)}`,
  reset: (label: string | null): string => (label === null ? 'Reset all levers' : `Reset ${label}`),
  leftOut: (id: string, shown: number): string =>
    `The lever ${id} at ${shown} is left out: this scenario has no such lever, or the number is out of its range.`,
  madeWith: (made: NamedModel, now: NamedModel): string =>
    `It was made with ${named(made)}; this is ${named(now)}. The same levers may give other numbers.`,
  more: (count: number): string => `${count} more of this kind.`,
} as const;
