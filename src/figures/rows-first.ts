import type { Claim, FigureSpec } from '../schema/figure.ts';
import { claimHolds } from './words/claims.ts';
import type { FigureTable } from './figure-table.ts';

const leading: readonly Claim['role'][] = ['title', 'sentence', 'alt'];

/**
 * The rows of a figure's table in the order in which a short table takes them: those that its leading words rest on, those that bear their names, those
 * of its other words, the rest; each in the order of the table.
 */
export function rowsFirst(
  { claims, rows }: Pick<FigureSpec, 'claims' | 'rows'>,
  table: FigureTable,
): number[] {
  const citedBy = (isOf: (claim: Claim) => boolean): Set<number> =>
    new Set(
      claims
        .filter((claim) => isOf(claim) && claimHolds(claim, rows))
        .flatMap(({ values }) => Object.values(values).map(({ row }) => row)),
    );
  const led = citedBy(({ role }) => leading.includes(role));
  const other = citedBy(() => true);
  const nameOf = (row: number): string => table.rows[row]?.[0] ?? '';
  const names = new Set(Array.from(led, nameOf));
  const rank = (row: number): number =>
    led.has(row) ? 0 : names.has(nameOf(row)) ? 1 : other.has(row) ? 2 : 3;
  return [...table.rows.keys()].toSorted((a, b) => rank(a) - rank(b) || a - b);
}
