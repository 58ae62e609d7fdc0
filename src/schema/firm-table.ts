import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** What firms do under the rules on their goods. */
export const firmTable: TableDeclaration = {
  id: 'firm',
  meaning:
    'Makers of a technology from one home, and their buyers in its target, in each quarter. Money is firms’ sales by headquarters: what flows hold of them over their coverage',
  columns: [
    quarter(),
    code('technology', 'technology', 'Technology', true),
    code('headquarters', 'region', 'Home of the makers', true),
    number('ordered', 'million USD/year', 'Orders of the buyers, to use and to stock'),
    number('licensed', 'million USD/year', 'What arrives by law, without a licence or with one'),
    number('denied', 'million USD/year', 'What is wanted for use and not let through'),
    number('diverted', 'million USD/year', 'What of it intermediaries bring all the same'),
    number('diversion_gain', 'million USD/year', 'What these earn on it: premiums less expected fines'),
    number(
      'back_fill',
      'million USD/year',
      'Change by what these makers take over from others who are denied',
    ),
    number('stock', 'million USD', 'Stock of the buyers'),
    number('stock_months', 'month', 'The same in months of normal use'),
    number('designed_out', '1', 'Share of use that buyers have moved to others for good'),
    number('buyers_trust', '1', 'Buyers’ belief that the rule of today will last'),
    number('makers_trust', '1', 'Makers’ belief that it will, weighted by their world sales'),
    number('revenue', 'million USD/year', 'World sales of the makers if nothing were denied'),
    number('revenue_lost', 'million USD/year', 'Sales that are wanted and denied, or lost for good'),
    number('research_lost', 'million USD/year', 'Research and development not paid for because of it'),
    number(
      'research_hedged',
      'million USD/year',
      'Research and development for this market that makers move to others because they distrust the rule',
    ),
    number('lobbying', 'million USD/year', 'Revenue lost by makers who lose enough of it to ask for relief'),
  ],
};
