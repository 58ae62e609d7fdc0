import type { Claim, FigureRows, ModelNotes } from '../../schema/figure.ts';
import type { Equation } from '../../schema/model.ts';
import type { RunResult } from '../../schema/result.ts';
import { resultTables } from '../../schema/result-tables.ts';
import type { Member, Sets, TableId } from '../../schema/table.ts';
import { codeColumn, numberColumn } from '../marks/band-columns.ts';
import { traceTexts } from './c20-trace-texts.ts';
import { capital } from '../words/capital.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { inputUnit, printMeasure, sayMeasure } from '../words/measure-words.ts';
import { formulasOf, stepsOf, type TraceStep } from '../trace-steps.ts';

/** The number that is traced where none is asked. */
const headline = 'technology.delay';
/** Columns that no formula is named after: what formulas make them. */
const madeFrom: Readonly<Record<string, readonly string[]>> = {
  'ally.confidence': ['confidence.level', 'confidence.breach'],
  'technology.delay': ['technology.gap', 'technology.use'],
  'technology.making_delay': ['technology.gap'],
  'technology.use_delay': ['technology.use'],
  'world.delay_index': ['technology.gap', 'technology.use'],
};
/** Of these, what is no delay against the twin world without controls. */
const withoutTwin: readonly string[] = ['ally.confidence'];
const { words } = traceTexts;

/** The value that is traced: of the row of the last quarter that differs most from Baseline, else of the largest. */
interface Traced {
  value: number;
  unit: string;
  time: number;
  member: Member | null; // that the row is of
  name: string;
}

/** The row of the last quarter in which a column differs most from Baseline, as far as that prints; else in which it is largest in size. */
function tracedRow({ tables, reference }: RunResult, id: TableId, column: string): number {
  const table = tables[id]!;
  const quarter = indicesOf(table, 'quarter');
  const values = numbersOf(table, column);
  const beside = reference?.[id];
  const isPaired = beside !== undefined && beside.rows === table.rows;
  const own = isPaired ? numbersOf(beside, column) : values;
  const unit = unitOf(table, column);
  const moved = (row: number): number =>
    printMeasure(values[row]!, unit) === printMeasure(own[row]!, unit)
      ? 0
      : Math.abs(values[row]! - own[row]!);
  const rows = [...quarter.keys()].filter((row) => quarter[row] === quarter[table.rows - 1]);
  return rows.reduce(
    (best, row) =>
      (moved(row) - moved(best) || Math.abs(values[row]!) - Math.abs(values[best]!)) > 0 ? row : best,
    rows[0]!,
  );
}

/** The asked column of the run with its name; null where the run has no such number. */
function tracedOf(run: RunResult, asked: string, equation: Equation | undefined): Traced | null {
  const [id, column] = asked.split('.') as [TableId, string?];
  const table = run.tables[id];
  if (column === undefined || table === undefined || table.rows === 0) return null;
  if (table.columns[column]?.kind !== 'number') return null;
  const row = tracedRow(run, id, column);
  const key = Object.entries(table.columns).find(([, { kind }]) => kind === 'code');
  const member = key === undefined ? null : (memberAt(table, run.sets, key[0], row) ?? null);
  const name = traceableName(asked, { equations: equation === undefined ? [] : [equation] });
  return {
    value: numbersOf(table, column)[row]!,
    unit: unitOf(table, column),
    time: calendarTime(run.request.scenario.start, indicesOf(table, 'quarter')[row]!),
    member,
    name: member === null ? name : fillSlots(words.ofMember, { name, member: member.short }),
  };
}

/** Of formulas that a number may be made by the one that it was made by, told by the value: a technology's headline is its delay in making or in use. */
function applying(run: RunResult, asked: string, from: readonly string[]): readonly string[] {
  const table = run.tables.technology;
  if (asked !== headline || table === undefined || table.columns['making_delay'] === undefined) return from;
  const row = tracedRow(run, 'technology', 'delay');
  const isMaking = numbersOf(table, 'making_delay')[row] === numbersOf(table, 'delay')[row];
  return from.slice(isMaking ? 0 : 1, isMaking ? 1 : 2);
}

/**
 * A number of the run with what it is made of: row 0 the number, then its formulas, below each what it reads. Null where the run has no such
 * number or nothing is said of how it is made.
 * @param asked `table.column`; of a table's numbers that of the last quarter which differs most from Baseline is traced, else the largest
 */
