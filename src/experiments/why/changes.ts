import type { Id } from '../../schema/ids.ts';
import type { IssueFile, TableFile } from '../../schema/scenario.ts';

/** One change of a run, as `--set PATH=VALUE` makes it. */
export interface Change {
  /** A level of an issue; a parameter of what parties want; one of what somebody wants who sits at no table; any other, which has to be solved for. */
  kind: 'level' | 'wish' | 'absent' | 'world';
  path: string;
  value: number;
  /** A level: share of the issue's levels that are closed. A parameter: share of its range that it moves. */
  size: number;
}
/** A parameter with its value in the run. */
export interface Movable {
  id: Id;
  value: number;
  low: number;
  high: number;
}

/** Parameters of what parties want change nothing that has to be solved. */
const wishes = 'payoff.';

/**
 * Every change of one level of one issue of a table, struck out or the only one, and of one parameter to an end of its range, the smallest first.
 * A level that is the last one left and a parameter without a range make no change.
 * @param absent governments that sit at no table of the run: nobody reads what they want
 */
export function changesOf(
  table: TableFile,
  parameters: readonly Movable[],
  absent: readonly Id[] = [],
): Change[] {
  const levels = table.issues.flatMap((issue) => levelChanges(table.id, issue));
  const ends = parameters.flatMap((parameter) => parameterChanges(parameter, absent));
  return [...levels, ...ends].sort(
    (a, b) => a.size - b.size || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.value - b.value),
  );
}

/** With two levels the only one is the other struck out: one change, not two. */
function levelChanges(table: Id, { id, levels, only, without }: IssueFile): Change[] {
  if (only !== undefined) return [];
  const open = [...levels.keys()].filter((level) => level !== without);
  if (open.length < 2) return [];
  const path = `tables.${table}.issues.${id}`;
  const change = (key: string, value: number, closed: number): Change => ({
    kind: 'level',
    path: `${path}.${key}`,
    value,
    size: closed / levels.length,
  });
  const struck = without === undefined ? open.map((level) => change('without', level, 1)) : [];
  const forced =
    open.length > 2 || without !== undefined
      ? open.map((level) => change('only', level, open.length - 1))
      : [];
  return [...struck, ...forced];
}

function parameterChanges({ id, value, low, high }: Movable, absent: readonly Id[]): Change[] {
  if (!(high > low)) return [];
  const kind = kindOf(id, absent);
  return [low, high]
    .filter((end) => end !== value)
    .map((end) => ({
      kind,
      path: `parameters.${id}`,
      value: end,
      size: Math.abs(end - value) / (high - low),
    }));
}

function kindOf(id: Id, absent: readonly Id[]): Change['kind'] {
  if (!id.startsWith(wishes)) return 'world';
  return id.split('.').some((part) => absent.includes(part)) ? 'absent' : 'wish';
}
