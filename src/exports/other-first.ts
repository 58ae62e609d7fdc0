import type { Diagnostic } from '../schema/diagnostic.ts';
import { parseCsv } from '../schema/parse-csv.ts';
import { diagnose } from '../schema/place.ts';
import type { RunResult } from '../schema/result.ts';

/** Whether the first run of an experiment's first arm, made again, has the bits that members.csv holds. @returns why not, or null; null also where that run was not complete */
export function otherFirst(
  members: string,
  { resultHash: found }: Pick<RunResult, 'resultHash'>,
  file: string,
): Diagnostic | null {
  const { columns, rows } = parseCsv(members);
  const first = rows[0]?.cells;
  const at = (column: string): string => first?.[columns.indexOf(column)] ?? '';
  const wanted = at('resultHash');
  if (first === undefined || at('status') !== 'complete' || wanted === found) return null;
  return diagnose({ file, path: 'resultHash' }, 'result-repeat', { key: 'resultHash', wanted, found });
}
