import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** How deals are kept. */
export const complianceTable: TableDeclaration = {
  id: 'compliance',
  meaning:
    'What each party of a deal in force owed and delivered in each quarter, and what its word is worth then',
  columns: [
    quarter(),
    code('table', 'table', 'Table at which the deal was made', true),
    code('party', 'government', 'Party that owes', true),
    number('due', '1', 'Undertakings in force'),
    number('promised', 'million USD/year', 'Purchases promised beyond what would be bought anyway'),
    number(
      'level',
      'million USD/year',
      'Purchases that the promise comes to with what would be bought anyway',
    ),
    number('bought', 'million USD/year', 'What of it is bought'),
    number('delivered', '1', 'Mean share delivered of what was due, of purchases the share of the promise'),
    number('observed', '1', 'The same as the others see it'),
    number('reliability', '1', 'Share of the party’s promises that others count on afterwards'),
  ],
};
