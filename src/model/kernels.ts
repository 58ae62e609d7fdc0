import { exp } from '../numerics/exp.ts';
import { log } from '../numerics/log.ts';
import { pow } from '../numerics/pow.ts';
import type { BinaryOperation, Reduction, TernaryOperation, UnaryOperation } from '../schema/expression.ts';

/** A column to read, and where the rows that belong to those of the column written are (see `Walk`). */
export interface Input {
  values: Float64Array;
  first: Int32Array; // [stretch] row of its first
  step: number; // from row to row of a stretch
}
/** A column to write, stretch by stretch. */
export interface Output {
  values: Float64Array;
  length: number; // rows of a stretch
}

/*
 * One pass over a column each. What they read they are handed, and hold in variables of their own: a loop over what its closure holds takes four times as
 * long. What is most of every equation has its own loop: a shared one calls a function a row, which boxes what it returns. Positions are wrapped to 32 bits
 * (`| 0`), which spares a check of each addition.
 */

/** Values at given rows. @param row of each row of the column written */
export function pick(out: Float64Array, values: Float64Array, row: Int32Array): void {
  for (let k = 0; k < out.length; k++) out[k] = values[row[k]!]!;
}

/** Values taken over as they are. */
export function copy({ values: out, length }: Output, { values: x, first, step }: Input): void {
  for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
    let i = first[stretch]!;
    for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + step) | 0) out[k] = x[i]!;
  }
}

const each =
  (of: (x: number) => number) =>
  ({ values: out, length }: Output, { values: x, first, step }: Input): void => {
    for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
      let i = first[stretch]!;
      for (const end = k + length; k < end; k++, i += step) out[k] = of(x[i]!);
    }
  };

export const unaryKernels: Readonly<Record<UnaryOperation, (out: Output, of: Input) => void>> = {
  negate({ values: out, length }, { values: x, first, step }) {
    for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
      let i = first[stretch]!;
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + step) | 0) out[k] = -x[i]!;
    }
  },
  not: each((x) => (x ? 0 : 1)),
  exp({ values: out, length }, { values: x, first, step }) {
    for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
      let i = first[stretch]!;
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + step) | 0) out[k] = exp(x[i]!);
    }
  },
  log: each(log),
  sqrt: each(Math.sqrt),
  abs: each(Math.abs),
  logistic: each((x) => 1 / (1 + exp(-x))),
};

const eachPair =
  (of: (x: number, y: number) => number) =>
  (
    { values: out, length }: Output,
    { values: x, first: xs, step: dx }: Input,
    { values: y, first: ys, step: dy }: Input,
  ): void => {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k++, i += dx, j += dy) out[k] = of(x[i]!, y[j]!);
    }
  };

export const binaryKernels: Readonly<Record<BinaryOperation, (out: Output, a: Input, b: Input) => void>> = {
  add({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! + y[j]!;
    }
  },
  subtract({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! - y[j]!;
    }
  },
  multiply({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! * y[j]!;
    }
  },
  divide({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! / y[j]!;
    }
  },
  power({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = pow(x[i]!, y[j]!);
    }
  },
  min({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = Math.min(x[i]!, y[j]!);
    }
  },
  max({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = Math.max(x[i]!, y[j]!);
    }
  },
  and: eachPair((x, y) => (x && y ? 1 : 0)),
  or: eachPair((x, y) => (x || y ? 1 : 0)),
  smaller({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! < y[j]! ? 1 : 0;
    }
  },
  smallerEq: eachPair((x, y) => (x <= y ? 1 : 0)),
  larger({ values: out, length }, { values: x, first: xs, step: dx }, { values: y, first: ys, step: dy }) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [i, j] = [xs[stretch]!, ys[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0, i = (i + dx) | 0, j = (j + dy) | 0)
        out[k] = x[i]! > y[j]! ? 1 : 0;
    }
  },
  largerEq: eachPair((x, y) => (x >= y ? 1 : 0)),
  equal: eachPair((x, y) => (x === y ? 1 : 0)),
  unequal: eachPair((x, y) => (x === y ? 0 : 1)),
};

type Ternary = (out: Output, a: Input, b: Input, c: Input) => void;

export const ternaryKernels: Readonly<Record<TernaryOperation, Ternary>> = {
  choose(
    { values: out, length },
    { values: x, first: xs, step: dx },
    { values: y, first: ys, step: dy },
    { values: z, first: zs, step: dz },
  ) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [h, i, j] = [xs[stretch]!, ys[stretch]!, zs[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0) {
        out[k] = x[h]! ? y[i]! : z[j]!;
        h = (h + dx) | 0;
        i = (i + dy) | 0;
        j = (j + dz) | 0;
      }
    }
  },
  clamp(
    { values: out, length },
    { values: x, first: xs, step: dx },
    { values: y, first: ys, step: dy },
    { values: z, first: zs, step: dz },
  ) {
    for (let stretch = 0, k = 0; stretch < xs.length; stretch++) {
      let [h, i, j] = [xs[stretch]!, ys[stretch]!, zs[stretch]!];
      for (const end = k + length; k < end; k = (k + 1) | 0) {
        out[k] = Math.max(y[i]!, Math.min(z[j]!, x[h]!));
        h = (h + dx) | 0;
        i = (i + dy) | 0;
        j = (j + dz) | 0;
      }
    }
  },
};

/** Where the members of a reduced set stand: each `stride` behind the one before, whose first is where an input's row is. */
export interface Members {
  stride: number;
  count: number;
}

/** Sums over `divisor`, members added in order. */
function sumMembers(
  { values: out, length }: Output,
  { values: x, first, step }: Input,
  { stride, count }: Members,
  divisor: number,
): void {
  for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
    let i = first[stretch]!;
    for (const last = k + length; k < last; k = (k + 1) | 0, i = (i + step) | 0) {
      const end = (i + count * stride) | 0;
      let total = 0;
      for (let at = i; at < end; at = (at + stride) | 0) total += x[at]!;
      out[k] = total / divisor;
    }
  }
}

const fold =
  (of: (x: number, y: number) => number) =>
  ({ values: out, length }: Output, { values: x, first, step }: Input, { stride, count }: Members): void => {
    for (let stretch = 0, k = 0; stretch < first.length; stretch++) {
      let i = first[stretch]!;
      for (const end = k + length; k < end; k++, i += step) {
        let total = count === 0 ? 0 : x[i]!;
        for (let member = 1; member < count; member++) total = of(total, x[i + member * stride]!);
        out[k] = total;
      }
    }
  };

/** Members are taken in set order, so that a sum has the same bits in every run. A set may be empty: its sum is 0. */
export const reductionKernels: Readonly<
  Record<Reduction, (out: Output, of: Input, members: Members) => void>
> = {
  sum: (out, of, members) => sumMembers(out, of, members, 1),
  mean: (out, of, members) => sumMembers(out, of, members, members.count),
  min: fold(Math.min),
  max: fold(Math.max),
};
