import { readFileSync } from 'node:fs';

const query = '?columns';

/** A number without sign as `%g` writes it: below 1e-4 with an exponent of two digits, above without. */
const written = /^(0|[1-9]\d*(\.\d+)?|0\.0{0,3}[1-9]\d*|[1-9](\.\d+)?e-(0[5-9]|1\d))$/;

/** Where the point of a number stands, counted from its first digit that is not zero, and its digits from there. */
function partsOf(number) {
  const [mantissa, exponent] = number.split('e-');
  const [whole, decimals = ''] = mantissa.split('.');
  if (whole !== '0') return { point: whole.length - Number(exponent ?? 0), digits: whole + decimals };
  const digits = decimals.replace(/^0+/, '');
  return { point: digits.length - decimals.length, digits };
}

/**
 * A column of numbers as text of three parts after its name: points, as letters from M; how many digits each has, as letters from a; all digits.
 * They pack better apart. A column that holds anything else stays as it is, its values parted by commas.
 */
export function packNumbers([name, ...values]) {
  const numbers = values.map((value) => (written.test(value) ? partsOf(value) : null));
  const isPacked = numbers.every(
    (one) => one !== null && one.point > -13 && one.point < 13 && one.digits.length < 26,
  );
  if (!isPacked) return [name, ...values].join(',');
  const letters = (first, counts) =>
    String.fromCharCode(...counts.map((count) => first.charCodeAt(0) + count));
  const points = letters(
    'M',
    numbers.map(({ point }) => point),
  );
  const lengths = letters(
    'a',
    numbers.map(({ digits }) => digits.length),
  );
  return `#${name},${points},${lengths},${numbers.map(({ digits }) => digits).join('')}`;
}

/**
 * A CSV file column by column, columns parted by line ends. Digits beside digits pack better than digits beside names. `end`
 * is what ends its rows. A file whose rows are not all of one width, or that does not end with a line end, stays as it is.
 */
export function packColumns(text) {
  const end = text.endsWith('\r\n') ? '\r\n' : '\n';
  const rows = text
    .slice(0, -end.length)
    .split(end)
    .map((row) => row.split(','));
  const isEven = text.endsWith(end) && rows.every(({ length }) => length === rows[0].length);
  if (!isEven || rows.some((row) => row.some((value) => value.includes('\n')))) return { text };
  return { end, columns: rows[0].map((_, at) => packNumbers(rows.map((row) => row[at]))).join('\n') };
}

/** Lets modules import `file.csv?columns`. */
export function csvColumnsPlugin() {
  return {
    name: 'csv-columns',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(`.csv${query}`)) return null;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(packColumns(readFileSync(file, 'utf8')))};`;
    },
  };
}
