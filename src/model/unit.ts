import type { Unit } from '../schema/ids.ts';

/** Exponents by name: month/quarter is {month: 1, quarter: -1}, a pure number is {}. Words of scale (million, bn) are names too, so they never mix. */
export type Dimension = Readonly<Record<string, number>>;

const factorPattern = /^([A-Za-z%]+)(?:\^(\d+))?$/;

/** The exponents of a unit, or undefined when the text is not one. */
export function parseUnit(unit: Unit): Dimension | undefined {
  const exponents: Record<string, number> = {};
  const [numerator, ...denominators] = unit.split('/');
  const signed = [
    ...numerator!
      .trim()
      .split(/[\s*·]+/)
      .map((factor) => ({ factor, sign: 1 })),
    ...denominators.map((factor) => ({ factor: factor.trim(), sign: -1 })),
  ];
  for (const { factor, sign } of signed) {
    if (factor === '1' && sign === 1) continue;
    const [, name, exponent = '1'] = factorPattern.exec(factor) ?? [];
    if (name === undefined) return undefined;
    exponents[name] = (exponents[name] ?? 0) + sign * Number(exponent);
  }
  return withoutZeros(exponents);
}

/** A dimension in words: month/quarter, or 1 for a pure number. */
export function formatDimension(dimension: Dimension): string {
  const word = ([name, exponent]: [string, number]): string =>
    Math.abs(exponent) === 1 ? name : `${name}^${Math.abs(exponent)}`;
  const entries = Object.entries(dimension);
  const above = entries.filter(([, exponent]) => exponent > 0).map(word);
  const below = entries.filter(([, exponent]) => exponent < 0).map(word);
  return [above.join(' ') || '1', ...below].join('/');
}

/** left · right^power. */
export function multiplyDimensions(left: Dimension, right: Dimension, power: number): Dimension {
  const exponents: Record<string, number> = { ...left };
  for (const [name, exponent] of Object.entries(right))
    exponents[name] = (exponents[name] ?? 0) + power * exponent;
  return withoutZeros(exponents);
}

/** Whether two dimensions have the same names with the same exponents. */
export function equalDimensions(left: Dimension, right: Dimension): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

function withoutZeros(exponents: Record<string, number>): Dimension {
  return Object.fromEntries(Object.entries(exponents).filter(([, exponent]) => exponent !== 0));
}
