import type { Claim, FigureInput, FigureRows } from '../../schema/figure.ts';
import { inputChanges, valueAt, type InputChange } from '../../schema/input-changes.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { codeColumn, numberColumn } from '../marks/band-columns.ts';
import { changeTexts } from './c19-changes-texts.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { capital } from '../words/capital.ts';
import { claimSet } from '../words/claim-set.ts';
import { inputWords, leverOf, pathWords } from '../words/input-words.ts';
import { inputUnit } from '../words/measure-words.ts';

/** A changed input with who changed it and in which scenario. */
interface Row extends InputChange {
  unit: string;
  by: 'reader' | 'scenario' | 'experiment';
  of: string; // name of the scenario that has it otherwise
  takes?: readonly (number | string)[]; // what it is set to over the points of an experiment
}
const { words } = changeTexts;

/** What the inputs differ between: the run and its Baseline, scenarios of an experiment, or its runs. */
export type Between = 'baseline' | 'arms' | 'runs';
const states: Readonly<Record<Between, number>> = { baseline: 1, arms: 2, runs: 3 };

/** What the run has otherwise than its Baseline and its model: numbers that the reader set, then those of the scenario, talks and events. */
function changesOfRun(input: FigureInput): Row[] {
  const { scenario, overrides } = input.run.request;
  const bare = { ...scenario, tables: [], events: [], regimes: [], parameters: {} };
  const of = scenario.title;
  const asked = inputChanges({ scenario, overrides: {} }, { scenario, overrides });
  const own = inputChanges({ scenario: bare, overrides: {} }, { scenario, overrides: {} });
  const paths = new Set(Object.keys(overrides));
  return [
    ...asked.map((change) => noted(change, { by: 'reader', of }, input)),
    ...own
      .filter(({ path }) => !paths.has(path))
      .map((change) => noted(change, { by: 'scenario', of }, input)),
  ].filter(({ from, to }) => from !== to);
}

/** A change with what is stated of it: of a parameter unit, source, and the value where the scenario has none; of an act its source. */
function noted(change: InputChange, who: Pick<Row, 'by' | 'of'>, { run, notes }: FigureInput): Row {
  const act = /^policies\.([^.]+)/.exec(change.path)?.[1];
  const stated = run.request.scenario.policies.find((own) => own.id === act)?.source ?? '';
  const id = /^parameters\.(.+)$/.exec(change.path)?.[1];
  const parameter = notes?.parameters.find((own) => own.id === id);
  if (parameter === undefined)
    return { ...change, ...who, unit: '', source: change.source === '' ? stated : change.source };
  return {
    ...change,
    ...who,
    from: change.from ?? parameter.value,
    to: change.to ?? parameter.value,
    unit: inputUnit(parameter.unit),
    source: change.source === '' ? parameter.source : change.source,
  };
}

/** What each further scenario of an experiment has otherwise than the first; null where that is not known. */
function changesOfArms(input: FigureInput): Row[] | null {
  const [, ...others] = input.ensemble?.arms ?? [];
  if (others.length === 0 || others.some(({ changes }) => changes === undefined)) return null;
  return others.flatMap(({ title, changes }) =>
    changes!.map((change) => noted(change, { by: 'scenario', of: title }, input)),
  );
}

/** What an experiment of one scenario sets over its points; null where it sets nothing. */
function variedInputs(input: FigureInput): Row[] | null {
  const [arm, ...others] = input.ensemble?.arms ?? [];
  if (arm === undefined || others.length > 0) return null;
  const points = input.ensemble!.points.map(({ overrides }) => overrides);
  const paths = [...new Set(points.flatMap((set) => Object.keys(set)))];
  const { scenario, overrides } = input.run.request;
  const rows = paths.map((path): Row => {
    const from = overrides[path] ?? valueAt(scenario, path);
    const change = noted({ path, from, to: null, source: '' }, { by: 'experiment', of: arm.title }, input);
    return { ...change, takes: [...new Set(points.flatMap((set) => set[path] ?? []))] };
  });
  return rows.length === 0 ? null : rows;
}

