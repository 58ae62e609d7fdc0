import type { Id } from '../schema/ids.ts';
import type { Block, Equation, ParameterColumn, Socket } from '../schema/model.ts';
import { analyseBlock, submodelOf } from './analyse-block.ts';
import type { BlockAnalysis, Variable } from './analyse-block.ts';
import { createRowMap, rowsOf } from './column-layout.ts';
import type { Sizes } from './column-layout.ts';
import { compileInto } from './compile-expression.ts';
import type { Column, Compilation } from './compile-expression.ts';
import { symbolsOf } from './expression.ts';
import type { Step } from './kernels.ts';

/**
 * Compiles the equations of one submodel to passes over columns allocated now.
 * @param equations of the whole model; those of other submodels are left out
 * @param sizes members of each set, alias sets included
 * @param parameters by symbol, row-major in `over` order
 * @param analyses what was parsed before of the same equations, by submodel; taken from and added to
 * @returns columns by symbol: what the socket gives, parameters that are read, variables
 * Throws when the equations do not fit the socket, which `checkEquations` reports when a model is loaded.
 */
export function compileBlock(
  equations: readonly Equation[],
  socket: Socket,
  sizes: Sizes,
  parameters: Readonly<Record<Id, ParameterColumn>>,
  analyses?: Map<Id, BlockAnalysis>,
): Block {
  const own = equations.filter((equation) => submodelOf(equation) === socket.submodel);
  const analysis =
    analyses?.get(socket.submodel) ?? analyseBlock(own, socket, parameters, new Set(Object.keys(sizes)));
  analyses?.set(socket.submodel, analysis);
  const [problem] = analysis.problems;
  if (problem !== undefined)
    throw new Error(
      `${problem.equation?.id ?? socket.submodel}: ${problem.code} ${JSON.stringify(problem.values)}`,
    );
  const columns = allocateColumns(analysis, socket, sizes, parameters);
  const rowMap = createRowMap(sizes);
  const compilation = (steps: Step[]): Compilation => ({
    sizes,
    rowMap,
    columnOf: (symbol) => columns[symbol]!,
    steps,
  });
  const starting: Step[] = [];
  for (const { name, initial } of analysis.starting)
    compileInto(initial!, columns[name]!, compilation(starting));
  const stepping: Step[] = [];
  for (const { name, is } of analysis.auxiliaries) compileInto(is, columns[name]!, compilation(stepping));
  stepping.push(...compileStates(analysis.states, columns, compilation));
  return {
    submodel: socket.submodel,
    columns: Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column.values])),
    start: () => runAll(starting),
    step: () => runAll(stepping),
  };
}

function runAll(steps: readonly Step[]): void {
  for (let k = 0; k < steps.length; k++) steps[k]!();
}

/** States are computed beside their columns and taken over together, so that each reads the others' last values. */
function compileStates(
  states: readonly Variable[],
  columns: Readonly<Record<Id, Column>>,
  compilation: (steps: Step[]) => Compilation,
): Step[] {
  const steps: Step[] = [];
  const takeOver: Step[] = [];
  for (const { name, is } of states) {
    // What is drawn once and stays takes no pass.
    if (is.kind === 'symbol' && is.name === name) continue;
    const column = columns[name]!;
    const next = new Float64Array(column.values.length);
    compileInto(is, { values: next, sets: column.sets }, compilation(steps));
    takeOver.push(() => column.values.set(next));
  }
  return [...steps, ...takeOver];
}

function allocateColumns(
  { auxiliaries, states }: BlockAnalysis,
  socket: Socket,
  sizes: Sizes,
  parameters: Readonly<Record<Id, ParameterColumn>>,
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
    const { over, values, linkTo } = parameters[symbol]!;
    if (values.length !== rowsOf(over, sizes))
      throw new Error(`parameter column ${symbol} has ${values.length} rows, not ${rowsOf(over, sizes)}`);
    columns[symbol] = { values, sets: over, ...(linkTo === undefined ? {} : { linkTo }) };
  }
  return columns;
}
