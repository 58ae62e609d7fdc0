import { beliefTable } from './belief-table.ts';
import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';
import { termColumns } from './term-columns.ts';

/** What was done: acts, moves at a table, deals and their traces. */
export const conductTables: readonly TableDeclaration[] = [
  {
    id: 'policy',
    meaning: 'Acts in force in each quarter',
    columns: [
      quarter(),
      code('act', 'act', 'Act', true),
      number('value', '1', 'Level that the act sets, in its instrument’s unit'),
    ],
  },
  {
    id: 'offer',
    meaning: 'Every move at a table, one row a party with that party’s weighted terms',
    columns: [
      { id: 'offer', kind: 'quarter', key: true, meaning: 'Running number of the move, from 0' },
      code('party', 'government', 'Party whose terms the row holds', true),
      quarter('Quarter of the session'),
      code('table', 'table', 'Table'),
      { id: 'round', kind: 'quarter', key: false, meaning: 'Round since the table opened' },
      code('by', 'government', 'Party that moved'),
      code('action', 'action', 'What it did'),
      {
        id: 'outcome',
        kind: 'quarter',
        key: false,
        meaning: 'Index of the package, row-major, last issue fastest; -1 none',
      },
      number('utility', 'bn USD/year', 'Utility of the package to the party against the status quo path'),
      number('normalised', '1', 'The same, scaled to 0-1 over all packages and no deal'),
      number('reservation', 'bn USD/year', 'The party’s value of no deal'),
      ...termColumns,
    ],
  },
  {
    id: 'deal',
    meaning: 'Every package agreed at a table, one row a party, evaluated exactly',
    columns: [
      { id: 'deal', kind: 'quarter', key: true, meaning: 'Running number of the deal, from 0' },
      code('party', 'government', 'Party whose terms the row holds', true),
      quarter('Quarter of the agreement'),
      code('table', 'table', 'Table'),
      code('status', 'status', 'What became of it'),
      { id: 'outcome', kind: 'quarter', key: false, meaning: 'Index of the package' },
      number('utility', 'bn USD/year', 'Exact utility against the status quo path'),
      number('table_utility', 'bn USD/year', 'Utility by the level and pair tables at the time'),
      number('reservation', 'bn USD/year', 'The party’s value of no deal'),
      number('ratification', '1', 'Odds that the party’s ratifiers consent'),
      number(
        'bilateral_balance',
        'million USD/year',
        'Change of the party’s goods balance with the other party',
      ),
      number('income_change', 'million USD/year', 'Change of the party’s real income'),
      number(
        'relief',
        'bn USD/year',
        'Part of real income, supply security and strategic delay that the others’ chips bring, each alone',
      ),
      number('zone_share', '1', 'Packages worth at least no deal to all parties, of those on the table'),
      number(
        'opposition',
        '1',
        'Least distance of such a package from everybody’s best, in shares of each best; 0 without one',
      ),
      number('nash_distance', '1', 'Distance from the Nash solution in normalised utilities; 0 without one'),
      number(
        'surplus_left',
        '1',
        'Greatest sum of the parties’ normalised utilities over such packages, less that of this one; 0 without one',
      ),
      ...termColumns,
    ],
  },
  beliefTable,
  {
    id: 'ledger',
    meaning:
      'Every change of a recorded confidence with its cause; deltas of one subject sum to last minus first',
    columns: [
      { id: 'entry', kind: 'quarter', key: true, meaning: 'Running number, from 0' },
      quarter('Quarter'),
      code('process', 'process', 'Step of the quarter that made the entry'),
      code('kind', 'kind', 'Kind of entry'),
      code('actor', 'government', 'Who acted'),
      code('subject', 'government', 'Whose confidence changed'),
      code('scope', 'scope', 'Technology or sector that the act is about'),
      code('act', 'act', 'The act judged'),
      { id: 'cause', kind: 'quarter', key: false, meaning: 'Entry or deal that caused it; -1 none' },
      code('metric', 'metric', 'Recorded variable that changed'),
      number('delta', '1', 'after minus before'),
      number('before', '1', 'Value before'),
      number('after', '1', 'Value after'),
    ],
  },
];
