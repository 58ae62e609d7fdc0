import type { Expression, Formulas } from '../schema/expression.ts';
import type { Id } from '../schema/ids.ts';
import type { Equation, Port, Socket } from '../schema/model.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { Problem } from '../schema/place.ts';
import { symbolsOf } from './expression.ts';
import { inferDimension } from './infer-dimension.ts';
import { inferSets } from './infer-sets.ts';
import { orderByNeeds } from './order-by-needs.ts';
import { functionNames } from './function-names.ts';
import { createPartPool } from './share-parts.ts';
import { equalDimensions, formatDimension, parseUnit } from './unit.ts';
import type { Dimension } from './unit.ts';

/** What equations may read beside one another, by symbol. */
export type Ports = Readonly<Record<Id, Omit<Port, 'id'>>>;
/** A problem with one equation, or with what the socket needs when `equation` is null; `key` is the entry of the equation that is wrong. */
export interface BlockProblem extends Problem {
  equation: Equation | null;
  key: keyof Equation;
}
export interface Variable {
  name: Id; // without the submodel
  equation: Equation;
  is: Expression;
  initial: Expression | null;
}
/** The equations of a submodel, understood. Lists are in an order in which each variable follows what it needs. */
export interface BlockAnalysis {
  auxiliaries: readonly Variable[];
  states: readonly Variable[];
  starting: readonly Variable[]; // states, by what their initial values need
  problems: readonly BlockProblem[];
}

/** Equations with what their formulas say, all of which were parsed. */
export interface EquationBook {
  equations: readonly Equation[];
  formulas: Formulas;
}

/** The variable that an equation defines, as other equations of its submodel name it. */
export function variableOf(equation: Equation): Id {
  return equation.id.slice(equation.id.indexOf('.') + 1);
}

/** The submodel that an equation belongs to. */
export function submodelOf(equation: Equation): Id {
  return equation.id.slice(0, Math.max(0, equation.id.indexOf('.')));
}

/**
 * Reads, checks and orders the equations of one submodel.
 * @param book with equations of this submodel alone
 * @param parameters parameter columns by symbol; what the socket gives comes before a parameter of the same name
 */
export function analyseBlock(
  { equations, formulas }: EquationBook,
  socket: Socket,
  parameters: Ports,
  sets: ReadonlySet<Id>,
): BlockAnalysis {
  const problems: BlockProblem[] = [];
  const gives = new Map(socket.gives.map((port) => [port.id, port]));
  const own = new Map(equations.map((equation) => [variableOf(equation), equation]));
  const reserved = new Set([...gives.keys(), ...Object.keys(parameters), ...sets, ...functionNames]);
  checkNames(equations, socket, reserved, sets, problems);
  const scope: Scope = {
    sets,
    own,
    find: (name) =>
      own.get(name) ?? gives.get(name) ?? (Object.hasOwn(parameters, name) ? parameters[name] : undefined),
    names: [...own.keys(), ...gives.keys(), ...Object.keys(parameters)],
    problems,
  };
  const variables = readVariables({ equations: [...own.values()], formulas }, scope);
  checkNeeds(socket, own, problems);
  const isState = (name: Id): boolean => own.get(name)?.kind === 'state';
  const ordered = orderByNeeds(
    variables.filter((variable) => variable.equation.kind === 'auxiliary'),
    (variable) => symbolsOf(variable.is),
  );
  const states = variables.filter((variable) => isState(variable.name));
  const starting = orderByNeeds(states, (variable) => (variable.initial ? symbolsOf(variable.initial) : []));
  for (const [key, { cycle }] of Object.entries({ is: ordered, initial: starting }) as [
    'is' | 'initial',
    typeof ordered,
  ][])
    if (cycle !== null)
      problems.push({
        equation: cycle[0]!.equation,
        key,
        code: 'equation-cycle',
        values: { cycle: [...cycle, cycle[0]!].map((variable) => variable.name).join(' -> ') },
      });
  return { auxiliaries: ordered.order, states, starting: starting.order, problems };
}

interface Scope {
  sets: ReadonlySet<Id>;
  own: ReadonlyMap<Id, Equation>;
  find(name: Id): Omit<Port, 'id'> | undefined;
  names: readonly Id[];
  problems: BlockProblem[];
}

