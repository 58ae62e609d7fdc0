import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** What parties that read others by their types believe after each session. */
export const beliefTable: TableDeclaration = {
  id: 'belief',
  meaning: 'Odds of another party’s types after each session, to a party that reads it by them',
  columns: [
    quarter('Quarter of the session'),
    code('table', 'table', 'Table', true),
    code('observer', 'government', 'Party that believes', true),
    code('government', 'government', 'Party whose type it is', true),
    code('type', 'type', 'Type', true),
    number('probability', '1', 'Odds of the type; those of a party sum to 1'),
  ],
};
