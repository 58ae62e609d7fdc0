import type { Unit } from '../../schema/ids.ts';
import { formatNumber } from './format-number.ts';

/** How a number of a unit is printed: its scale in the printed unit, and the words after it. */
interface Words {
  print(value: number): string;
  least?: number; // that does not print as nothing; absent: everything prints
  after: string;
  axis: string; // of an axis or a heading
}

/** Three significant digits and no more, with a true minus sign: for numbers whose unit has no rule of its own, and for inputs. */
export function printPlain(value: number): string {
  return String(Number(value.toPrecision(3)) + 0).replace('-', '−');
}

const known: Readonly<Record<Unit, Words>> = {
  month: {
    print: (value) => formatNumber(value, 'one-decimal'),
    least: 0.05,
    after: ' months',
    axis: 'months',
  },
  'million USD/year': {
    print: (value) => formatNumber(value, 'billion'),
    least: 5,
    after: ' a year',
    axis: 'bn USD a year',
  },
  'bn USD/year': {
    print: (value) => formatNumber(1000 * value, 'billion'),
    least: 0.005,
    after: ' a year',
    axis: 'bn USD a year',
  },
  point: {
    print: (value) => formatNumber(value, 'one-decimal'),
    least: 0.05,
    after: ' points',
    axis: 'points of 100',
  },
  'hundred points': {
    print: (value) => formatNumber(100 * value, 'one-decimal'),
    least: 0.0005,
    after: ' points',
    axis: 'points of 100',
  },
  '%': { print: (value) => formatNumber(value, 'two-decimals'), least: 0.005, after: '%', axis: '%' },
  year: { print: (value) => formatNumber(value, 'year'), after: '', axis: 'calendar time' },
  '1': { print: printPlain, after: '', axis: 'index' },
};

function wordsOf(unit: Unit): Words {
  return known[unit] ?? { print: printPlain, after: ` ${unit}`, axis: unit };
}

/** A number as its unit is printed, without the words of the unit. */
export function printMeasure(value: number, unit: Unit): string {
  return Number.isNaN(value) ? '–' : wordsOf(unit).print(value);
}

/** The same with a plus before a gain: for differences. */
export function printSigned(value: number, unit: Unit): string {
  const printed = printMeasure(value, unit);
  return value > 0 && /[1-9]/.test(printed) ? `+${printed}` : printed;
}

/** A number with the words of its unit: "8.4 months", "$12bn a year". */
export function sayMeasure(value: number, unit: Unit): string {
  return printMeasure(value, unit) + wordsOf(unit).after;
}

/** The same with a plus before a gain: for differences. */
export function saySigned(value: number, unit: Unit): string {
  return printSigned(value, unit) + wordsOf(unit).after;
}

/** The unit in words, for axes and headings. */
export function unitWords(unit: Unit): string {
  return wordsOf(unit).axis;
}

const inputUnits: Readonly<Record<Unit, string>> = {
  '1': '',
  month: 'months',
  year: 'years',
  quarter: 'quarters',
  '1/year': 'a year',
  '1/month': 'a month',
  '1/quarter': 'a quarter',
  'month/year': 'months a year',
};

/** What stands behind the number of an input: its unit in words; nothing behind a plain number. */
export function inputUnit(unit: Unit): string {
  return inputUnits[unit] ?? unit;
}

/** A value of an axis: plain, in the scale of its printed unit. */
export function printTick(value: number, unit: Unit): string {
  const scales: Readonly<Record<Unit, number>> = { 'million USD/year': 0.001, 'hundred points': 100 };
  return printPlain((scales[unit] ?? 1) * value);
}

/** What solvers may leave of a number's own size. */
const solverNoise = 1e-5;

/** The difference of numbers, in their unit, that is not larger than what prints as none or solvers leave. @param known some numbers of the unit; NaN where one is not known */
export function alikeWithin(known: Iterable<number>, unit: Unit): number {
  let size = 0;
  for (const value of known) if (Math.abs(value) > size) size = Math.abs(value);
  return Math.max(wordsOf(unit).least ?? 0, solverNoise * size);
}

/** Whether two numbers are told apart by what is printed of them. */
export function printsAlike(a: number, b: number, unit: Unit): boolean {
  return printMeasure(a, unit) === printMeasure(b, unit);
}
