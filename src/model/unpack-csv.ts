/** A CSV file as the build packs it: by columns, or as it is where its rows are of several widths. */
export type PackedCsv = { columns: string; end: string } | { text: string };

/** A column's name and values as they stand in the file: parted by commas, or numbers as points, lengths and digits (`scripts/csv-columns.mjs`). */
function valuesOf(column: string): string[] {
  const [name, ...values] = column.split(',');
  if (!name!.startsWith('#')) return [name!, ...values];
  const [points, lengths, all] = values as [string, string, string];
  let at = 0;
  const numbers = Array.from(lengths, (letter, index) => {
    const digits = all.slice(at, (at += letter.charCodeAt(0) - 'a'.charCodeAt(0)));
    return numberOf(points.charCodeAt(index) - 'M'.charCodeAt(0), digits);
  });
  return [name!.slice(1), ...numbers];
}

function numberOf(point: number, digits: string): string {
  if (digits === '') return '0';
  if (point < -3) return `${withPoint(digits, 1)}e-${String(1 - point).padStart(2, '0')}`;
  return point > 0 ? withPoint(digits, point) : `0.${'0'.repeat(-point)}${digits}`;
}

function withPoint(digits: string, point: number): string {
  const decimals = digits.slice(point);
  return digits.slice(0, point) + (decimals === '' ? '' : `.${decimals}`);
}

/** The rows of a CSV file, letter by letter as they stand in it. */
export function unpackCsv(packed: PackedCsv): string {
  if ('text' in packed) return packed.text;
  const columns = packed.columns.split('\n').map(valuesOf);
  return columns[0]!
    .map((_, row) => `${columns.map((column) => column[row]).join(',')}${packed.end}`)
    .join('');
}
