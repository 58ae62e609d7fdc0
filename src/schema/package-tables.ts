import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

const whole = (id: string, meaning: string, key = false) => ({ id, kind: 'quarter', key, meaning }) as const;
/** What a package or a chip of one brings a party, by the level and pair tables of its table. */
const brings = [
  number('income', 'bn USD/year', 'Change of the party’s real income'),
  number('balance', 'bn USD/year', 'Change of the party’s goods balance with the other parties'),
  number(
    'months',
    'month',
    'Months of delay as a table counts them, those of an input for themselves: gained by a target, lost by a controller counted negative',
  ),
  number('confidence', 'point', 'Change of allies’ confidence in the leader, of 100 points'),
  number(
    'worth',
    'bn USD/year',
    'Utility to the party by its own weights; of a chip without the cost of signing',
  ),
];

/** What could be had at a table, and what of it was taken. */
export const packageTables: readonly TableDeclaration[] = [
  {
    id: 'package',
    meaning:
      'Packages that were offered, agreed on, the Nash solution, or efficient for the parties, as the parties weighed them when a round of talks ended; one row a party',
    columns: [
      quarter('Quarter in which the talks ended'),
      code('table', 'table', 'Table', true),
      whole('outcome', 'Index of the package, row-major, last issue fastest', true),
      code('party', 'government', 'Party that the row is about', true),
      whole('offered', '1: somebody offered it'),
      whole('agreed', '1: it was agreed on in this quarter'),
      whole('efficient', '1: no other package on the table is as good for all and better for one'),
      whole('nash', '1: the Nash solution'),
      number('reservation', 'bn USD/year', 'The party’s value of no deal'),
      ...brings,
    ],
  },
  {
    id: 'chip',
    meaning: 'What each chip of a deal that came into force brings each party, the chip alone',
    columns: [
      whole('deal', 'Running number of the deal', true),
      code('chip', 'act', 'Chip', true),
      code('party', 'government', 'Party that the row is about', true),
      code('table', 'table', 'Table'),
      code('mover', 'government', 'Party that moves it'),
      whole('level', 'Level of the chip in the deal'),
      ...brings,
    ],
  },
];
