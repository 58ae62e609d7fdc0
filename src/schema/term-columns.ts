import type { ColumnDeclaration } from './table-declaration.ts';

const meanings: Readonly<Record<string, string>> = {
  real_income: 'Weighted change of real income',
  revenue: 'Weighted extra value of tariff revenue',
  balance: 'Weighted change of the bilateral goods balance',
  constituencies: 'Weighted gains of favoured sectors',
  rents: 'Weighted rents on licensed sales',
  supply_security: 'Shortage avoided',
  strategic_delay: 'Value of months of delay lost or gained',
  credibility: 'Value of allies’ confidence lost',
  audience: 'Domestic audience cost',
  purchases: 'Political credit of purchases',
  leverage: 'Leverage given up to a rival',
  enforcement: 'Cost of making and policing a deal',
  stance: 'Residual cost of giving up a tariff stance',
};

/** One column for each term of a party's utility, in the order of `termIds`. */
export const termColumns: readonly ColumnDeclaration[] = Object.entries(meanings).map(([id, meaning]) => ({
  id,
  kind: 'number',
  unit: 'bn USD/year',
  key: false,
  meaning,
}));
