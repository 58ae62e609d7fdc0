import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** Controls of the leader that did not last. */
export const reversalTable: TableDeclaration = {
  id: 'reversal',
  meaning: 'Controls of the leader that it loosened within 180 days of their start',
  columns: [
    { id: 'reversal', kind: 'quarter', key: true, meaning: 'Running number, from 0' },
    quarter('Quarter in which the loosening was announced'),
    code('act', 'act', 'The act that loosens'),
    code('scope', 'scope', 'Technology of the control'),
    number('days', 'day', 'From the day on which the control came into force to that of the act'),
    number('extent', '1', 'Stringency that the act takes away, 1 being a whole ban'),
  ],
};
