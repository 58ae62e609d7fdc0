import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** Regimes at work in a scenario, and who came into them or left. */
export const regimeTables: readonly TableDeclaration[] = [
  {
    id: 'regime',
    meaning: 'Each regime at work in each quarter, after its votes',
    columns: [
      quarter(),
      code('regime', 'regime', 'Regime', true),
      number('members', '1', 'States or governments that sit in it'),
      number('listed', '1', 'Technologies and proposals on its list'),
      number('stalled', '1', 'Proposals on the table that were not carried'),
      number('passed', '1', 'Proposals carried in this quarter'),
      number('objections', '1', 'Objections of members in this quarter'),
      number(
        'would_leave',
        '1',
        'Members that would gain by leaving; 0: stable inside. 0 where nobody may leave',
      ),
      number('would_join', '1', 'Outsiders that may come in and would gain by it; 0: stable outside'),
    ],
  },
  {
    id: 'accession',
    meaning: 'Every state or government that came into a regime or left it in the run, in order',
    columns: [
      { id: 'accession', kind: 'quarter', key: true, meaning: 'Running number, from 0' },
      quarter('Quarter'),
      code('regime', 'regime', 'Regime'),
      code('seat', 'seat', 'State or government'),
      number('joined', '1', '1: came in; 0: left'),
      number('days', 'day', 'Days since the regime was founded'),
      number('worth', '1', 'What membership was worth to it, log-odds'),
    ],
  },
];
