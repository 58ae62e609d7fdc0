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

/** Figures in any size: the page lays them out anew. */
export type FirstFigures = Readonly<Partial<Record<ChartId, FigureSpec>>>;

/** What a page shows of the scenario that it begins with before its engine has played it. */
export interface FirstView {
  resultHash: Hash;
  scenario: ScenarioEntry;
  answer: readonly AnswerPart[];
  keys: readonly KeyNumber[];
  levers: readonly LeverState[];
  specs: FirstFigures;
}

/** Whether a result of the inputs of a view is not the view's, though the same inputs always give the same bits. */
export function isOther(view: FirstView, { request, resultHash }: RunResult): boolean {
  const isSame = request.scenario.id === view.scenario.id && Object.keys(request.overrides).length === 0;
  return isSame && resultHash !== view.resultHash;
}

type Members = readonly Member[];
type PackedSpec = Omit<FigureSpec, 'sets'> & { sets: Readonly<Record<string, number>> };
interface PackedFigures {
  lists: readonly Members[];
  specs: Readonly<Record<string, PackedSpec>>;
}

/** A view as text that stands in a page: members that figures share once, NaN as null, -0 as its letters, no sign that could end an element. */
export function packFirstView(view: FirstView): string {
  return textOf({ ...view, ...packed(view.specs) });
}

/** Figures that come behind the page, likewise. */
export function packFirstFigures(figures: FirstFigures): string {
  return textOf(packed(figures));
}

function packed(figures: FirstFigures): PackedFigures {
  const lists: Members[] = [];
  const indexOf = (of: Members): number => (lists.includes(of) ? lists.indexOf(of) : lists.push(of) - 1);
  const specs = mapValues(figures, (spec) => ({ ...spec, sets: mapValues(spec.sets, indexOf) }));
  return { lists, specs };
}

function textOf(value: object): string {
  const text = JSON.stringify(value, (_, part) => (ArrayBuffer.isView(part) ? listNumbers(part) : part));
  return text.replaceAll('<', '\\u003c');
}

/** Reads what `packFirstFigures` wrote. */
export function readFirstFigures(text: string): FirstFigures {
  return unpacked(JSON.parse(text) as PackedFigures);
}

function unpacked({ lists, specs }: PackedFigures): FirstFigures {
  return mapValues(specs, (spec) => ({
    ...spec,
    rows: { ...spec.rows, columns: mapValues(spec.rows.columns, typed) },
    sets: mapValues(spec.sets, (index) => lists[index]!),
  }));
}

/** Reads what `packFirstView` wrote. */
export function readFirstView(text: string): FirstView {
  const { lists, specs, ...view } = JSON.parse(text) as Omit<FirstView, 'specs'> & PackedFigures;
  const keys = view.keys.map((key) => ({
    ...key,
    run: numbersListed(key.run),
    baseline: numbersListed(key.baseline),
  }));
  return { ...view, keys, specs: unpacked({ lists, specs }) };
}

function typed(column: Column): Column {
  if (column.kind === 'number') return { ...column, values: numbersListed(column.values) };
  return { ...column, values: Int32Array.from(column.values) };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}