export function traceRows(
  run: RunResult,
  notes: ModelNotes,
  asked: string = headline,
): { rows: FigureRows; sets: Sets; twin: boolean } | null {
  const formulas = formulasOf(notes, run);
  const equation = formulas.find(({ id }) => id === asked);
  const traced = tracedOf(run, asked, equation);
  const made = equation === undefined ? applying(run, asked, madeFrom[asked] ?? []) : [asked];
  const from = made.flatMap((id) => formulas.filter((own) => own.id === id));
  if (traced === null || from.length === 0) return null;
  const sets = new Set([...Object.keys(run.sets), ...formulas.flatMap(({ over }) => over)]);
  const { value, unit, name } = traced;
  const top = {
    level: 0,
    kind: 'number',
    name,
    words: name,
    says: sayMeasure(value, unit),
    unit,
    source: '',
    grade: null,
  } as const;
  const steps: TraceStep[] = [top, ...stepsOf(formulas, from, notes, sets, traced.member?.id ?? null)];
  return { ...tableOf(steps, traced), twin: equation === undefined && !withoutTwin.includes(asked) };
}

/** Numbers of a run that can be traced, `table.column`: those that formulas are named after, then those that formulas make. */
export function traceableNumbers(run: RunResult, notes: ModelNotes): readonly string[] {
  const named = formulasOf(notes, run).map(({ id }) => id);
  const asked = [...Object.keys(madeFrom), ...named];
  return asked.filter((id) => traceRows(run, notes, id) !== null);
}

/** What the number `table.column` is, as its formula or its column says; its id where neither does. */
export function traceableName(id: string, notes: Pick<ModelNotes, 'equations'>): string {
  const [table, column] = id.split('.');
  const formula = notes.equations.find((own) => own.id === id);
  const declared = resultTables.find((own) => own.id === table)?.columns.find((own) => own.id === column);
  return (formula?.meaning ?? declared?.meaning ?? id).split(/[:;,]/)[0]!;
}

function tableOf(steps: readonly TraceStep[], traced: Traced): { rows: FigureRows; sets: Sets } {
  const members = (pick: (step: TraceStep) => string): Member[] =>
    steps.map((step) => ({ id: pick(step), name: pick(step), short: pick(step), slot: 0 }));
  const codes = (set: string) =>
    codeColumn(
      set,
      steps.map((_, at) => at),
    );
  const assumed = new Map(steps.filter(({ kind }) => kind === 'assumption').map((step) => [step.name, step]));
  const judged = [...assumed.values()].filter(({ grade }) => grade === 'judgement').length;
  const all = (unit: string, value: number) =>
    numberColumn(
      unit,
      steps.map(() => value),
    );
  return {
    rows: {
      rows: steps.length,
      columns: {
        step: codes('step'),
        level: numberColumn(
          '1',
          steps.map(({ level }) => level),
        ),
        kind: codes('kind_of_step'),
        says: codes('says'),
        unit: codes('unit_of_step'),
        grade: codes('grade'),
        source: codes('source'),
        value: all(traced.unit, traced.value),
        time: all('year', traced.time),
        assumptions: all('1', assumed.size),
        judged: all('1', judged),
        formulas: all('1', steps.filter(({ level }) => level === 1).length),
      },
    },
    sets: {
      step: steps.map(({ name, words }) => ({
        id: name,
        name: capital(words),
        short: capital(words),
        slot: 0,
      })),
      kind_of_step: members(({ kind }) => words[kind]),
      says: members(({ kind, says }) => (kind === 'given' ? words.givenSays : says)),
      unit_of_step: members(({ unit }) => inputUnit(unit)),
      grade: members(({ grade }) => (grade === null ? '' : words[grade])),
      source: members(({ source }) => source),
    },
  };
}

/** What the rows let one say: how many assumptions stand behind the number, and how many of them somebody judged. */
export function traceClaims(): Claim[] {
  const count = (column: string) => ({ row: 0, column, round: 'integer' }) as const;
  const values = {
    number: { row: 0, column: 'step', round: 'name' },
    value: { row: 0, column: 'value', round: 'measure' },
    time: { row: 0, column: 'time', round: 'year' },
    assumptions: count('assumptions'),
    judged: count('judged'),
    formulas: count('formulas'),
  } as const;
  return claimSet('trace', values, [
    ['judged', { row: 0, column: 'judged', is: '>', than: 0 }],
    ['sourced', { row: 0, column: 'judged', is: '=', than: 0 }],
  ]);
}
