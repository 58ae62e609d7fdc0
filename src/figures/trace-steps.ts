import type { ModelNotes } from '../schema/figure.ts';
import type { Grade } from '../schema/ids.ts';
import type { Equation, Parameter } from '../schema/model.ts';
import type { RunResult } from '../schema/result.ts';
import { parameterWords, plainWords } from './words/input-words.ts';
import { printPlain } from './words/measure-words.ts';

/** What a number is made of: a step of its trace. */
export interface TraceStep {
  level: number; // 0: the number itself
  kind: 'number' | 'formula' | 'assumption' | 'given';
  name: string; // its id
  words: string; // its name
  says: string; // formula in words, or value with its range
  unit: string;
  source: string;
  grade: Grade | null;
}

/** Grades from what was measured to what was judged; of several numbers the weakest counts. */
const grades: readonly Grade[] = ['measured', 'estimated', 'judgement'];
const weakest = (own: readonly Parameter[]): Grade =>
  grades[Math.max(...own.map(({ grade }) => grades.indexOf(grade)))]!;

/** Formulas that hold in a run: those of forms that it does not have are left out. */
export function formulasOf(
  { equations }: ModelNotes,
  { structure }: Pick<RunResult, 'structure'>,
): Equation[] {
  return equations.filter(({ form }) => form === undefined || structure[form.choice] === form.form);
}

/** Names that a formula reads, in the order in which it first does: functions, sets and itself left out. */
export function symbolsOf({ id, is, initial, over }: Equation, sets: ReadonlySet<string>): string[] {
  const own = id.slice(id.indexOf('.') + 1);
  const names = `${is} ${initial ?? ''}`.match(/\b[A-Za-z_]\w*\b(?!\s*\()/g) ?? [];
  return [...new Set(names)].filter((name) => name !== own && !sets.has(name) && !over.includes(name));
}

/** What a name in a formula is called: a parameter as the model names it, or its family; anything else by its id in plain words. */
function symbolWords(symbol: string, notes: Pick<ModelNotes, 'parameters'>): string {
  const own = notes.parameters.find(({ id }) => id === symbol || id.startsWith(`${symbol}.`));
  const words = own === undefined ? plainWords(symbol) : parameterWords(own.id, notes);
  return own === undefined || own.id === symbol ? words : words.split(', ')[0]!;
}

/** Words inside a sentence begin small, unless they begin with an abbreviation. */
const small = (words: string): string =>
  /^.[A-Z]/.test(words) ? words : `${words[0]!.toLowerCase()}${words.slice(1)}`;

/** A formula with its names in words and signs as they are printed. */
export function formulaWords(formula: string, notes: Pick<ModelNotes, 'parameters'>): string {
  return formula
    .replace(/(?<![\w.])[A-Za-z_]\w*\b(?!\s*\()/g, (symbol) => small(symbolWords(symbol, notes)))
    .replaceAll('*', '×')
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replace(/(^|[\s(])-/g, '$1−');
}

function assumption(symbol: string, own: readonly Parameter[], member: string | null): TraceStep {
  const named = own.filter(({ id }) => id === symbol || id.split('.').includes(member ?? ''));
  const chosen = named.length > 0 ? named : own;
  const [first] = chosen as [Parameter];
  const values = chosen.map(({ value }) => value);
  const [low, high] = [Math.min(...chosen.map((one) => one.low)), Math.max(...chosen.map((one) => one.high))];
  const value =
    chosen.length === 1
      ? printPlain(first.value)
      : `${printPlain(Math.min(...values))} to ${printPlain(Math.max(...values))}`;
  const range = low < high ? ` (${printPlain(low)} to ${printPlain(high)})` : '';
  return {
    level: 2,
    kind: 'assumption',
    name: symbol,
    words: symbolWords(symbol, { parameters: own }),
    says: value + range,
    unit: first.unit,
    source: [...new Set(chosen.map(({ source }) => source))].join('; '),
    grade: weakest(chosen),
  };
}

/** What one name in a formula stands for: an assumption, another formula, or what another part of the model gives. */
function inputStep(
  symbol: string,
  of: Equation,
  { formulas, parameters }: { formulas: readonly Equation[]; parameters: readonly Parameter[] },
  member: string | null,
): TraceStep {
  const inside = `${symbol}.`;
  const own = parameters.filter(({ id }) => id === symbol || id.startsWith(inside));
  if (own.length > 0) return assumption(symbol, own, member);
  const words = plainWords(symbol);
  const submodel = of.id.slice(0, of.id.indexOf('.'));
  const formula = formulas.find(({ id }) => id === `${submodel}.${symbol}`);
  if (formula === undefined)
    return { level: 2, kind: 'given', name: symbol, words, says: '', unit: '', source: '', grade: null };
  const { meaning, unit, source } = formula;
  return { level: 2, kind: 'formula', name: formula.id, words, says: meaning, unit, source, grade: null };
}

/**
 * The steps behind a number: each formula that it is made by, and below it what the formula reads, assumptions with the weakest grade first.
 * @param member of a set, whose own values are meant where there are some
 */
export function stepsOf(
  formulas: readonly Equation[],
  from: readonly Equation[],
  notes: ModelNotes,
  sets: ReadonlySet<string>,
  member: string | null,
): TraceStep[] {
  const weight = ({ kind, grade }: TraceStep): number =>
    kind === 'assumption' ? -1 - grades.indexOf(grade!) : kind === 'formula' ? 0 : 1;
  return from.flatMap((equation) => [
    {
      level: 1,
      kind: 'formula' as const,
      name: equation.id,
      words: plainWords(equation.id.slice(equation.id.indexOf('.') + 1)),
      says: formulaWords(equation.is, notes),
      unit: equation.unit,
      source: equation.source,
      grade: null,
    },
    ...symbolsOf(equation, sets)
      .map((symbol) => inputStep(symbol, equation, { formulas, parameters: notes.parameters }, member))
      .sort((a, b) => weight(a) - weight(b)),
  ]);
}
