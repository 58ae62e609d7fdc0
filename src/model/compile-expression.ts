import type { Id } from '../schema/ids.ts';
import { rowMap, rowsOf, strideOf } from './column-layout.ts';
import type { Sizes, Walks } from './column-layout.ts';
import type { Expression } from '../schema/expression.ts';
import { binaryKernels, copy, pick, reductionKernels, ternaryKernels, unaryKernels } from './kernels.ts';
import type { Input, Output } from './kernels.ts';

/** One pass over a column. */
export type Step = () => void;
/** Values over sets, row-major in their order. */
export interface Column {
  values: Float64Array;
  sets: readonly Id[];
  linkTo?: Id; // of a link: the set whose members its values count
  fixed?: true; // once it is compiled its values never change
}
export interface Compilation {
  sizes: Sizes;
  columnOf(symbol: Id): Column;
  steps: Step[]; // each node adds its pass
  known: Map<Expression, Column>; // what earlier nodes of the same passes have worked out
  walks: Walks;
}

/**
 * Turns an expression into passes over columns that end in `out`, which the expression itself does not read. Every node inside it has
 * its own buffer over just the sets that its values depend on, and the last writes to `out` where it has the same; the passes allocate nothing.
 * A node that is known is not worked out again, and one whose parts are fixed is worked out now.
 */
export function compileInto(expression: Expression, out: Column, compilation: Compilation): void {
  const made = compile(expression, out.sets, compilation, out);
  if (made.values === out.values) return;
  compilation.steps.push(bind(copy, out, [made], compilation));
}

/** Writes a column from one, two or three others. */
type Kernel = (out: Output, x: Input, y: Input, z: Input) => void;

/** The pass of a kernel over a column that reads others, with the walk through them. */
function bind(kernel: Kernel, out: Column, of: readonly Column[], { walks }: Compilation): Step {
  const sets = of.map((column) => column.sets);
  const { length, firsts, steps } = walks(out.sets, sets);
  const [x, y, z] = of.map(({ values }, at) => ({ values, first: firsts[at]!, step: steps[at]! }));
  const to = { values: out.values, length };
  return () => kernel(to, x!, y!, z!);
}

function compile(
  expression: Expression,
  order: readonly Id[],
  compilation: Compilation,
  end?: Column,
): Column {
  const found = compilation.known.get(expression);
  if (found !== undefined) return found;
  const made = compileNode(expression, order, compilation, end);
  if (made !== end) compilation.known.set(expression, made);
  return made;
}

function compileNode(
  expression: Expression,
  order: readonly Id[],
  compilation: Compilation,
  end?: Column,
): Column {
  const { sizes } = compilation;
  const inside = (part: Expression): Column => compile(part, order, compilation);
  const allocate = (sets: readonly Id[]): Column =>
    end !== undefined && end.sets.join() === sets.join()
      ? end
      : { values: new Float64Array(rowsOf(sets, sizes)), sets };
  const pass = (kernel: Kernel, out: Column, parts: readonly Column[]): Column => {
    const step = bind(kernel, out, parts, compilation);
    if (out === end || parts.some(({ fixed }) => fixed !== true)) {
      compilation.steps.push(step);
      return out;
    }
    step();
    return { ...out, fixed: true };
  };
  switch (expression.kind) {
    case 'constant':
      return { values: Float64Array.of(expression.value), sets: [], fixed: true };
    case 'symbol':
      return compilation.columnOf(expression.name);
    case 'lookup':
      return compileLookup(expression, compilation, pass);
    case 'unary': {
      const of = inside(expression.of);
      const out = allocate(of.sets);
      return pass(unaryKernels[expression.operation], out, [of]);
    }
    case 'binary': {
      const [left, right] = [inside(expression.left), inside(expression.right)];
      const out = allocate(unite([left, right], order));
      return pass(binaryKernels[expression.operation], out, [left, right]);
    }
    case 'ternary': {
      const [a, b, c] = [
        inside(expression.parts[0]),
        inside(expression.parts[1]),
        inside(expression.parts[2]),
      ];
      const out = allocate(unite([a, b, c], order));
      return pass(ternaryKernels[expression.operation], out, [a, b, c]);
    }
    case 'reduce': {
      const of = inside(expression.of);
      const out = allocate(of.sets.filter((set) => set !== expression.set));
      const stride = strideOf(expression.set, of.sets, sizes);
      const kernel = reductionKernels[expression.operation];
      const members = { stride, count: sizes[expression.set]! };
      return pass((to, x) => kernel(to, x, members), out, [of]);
    }
  }
}

/** Sets of several columns: those of the equation in its order, then the ones that will be reduced, which so become neighbours in memory. */
function unite(columns: readonly Column[], order: readonly Id[]): Id[] {
  const all = new Set(columns.flatMap((column) => column.sets));
  return [...order.filter((set) => all.has(set)), ...[...all].filter((set) => !order.includes(set))];
}

/** A variable at the members that a link names, over the link's sets in place of the one that it leads to. */
function compileLookup(
  { name, link: by }: Extract<Expression, { kind: 'lookup' }>,
  { columnOf, sizes }: Compilation,
  pass: (kernel: Kernel, out: Column, parts: readonly Column[]) => Column,
): Column {
  const [of, link] = [columnOf(name), columnOf(by)];
  const sets = of.sets.flatMap((set) => (set === link.linkTo ? link.sets : [set]));
  const out = { values: new Float64Array(rowsOf(sets, sizes)), sets };
  const row = lookupRows(sets, of.sets, link, sizes);
  return pass((to, { values }) => pick(to.values, values, row), out, [of]);
}

/** Like `rowMap` where the set that a link leads to is read at the member that the link names. A link is known before anything runs. */
function lookupRows(to: readonly Id[], from: readonly Id[], link: Column, sizes: Sizes): Int32Array {
  const rows = rowMap(to, from, sizes);
  const at = rowMap(to, link.sets, sizes);
  const step = strideOf(link.linkTo!, from, sizes);
  return rows.map((row, k) => row + link.values[at[k]!]! * step);
}
