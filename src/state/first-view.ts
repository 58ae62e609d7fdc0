import type { ChartId, FigureSpec } from '../schema/figure.ts';
import type { Hash } from '../schema/ids.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { RunResult } from '../schema/result.ts';
import { listNumbers, numbersListed } from '../schema/listed-numbers.ts';
import type { Column, Member } from '../schema/table.ts';
import type { LeverState, ScenarioEntry } from './app-state.ts';

/** A sentence of the answer, and the figure that bears it out. */
export interface AnswerPart {
  chart: ChartId;
  words: string;
}

/** What a page shows of the scenario that it begins with before its engine has played it. */
export interface FirstView {
  resultHash: Hash;
  scenario: ScenarioEntry;
  answer: readonly AnswerPart[];
  keys: readonly KeyNumber[];
  levers: readonly LeverState[];
  specs: Readonly<Partial<Record<ChartId, FigureSpec>>>; // in any size: the page lays them out anew
}

/** Whether a result of the inputs of a view is not the view's, though the same inputs always give the same bits. */
export function isOther(view: FirstView, { request, resultHash }: RunResult): boolean {
  const isSame = request.scenario.id === view.scenario.id && Object.keys(request.overrides).length === 0;
  return isSame && resultHash !== view.resultHash;
}

type Members = readonly Member[];
type PackedSpec = Omit<FigureSpec, 'sets'> & { sets: Readonly<Record<string, number>> };

/** A view as text that stands in a page: members that figures share once, NaN as null, -0 as its letters, no sign that could end an element. */
export function packFirstView(view: FirstView): string {
  const lists: Members[] = [];
  const indexOf = (of: Members): number => (lists.includes(of) ? lists.indexOf(of) : lists.push(of) - 1);
  const specs = mapValues(view.specs, (spec) => ({ ...spec, sets: mapValues(spec.sets, indexOf) }));
  const text = JSON.stringify({ ...view, lists, specs }, (_, value) =>
    ArrayBuffer.isView(value) ? listNumbers(value) : value,
  );
  return text.replaceAll('<', '\\u003c');
}

/** Reads what `packFirstView` wrote. */
export function readFirstView(text: string): FirstView {
  const { lists, ...packed } = JSON.parse(text) as Omit<FirstView, 'specs'> & {
    lists: readonly Members[];
    specs: Readonly<Record<string, PackedSpec>>;
  };
  const specs = mapValues(packed.specs, (spec) => ({
    ...spec,
    rows: { ...spec.rows, columns: mapValues(spec.rows.columns, typed) },
    sets: mapValues(spec.sets, (index) => lists[index]!),
  }));
  const keys = packed.keys.map((key) => ({
    ...key,
    run: numbersListed(key.run),
    baseline: numbersListed(key.baseline),
  }));
  return { ...packed, keys, specs };
}

function typed(column: Column): Column {
  if (column.kind === 'number') return { ...column, values: numbersListed(column.values) };
  return { ...column, values: Int32Array.from(column.values) };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
