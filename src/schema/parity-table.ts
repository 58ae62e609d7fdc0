import { code, number, type TableDeclaration } from './table-declaration.ts';

/** When making comes within a set gap of the frontier, in the run and in its twin; written when the last quarter is over. */
export const parityTable: TableDeclaration = {
  id: 'parity',
  meaning:
    'When controlled technologies reach parity: making within a set gap of the frontier, in the run and in its twin without any control',
  columns: [
    code('technology', 'technology', 'Technology', true),
    code('target', 'target', 'Target of the control', true),
    number('level', 'month', 'Gap to the frontier that counts as parity'),
    number('reached', '1', '1: within the horizon; 0: not within the horizon'),
    number(
      'months',
      'month',
      'Months from the start to parity; the length of the run where not within the horizon',
    ),
    number('twin_reached', '1', '1: the twin’s is within the horizon; 0: it is not'),
    number('twin_months', 'month', 'The same of the twin'),
    number('difference', 'month', 'Months by which parity is later than in the twin'),
    number(
      'censored',
      '1',
      '0: the difference is known; 1: it is at least so much; -1: it is at most so much; 2: neither is within the horizon and nothing is known of it',
    ),
  ],
};
