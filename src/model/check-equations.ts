import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Id } from '../schema/ids.ts';
import type { Equation, Model, Socket } from '../schema/model.ts';
import { diagnose } from '../schema/place.ts';
import type { Place } from '../schema/place.ts';
import { tableOfSets } from '../schema/recorded-columns.ts';
import { analyseBlock, submodelOf, variableOf } from './analyse-block.ts';
import type { BlockProblem, EquationBook, Ports } from './analyse-block.ts';
import { chooseForms, holdsUnder } from './choose-forms.ts';
import type { LocatedEquation } from './load-equations.ts';

/** Everything that keeps equations from being compiled for the sockets under the first form of every choice and under each other form beside the first of the others. */
export function checkForms(
  equations: readonly LocatedEquation[],
  { structure, formulas }: Pick<Model, 'structure' | 'formulas'>,
  sockets: readonly Socket[],
  parameters: Ports,
  sets: ReadonlySet<Id>,
): Diagnostic[] {
  const others = Object.entries(structure).flatMap(([choice, [, ...rest]]) =>
    rest.map((form) => ({ [choice]: form })),
  );
  const numbers = new Map(equations.map(({ equation }, at) => [equation, at]));
  const analysed = new Set<string>();
  // What holds in a submodel under several forms is analysed once.
  const isNew = (socket: Socket, own: readonly Equation[]): boolean => {
    const before = analysed.size;
    return analysed.add([socket.submodel, ...own.map((one) => numbers.get(one))].join()).size > before;
  };
  const found = [{}, ...others].flatMap((named) => {
    const chosen = chooseForms(structure, named);
    const holding = equations.filter(({ equation }) => holdsUnder(equation, chosen));
    const blocks = sockets.map((socket) => ({
      socket,
      own: holding
        .map(({ equation }) => equation)
        .filter((equation) => submodelOf(equation) === socket.submodel),
    }));
    return checkEquations(
      holding,
      sockets,
      blocks.filter(({ socket, own }) => isNew(socket, own)),
      { parameters, sets, formulas },
    );
  });
  const seen = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}

/** Everything that keeps equations from being compiled for the engine's sockets, with the place of each; of the blocks only those that are given are analysed. */
function checkEquations(
  equations: readonly LocatedEquation[],
  sockets: readonly Socket[],
  blocks: readonly { socket: Socket; own: readonly Equation[] }[],
  {
    parameters,
    sets,
    formulas,
  }: { parameters: Ports; sets: ReadonlySet<Id> } & Pick<EquationBook, 'formulas'>,
): Diagnostic[] {
  const places = new Map(equations.map(({ equation, place }) => [equation, place]));
  const placeOf = ({ equation, key, values }: BlockProblem, submodel: Id): Place => {
    if (equation !== null) return places.get(equation)!(equation[key] === undefined ? 'id' : key);
    const sibling = equations.find((located) => submodelOf(located.equation) === submodel);
    return { file: sibling?.place('id').file ?? 'equations', path: String(values['id']) };
  };
  const diagnostics: Diagnostic[] = [];
  const submodels = new Set(sockets.map((socket) => socket.submodel));
  for (const { equation, place } of equations)
    if (!submodels.has(submodelOf(equation)) || variableOf(equation) === '')
      diagnostics.push(
        diagnose(place('id'), 'equation-submodel', { id: equation.id, known: [...submodels].join(', ') }),
      );
  for (const { socket, own } of blocks) {
    for (const problem of analyseBlock({ equations: own, formulas }, socket, parameters, sets).problems)
      diagnostics.push(diagnose(placeOf(problem, socket.submodel), problem.code, problem.values));
  }
  return [...diagnostics, ...checkRecords(equations)];
}

/** A recorded variable is a column of the table of its sets, beside the declared columns and those of other submodels. */
function checkRecords(equations: readonly LocatedEquation[]): Diagnostic[] {
  const taken = new Set<string>();
  return equations
    .filter(({ equation }) => equation.record)
    .filter(({ equation }) => {
      const table = tableOfSets(equation.over);
      const name = variableOf(equation);
      const free = table !== undefined && !table.columns.some(({ id }) => id === name);
      const column = `${table?.id}.${name}`;
      const fits = free && !taken.has(column);
      taken.add(column);
      return !fits;
    })
    .map(({ equation, place }) =>
      diagnose(place('record'), 'equation-record', { id: equation.id, sets: equation.over.join(', ') }),
    );
}
