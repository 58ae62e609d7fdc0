import type { ChartId, FigureSpec, OwnText } from './figure.ts';
import type { Id } from './ids.ts';
import type { Work } from './work.ts';

/** A figure that a reader laid aside, as it was then: what is drawn of it, its words and its versions never change again. */
export interface TrayItem {
  id: number; // tells the items of a tray apart
  spec: FigureSpec;
  caption: string; // the reader's own; empty: what the figure says of itself
  scenario: string; // title of what the page showed
  inputs: InputTable;
}
/** What was changed in the inputs of a figure, as it was printed then. */
export interface InputTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}
/** A scenario as its levers stood, laid aside to be compared with others. */
export interface Pin {
  id: number; // tells the pins of a page apart
  title: string; // the reader's own name; else what of it was moved, else that of the scenario
  scenario: string; // its title
  work: Work;
}
/** What a reader calls a chart of a scenario, or of an experiment on it. */
export interface FigureWords {
  chart: ChartId;
  scenario: Id;
  experiment: Id | null;
  title?: OwnText;
  alt?: OwnText;
}
/** What a reader has collected beside what the page shows; every change of it can be undone. */
export interface Bench {
  tray: readonly TrayItem[];
  pins: readonly Pin[];
  words?: readonly FigureWords[]; // absent: none
}
export const emptyBench: Bench = { tray: [], pins: [] };

/** Work that others branch off from, or that branches off itself. */
export interface Branch {
  id: number; // its place in the list
  parent: number | null; // null: what the reader opened
  sentence: string; // what it does otherwise than its parent; of a root its title
  work: Work; // as it was last left
  outcome: string | null; // what came of it in words, once its run is there
}

/** An id that none of some entries has. */
export function freeNumber(entries: readonly { id: number }[]): number {
  return entries.reduce((most, { id }) => Math.max(most, id), 0) + 1;
}
