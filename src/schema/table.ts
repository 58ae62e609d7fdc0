import type { Id, Unit } from './ids.ts';

export type Column =
  | { kind: 'number'; unit: Unit; values: Float64Array }
  | { kind: 'code'; set: Id; values: Int32Array } // index into `sets[set]`; -1 is "none"
  | { kind: 'quarter'; values: Int32Array };

/** The only shape in which numbers leave the engine; key columns first, rows sorted by them. */
export interface Table {
  id: TableId;
  rows: number;
  columns: Readonly<Record<string, Column>>;
}
export type TableId =
  | 'world'
  | 'region'
  | 'pair'
  | 'sector'
  | 'technology'
  | 'parity'
  | 'licensed'
  | 'owner'
  | 'firm'
  | 'ally'
  | 'alignment'
  | 'policy'
  | 'offer'
  | 'deal'
  | 'package'
  | 'chip'
  | 'crisis'
  | 'belief'
  | 'reversal'
  | 'compliance'
  | 'regime'
  | 'accession'
  | 'ledger';

/** What a figure needs to print an id, so that it never needs the model. `slot` picks colour, dash and marker in the theme (1-8; 0 is grey). */
export interface Member {
  id: Id;
  name: string;
  short: string;
  slot: number;
}
export type Sets = Readonly<Record<Id, readonly Member[]>>;