function checkNames(
  equations: readonly Equation[],
  socket: Socket,
  reserved: ReadonlySet<Id>,
  sets: ReadonlySet<Id>,
  problems: BlockProblem[],
): void {
  const seen = new Set<Id>();
  for (const equation of equations) {
    const name = variableOf(equation);
    const report = (key: keyof Equation, code: Problem['code'], values: Problem['values']): void => {
      problems.push({ equation, key, code, values });
    };
    if (seen.has(name)) report('id', 'equation-twice', { id: equation.id });
    else if (reserved.has(name) || !/^[A-Za-z_]\w*$/.test(name)) report('id', 'equation-name', { id: name });
    seen.add(name);
    for (const set of equation.over)
      if (!sets.has(set)) report('over', 'equation-set-unknown', { set, known: [...sets].join(', ') });
    if (parseUnit(equation.unit) === undefined) report('unit', 'unit-syntax', { unit: equation.unit });
    if (equation.kind === 'state' && equation.initial === undefined)
      report('kind', 'equation-initial-missing', { id: equation.id });
    if (equation.kind === 'auxiliary' && equation.initial !== undefined)
      report('initial', 'equation-initial-extra', { id: equation.id });
  }
  for (const port of [...socket.gives, ...socket.needs])
    if (port.over.some((set) => !sets.has(set)) || parseUnit(port.unit) === undefined)
      throw new Error(`socket ${socket.submodel} declares ${port.id} over unknown sets or without a unit`);
}

function checkNeeds(socket: Socket, own: ReadonlyMap<Id, Equation>, problems: BlockProblem[]): void {
  for (const port of socket.needs) {
    const equation = own.get(port.id) ?? null;
    const id = `${socket.submodel}.${port.id}`;
    const expected = port.over.join(', ');
    if (equation === null)
      problems.push({
        equation,
        key: 'id',
        code: 'equation-missing',
        values: { id, sets: expected, unit: port.unit },
      });
    else if (equation.over.join(', ') !== expected)
      problems.push({
        equation,
        key: 'over',
        code: 'equation-sets',
        values: { symbol: id, found: equation.over.join(', '), expected },
      });
    else if (!sameUnit(equation.unit, port.unit))
      problems.push({
        equation,
        key: 'unit',
        code: 'equation-unit',
        values: { id, found: equation.unit, expected: port.unit },
      });
  }
}

function sameUnit(left: string, right: string): boolean {
  const [a, b] = [parseUnit(left), parseUnit(right)];
  return a === undefined || b === undefined || equalDimensions(a, b);
}

function readVariables({ equations, formulas }: EquationBook, scope: Scope): Variable[] {
  const share = createPartPool();
  const variables: Variable[] = [];
  for (const equation of equations) {
    const read = (key: 'is' | 'initial'): Expression | null => {
      const text = equation[key];
      if (text === undefined) return null;
      const parsed = formulas.get(text)!;
      if ('expression' in parsed && checkExpression(parsed.expression, equation, key, scope))
        return share(parsed.expression);
      if ('problem' in parsed) scope.problems.push({ equation, key, ...parsed.problem });
      return null;
    };
    const is = read('is');
    const initial = read('initial');
    if (is !== null) variables.push({ name: variableOf(equation), equation, is, initial });
  }
  return variables;
}

/** Symbols known, sets covered by the equation's, unit as declared. Later checks are left out where symbols have no meaning. */
function checkExpression(
  expression: Expression,
  equation: Equation,
  key: 'is' | 'initial',
  scope: Scope,
): boolean {
  const before = scope.problems.length;
  const report = (problem: Problem): void => void scope.problems.push({ equation, key, ...problem });
  for (const symbol of symbolsOf(expression)) {
    if (scope.find(symbol) === undefined)
      report({ code: 'equation-symbol', values: { symbol, nearest: nearestId(symbol, scope.names) } });
    else if (key === 'initial' && scope.own.get(symbol)?.kind === 'auxiliary')
      report({ code: 'equation-initial-reads', values: { symbol } });
  }
  if (scope.problems.length > before) return false;
  const found = inferSets(expression, {
    setsOf: (name) => scope.find(name)!.over,
    linkOf: (name) => scope.find(name)!.linkTo,
    report,
  });
  if (found.some((set) => !equation.over.includes(set)))
    report({
      code: 'equation-sets',
      values: { symbol: 'the expression', found: found.join(', '), expected: equation.over.join(', ') },
    });
  const dimension = inferDimension(expression, {
    dimensionOf: (name) => parseUnit(scope.find(name)!.unit) ?? null,
    report,
  });
  const declared = parseUnit(equation.unit);
  if (scope.problems.length === before && dimension !== null && declared !== undefined)
    checkDeclared(dimension, declared, report);
  return scope.problems.length === before;
}

function checkDeclared(found: Dimension, declared: Dimension, report: (problem: Problem) => void): void {
  if (equalDimensions(found, declared)) return;
  const operation = `a variable in ${formatDimension(declared)}`;
  report({ code: 'equation-dimension', values: { operation, units: formatDimension(found) } });
}
