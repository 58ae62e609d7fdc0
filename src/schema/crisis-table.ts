import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** Crises that the parties of a table expected whenever they took stock. */
export const crisisTable: TableDeclaration = {
  id: 'crisis',
  meaning:
    'The crisis that each party of a table may open against another, as they saw it when they took stock',
  columns: [
    quarter('Quarter in which the parties took stock'),
    code('table', 'table', 'Table', true),
    code('sender', 'government', 'Party that threatens', true),
    code('target', 'government', 'Party that is threatened', true),
    number('pending', '1', '1: the threat had been announced; 0: it was only prepared'),
    number('chosen', '1', 'Odds that this is the crisis of the quarter if talks fail'),
    number('threat', '1', 'Odds that the sender threatens'),
    number('concede', '1', 'Odds that the target gives in to a threat'),
    number('stand_firm', '1', 'Odds that the sender carries a threat out that is resisted'),
    number('sender_cost', 'bn USD/year', 'What an escalation takes from the sender, mean over the horizon'),
    number('target_cost', 'bn USD/year', 'What it takes from the target'),
    number(
      'credible',
      '1',
      '1: by what both know the sender would rather carry it out than keep still; 0: only what it alone knows could make it',
    ),
    number('on_offer', 'bn USD/year', 'What the target’s chips are worth to the sender at most'),
  ],
};
