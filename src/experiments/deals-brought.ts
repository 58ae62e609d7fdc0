import type { RunResult } from '../schema/result.ts';
import type { Table } from '../schema/table.ts';

/**
 * What the packages of the leader's deals in force bring it in all, by the level and pair tables of their tables.
 * @param column of the table of packages @returns NaN where it has signed nothing that came into force
 */
export function broughtByDeals({ tables, sets }: RunResult, column: 'worth' | 'months'): number {
  const [deals, packages, allies] = [tables.deal!, tables.package!, tables.ally!];
  const leader = allies.rows === 0 ? -1 : allies.columns['leader']!.values[0]!;
  const inForce = sets['status']!.findIndex(({ id }) => id === 'in-force');
  const at = (table: Table, name: string, row: number): number => table.columns[name]!.values[row]!;
  const rowsOf = (table: Table): number[] => Array.from({ length: table.rows }, (_, row) => row);
  const agreed = rowsOf(packages).filter(
    (row) => at(packages, 'agreed', row) === 1 && at(packages, 'party', row) === leader,
  );
  const brought = rowsOf(deals)
    .filter((row) => at(deals, 'party', row) === leader && at(deals, 'status', row) === inForce)
    .flatMap((deal) =>
      agreed.filter((row) =>
        ['quarter', 'table'].every((key) => at(packages, key, row) === at(deals, key, deal)),
      ),
    );
  return brought.length === 0 ? NaN : brought.reduce((sum, row) => sum + at(packages, column, row), 0);
}
