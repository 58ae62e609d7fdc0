import type { Id } from '../schema/ids.ts';
import type { Block, Kept, ParameterColumn, Socket } from '../schema/model.ts';
import { analyseBlock, submodelOf } from './analyse-block.ts';
import type { BlockAnalysis, EquationBook, Variable } from './analyse-block.ts';
import { createWalks, rowsOf } from './column-layout.ts';
import type { Sizes } from './column-layout.ts';
import { compileInto } from './compile-expression.ts';
import type { Column, Compilation, Step } from './compile-expression.ts';
import { symbolsOf } from './expression.ts';
import { keptRows, valuesAt } from './kept-rows.ts';

/**
 * Compiles the equations of one submodel to passes over columns allocated now.
 * @param book of the whole model; equations of other submodels are left out
 * @param sizes members of each set, alias sets included
 * @param parameters by symbol, row-major in `over` order; they keep their values
 * @param analyses what was parsed before of the same equations, by submodel; taken from and added to
 * @param kept of the part of the model that the block is of; links of what it keeps lead to what it keeps
 * @returns columns by symbol: what the socket gives, parameters that are read, variables
 * Throws when the equations do not fit the socket, which `checkEquations` reports when a model is loaded.
 */
export function compileBlock(
  book: EquationBook,
  socket: Socket,
  sizes: Sizes,
  parameters: Readonly<Record<Id, ParameterColumn>>,
  analyses?: Map<Id, BlockAnalysis>,
  kept: Kept = {},
): Block {
  const equations = book.equations.filter((equation) => submodelOf(equation) === socket.submodel);
  const analysis =
    analyses?.get(socket.submodel) ??
    analyseBlock({ ...book, equations }, socket, parameters, new Set(Object.keys(sizes)));
  analyses?.set(socket.submodel, analysis);
  const [problem] = analysis.problems;
  if (problem !== undefined)
    throw new Error(
      `${problem.equation?.id ?? socket.submodel}: ${problem.code} ${JSON.stringify(problem.values)}`,
    );
  const left: Sizes = {
    ...sizes,
    ...Object.fromEntries(Object.entries(kept).map(([set, members]) => [set, members.length])),
  };
  const part = (column: ParameterColumn): ParameterColumn => keepMembers(column, sizes, kept);
  const columns = allocateColumns(analysis, socket, left, parameters, part);
  const walks = createWalks(left);
  const compilation = (): Compilation => ({
    sizes: left,
    walks,
    columnOf: (symbol) => columns[symbol]!,
    known: new Map(),
    steps: [],
  });
  const starting = compilation();
  for (const { name, initial } of analysis.starting) compileInto(initial!, columns[name]!, starting);
  const stepping = compilation();
  for (const { name, is } of analysis.auxiliaries) compileInto(is, columns[name]!, stepping);
  const takeOver = compileStates(analysis.states, columns, stepping);
  return {
    submodel: socket.submodel,
    columns: Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column.values])),
    over: Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column.sets])),
    start: () => runAll(starting.steps),
    step() {
      runAll(stepping.steps);
      runAll(takeOver);
    },
    reset() {
      for (const { values, fixed } of Object.values(columns)) if (fixed !== true) values.fill(0);
    },
  };
}

function runAll(steps: readonly Step[]): void {
  for (let k = 0; k < steps.length; k++) steps[k]!();
}

/**
 * States are computed beside their columns and taken over together, so that each reads the others' last values.
 * @returns the passes that take them over
 */
function compileStates(
  states: readonly Variable[],
  columns: Readonly<Record<Id, Column>>,
  compilation: Compilation,
): Step[] {
  const takeOver: Step[] = [];
  for (const { name, is } of states) {
    // What is drawn once and stays takes no pass.
    if (is.kind === 'symbol' && is.name === name) continue;
    const column = columns[name]!;
    const next = new Float64Array(column.values.length);
    compileInto(is, { values: next, sets: column.sets }, compilation);
    takeOver.push(() => column.values.set(next));
  }
  return takeOver;
}

function allocateColumns(
  { auxiliaries, states }: BlockAnalysis,
  socket: Socket,
  sizes: Sizes,
  parameters: Readonly<Record<Id, ParameterColumn>>,
  part: (column: ParameterColumn) => ParameterColumn,
): Record<Id, Column> {
  const columns: Record<Id, Column> = {};
  const allocate = (id: Id, sets: readonly Id[]): void => {
    columns[id] = { values: new Float64Array(rowsOf(sets, sizes)), sets };
  };
  const variables = [...auxiliaries, ...states];
  for (const { id, over } of socket.gives) allocate(id, over);
  for (const { name, equation } of variables) allocate(name, equation.over);
  const symbols = variables.flatMap(({ is, initial }) => [
    ...symbolsOf(is),
    ...(initial ? symbolsOf(initial) : []),
  ]);
  for (const symbol of symbols) {
    if (Object.hasOwn(columns, symbol)) continue;
    const { over, values, linkTo } = part(parameters[symbol]!);
    if (values.length !== rowsOf(over, sizes))
      throw new Error(`parameter column ${symbol} has ${values.length} rows, not ${rowsOf(over, sizes)}`);
    columns[symbol] = { values, sets: over, fixed: true, ...(linkTo === undefined ? {} : { linkTo }) };
  }
  return columns;
}

/** Rows of a parameter that are left, a link's counted among what is left of the set that it leads to. */
function keepMembers(column: ParameterColumn, sizes: Sizes, kept: Kept): ParameterColumn {
  const { over, linkTo } = column;
  if (![...over, linkTo].some((set) => set !== undefined && Object.hasOwn(kept, set))) return column;
  const values = valuesAt(column.values, keptRows(over, sizes, kept));
  const linked = linkTo === undefined ? undefined : kept[linkTo];
  if (linked === undefined) return { ...column, values };
  return { ...column, values: values.map((member) => placeOf(member, linked)) };
}

function placeOf(member: number, linked: readonly number[]): number {
  const place = linked.indexOf(member);
  if (place < 0) throw new Error(`a link leads to member ${member}, which is not kept`);
  return place;
}
