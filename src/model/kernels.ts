import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { pow } from '../numerics/pow.ts';
import type { BinaryOperation, Reduction, TernaryOperation, UnaryOperation } from './expression.ts';

/** One pass over a column. */
export type Step = () => void;
/** A column to read and, for each row of the column written, the row of it that belongs there. */
export interface Input {
  values: Float64Array;
  row: Int32Array;
}

/** Values taken over as they are. */
export function copyKernel({ values, row }: Input, out: Float64Array): Step {
  return () => {
    for (let k = 0; k < out.length; k++) out[k] = values[row[k]!]!;
  };
}

const each =
  (of: (x: number) => number) =>
  ({ values, row }: Input, out: Float64Array): Step =>
  () => {
    for (let k = 0; k < out.length; k++) out[k] = of(values[row[k]!]!);
  };

export const unaryKernels = {
  negate: each((x) => -x),
  not: each((x) => (x ? 0 : 1)),
  exp: each(exp),
  log: each(log),
  sqrt: each(Math.sqrt),
  abs: each(Math.abs),
  logistic: each((x) => 1 / (1 + exp(-x))),
} satisfies Record<UnaryOperation, (of: Input, out: Float64Array) => Step>;

const eachPair =
  (of: (x: number, y: number) => number) =>
  (a: Input, b: Input, out: Float64Array): Step =>
  () => {
    for (let k = 0; k < out.length; k++) out[k] = of(a.values[a.row[k]!]!, b.values[b.row[k]!]!);
  };

/** The four operations, the lesser and the greater, clamp, choose and sum have loops of their own: a shared loop would call a function a row, and these are most of every equation. */
export const binaryKernels = {
  add: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = a.values[a.row[k]!]! + b.values[b.row[k]!]!;
  },
  subtract: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = a.values[a.row[k]!]! - b.values[b.row[k]!]!;
  },
  multiply: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = a.values[a.row[k]!]! * b.values[b.row[k]!]!;
  },
  divide: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = a.values[a.row[k]!]! / b.values[b.row[k]!]!;
  },
  power: eachPair(pow),
  min: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = Math.min(a.values[a.row[k]!]!, b.values[b.row[k]!]!);
  },
  max: (a, b, out) => () => {
    for (let k = 0; k < out.length; k++) out[k] = Math.max(a.values[a.row[k]!]!, b.values[b.row[k]!]!);
  },
  and: eachPair((x, y) => (x && y ? 1 : 0)),
  or: eachPair((x, y) => (x || y ? 1 : 0)),
  smaller: eachPair((x, y) => (x < y ? 1 : 0)),
  smallerEq: eachPair((x, y) => (x <= y ? 1 : 0)),
  larger: eachPair((x, y) => (x > y ? 1 : 0)),
  largerEq: eachPair((x, y) => (x >= y ? 1 : 0)),
  equal: eachPair((x, y) => (x === y ? 1 : 0)),
  unequal: eachPair((x, y) => (x === y ? 0 : 1)),
} satisfies Record<BinaryOperation, (a: Input, b: Input, out: Float64Array) => Step>;

export const ternaryKernels = {
  choose: (a, b, c, out) => () => {
    for (let k = 0; k < out.length; k++)
      out[k] = a.values[a.row[k]!]! ? b.values[b.row[k]!]! : c.values[c.row[k]!]!;
  },
  clamp: (a, b, c, out) => () => {
    for (let k = 0; k < out.length; k++)
      out[k] = Math.max(b.values[b.row[k]!]!, Math.min(c.values[c.row[k]!]!, a.values[a.row[k]!]!));
  },
} satisfies Record<TernaryOperation, (a: Input, b: Input, c: Input, out: Float64Array) => Step>;

/** Where the members of a reduced set stand: the first of each result row at `row`, the others `stride` apart. */
export interface Members extends Input {
  stride: number;
  count: number;
}

const fold =
  (of: (x: number, y: number) => number, finish: (total: number, count: number) => number) =>
  ({ values, row, stride, count }: Members, out: Float64Array): Step =>
  () => {
    for (let k = 0; k < out.length; k++) {
      let total = count === 0 ? 0 : values[row[k]!]!;
      for (let member = 1; member < count; member++) total = of(total, values[row[k]! + member * stride]!);
      out[k] = finish(total, count);
    }
  };

/** Members are taken in set order, so that a sum has the same bits in every run. A set may be empty: its sum is 0. */
export const reductionKernels = {
  sum:
    ({ values, row, stride, count }, out) =>
    () => {
      for (let k = 0; k < out.length; k++) {
        const first = row[k]!;
        const end = first + count * stride;
        let total = 0;
        for (let at = first; at < end; at += stride) total += values[at]!;
        out[k] = total;
      }
    },
  mean: fold(
    (x, y) => x + y,
    (total, count) => total / count,
  ),
  min: fold(Math.min, (least) => least),
  max: fold(Math.max, (most) => most),
} satisfies Record<Reduction, (of: Members, out: Float64Array) => Step>;
