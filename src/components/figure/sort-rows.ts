/** Which column a table is sorted by, and which way. */
export interface Sorting {
  column: number;
  descending: boolean;
}

/** The number that a printed cell begins with, sign and thousands read; null where it has none. */
function numberIn(cell: string): number | null {
  const plain = cell.replace(/[,$+\s]/g, '').replace('−', '-');
  return /^-?\d+(\.\d+)?(bn|%)?$/.test(plain) ? Number.parseFloat(plain) : null;
}

/** Rows of printed cells [row][column] in the order of one column: numbers by value, words by letters, empty cells last; equal ones stay in order. */
export function sortRows<Row extends readonly string[]>(
  rows: readonly Row[],
  { column, descending }: Sorting,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[column] ?? '', other[column] ?? ''];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const [left, right] = [numberIn(a), numberIn(b)];
    if (left !== null && right !== null) return sign * (left - right);
    return a === b ? 0 : sign * (a < b ? -1 : 1);
  });
}
