import type { RunResult } from '../../schema/result.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { middleOver } from './read-runs.ts';
import { unknownName } from './unknown-name.ts';

/** Share of what a party promised to buy at a table that it bought: of the whole level, or of the increment alone; mean over the quarters in which it was due. */
export const deliveredShare = defineMeasure(
  strictShape({ table: idSchema, party: idSchema, of: z.enum(['level', 'increment']) }),
  () => '1',
  async ({ table, party, of }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const rows = promisesOf(run, table, party);
      if (rows.length === 0) {
        const known = (run.sets['table'] ?? []).map(({ id }) => id);
        return unknownName(['table'], table, known, 'a table at which the party promised to buy');
      }
      const shares = rows.map(({ promised, level, bought }) =>
        of === 'level' ? bought / level : (bought - (level - promised)) / promised,
      );
      return [{ of: party, value: shares.reduce((sum, share) => sum + share, 0) / shares.length }];
    }),
);

function promisesOf(
  { tables, sets }: RunResult,
  table: string,
  party: string,
): { promised: number; level: number; bought: number }[] {
  const { rows, columns } = tables.compliance!;
  const read = (id: string, row: number): number => columns[id]!.values[row]!;
  return Array.from({ length: rows }, (_, row) => row)
    .filter(
      (row) =>
        sets['table']![read('table', row)]?.id === table &&
        sets['government']![read('party', row)]?.id === party &&
        read('promised', row) > 0,
    )
    .map((row) => ({
      promised: read('promised', row),
      level: read('level', row),
      bought: read('bought', row),
    }));
}