/** What a varied input takes: its ends where it is a number, else everything. */
function takenWords(takes: readonly (number | string)[], say: (value: number | string) => string): string {
  const numbers = takes.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  if (numbers.length < takes.length || takes.length === 1) return takes.map(say).join(', ');
  return fillSlots(words.range, { low: say(numbers[0]!), high: say(numbers.at(-1)!) });
}

/** Prints what an input is set to as the reader knows it. */
function saidBy({ run, levers }: FigureInput): (value: Row['from'], row: Row) => string {
  return (value, row) => inputWords(value, { ...row, run, lever: leverOf(row.path, levers) });
}

/** What the rows say, a member a row of each set; empty where nothing was changed. */
function namedSets(shown: readonly (Row | null)[], input: FigureInput): Sets {
  const named = (pick: (row: Row) => string, words = pick): Member[] =>
    shown.map((row) => {
      const [id, name] = row === null ? ['', ''] : [pick(row), words(row)];
      return { id, name, short: name, slot: 0 };
    });
  const said = saidBy(input);
  const first = input.ensemble?.arms[0]?.title ?? '';
  return {
    input: named(
      ({ path }) => path,
      ({ path }) => capital(pathWords(path, input)),
    ),
    was: named((row) => (row.takes !== undefined && row.from === null ? '' : said(row.from, row))),
    now: named(({ takes, ...row }) =>
      takes === undefined ? said(row.to, row) : takenWords(takes, (value) => said(value, row)),
    ),
    by: named(({ by }) => words[by]),
    of: named(({ of }) => of),
    source: named(({ source }) => source),
    reference: [{ id: first, name: first, short: first, slot: 0 }],
  };
}

/**
 * One row an input that was changed: of an experiment between its scenarios or, of one scenario, between its runs, else of the run against its Baseline and its model. A row of
 * nothing (input −1) where nothing was; `changes` counts the others.
 */
export function changeRows(input: FigureInput): { rows: FigureRows; sets: Sets; between: Between } {
  const arms = changesOfArms(input);
  const varied = arms === null ? variedInputs(input) : null;
  const between = arms !== null ? 'arms' : varied !== null ? 'runs' : 'baseline';
  const found = arms ?? varied ?? changesOfRun(input);
  const shown = found.length > 0 ? found : [null];
  const codes = (set: string) =>
    codeColumn(
      set,
      shown.map((row, at) => (row === null ? -1 : at)),
    );
  return {
    between,
    rows: {
      rows: shown.length,
      columns: {
        input: codes('input'),
        was: codes('was'),
        now: codes('now'),
        by: codes('by'),
        of: codes('of'),
        source: codes('source'),
        reference: codeColumn(
          'reference',
          shown.map(() => 0),
        ),
        changes: numberColumn(
          '1',
          shown.map(() => found.length),
        ),
        of_arms: numberColumn(
          '1',
          shown.map(() => Number(arms !== null)),
        ),
        state: numberColumn(
          '1',
          shown.map(() => (found.length === 0 ? 0 : states[between])),
        ),
      },
    },
    sets: namedSets(shown, input),
  };
}

/** What the rows let one say: the first of the changes and their number. */
export function changeClaims(): Claim[] {
  const name = (column: string) => ({ row: 0, column, round: 'name' }) as const;
  const values = {
    input: name('input'),
    was: name('was'),
    now: name('now'),
    of: name('of'),
    reference: name('reference'),
    changes: { row: 0, column: 'changes', round: 'integer' },
  } as const;
  const state = { row: 0, column: 'state', is: '=' } as const;
  return [
    ...claimSet('changes-none', values, [['any', { ...state, than: 0 }]]),
    ...claimSet('changes-varied', values, [['any', { ...state, than: 3 }]]),
    ...claimSet('changes', values, [
      ['run', { ...state, than: 1 }],
      ['arms', { ...state, than: 2 }],
    ]),
  ];
}
