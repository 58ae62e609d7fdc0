import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** What the world is like: rows of regions, routes, technologies and allies in each quarter. */
export const worldTables: readonly TableDeclaration[] = [
  {
    id: 'world',
    meaning: 'One row a quarter',
    columns: [
      quarter(),
      number('delay_index', 'month', 'Weighted strategic delay over products and stand-alone technologies'),
      number('confidence', '1', 'Allies’ confidence in the leader’s policy, mean over allies'),
      number(
        'reversals',
        '1',
        'Controls of the leader loosened within 180 days of their start, in this quarter',
      ),
      number(
        'firm_confidence',
        '1',
        'Makers’ belief that the rules on their goods will last, weighted by their world sales',
      ),
      number('residual', '1', 'Relative residual of the trade equilibrium'),
    ],
  },
  {
    id: 'region',
    meaning: 'Regions in each quarter',
    columns: [
      quarter(),
      code('region', 'region', 'Region', true),
      number('wage_hat', '1', 'Wage relative to the calibration economy, world value added as numeraire'),
      number('price_hat', '1', 'Price index of final consumption relative to the calibration economy'),
      number('real_income_hat', '1', 'Exact real income relative to the calibration economy'),
      number('real_income', 'million USD/year', 'Real income at prices of the calibration year'),
      number('value_added', 'million USD/year', 'Value added at the wages of the quarter'),
      number('tariff_revenue', 'million USD/year', 'Tariff revenue net of purchase subsidies'),
      number(
        'export_tax_revenue',
        'million USD/year',
        'Export taxes, licensors’ shares of the region’s own sales included',
      ),
      number('net_exports', 'million USD/year', 'Total exports minus imports, goods and services, by origin'),
      number(
        'net_exports_owner',
        'million USD/year',
        'The same by headquarters of who owns what is sold, wherever it is shipped from',
      ),
      number(
        'rent_income',
        'million USD/year',
        'Rents on controlled sales from other regions, received less paid, against the calibration year',
      ),
      number(
        'fee_income',
        'million USD/year',
        'Licensors’ shares of sales from other regions, received less paid',
      ),
      number(
        'shortage_loss',
        'million USD/year',
        'Output lost to short-run shortages, outside the trade equilibrium',
      ),
    ],
  },
  {
    id: 'pair',
    meaning:
      'Ordered pairs of different regions in each quarter, at border prices: customs basis (origin), and where said owner basis (headquarters)',
    columns: [
      quarter(),
      code('exporter', 'region', 'Exporting region', true),
      code('importer', 'region', 'Importing region', true),
      number('goods', 'million USD/year', 'Goods exported, net of tariffs'),
      number('total', 'million USD/year', 'Goods and services exported, net of tariffs'),
      number(
        'goods_balance',
        'million USD/year',
        'Goods exported minus goods imported by the exporter in this pair',
      ),
      number(
        'goods_owner',
        'million USD/year',
        'Goods that owners with headquarters in the exporter sell to the importer, wherever they are shipped from',
      ),
      number(
        'goods_balance_owner',
        'million USD/year',
        'The same minus what owners of the importer sell to the exporter',
      ),
      number('tariff', '1', 'Average effective tariff on goods, weighted by flows of the calibration year'),
    ],
  },
  {
    id: 'sector',
    meaning: 'Gross output by sector and region in each quarter',
    columns: [
      quarter(),
      code('sector', 'sector', 'Sector', true),
      code('region', 'region', 'Region', true),
      number('output', 'million USD/year', 'Gross output'),
      number('price_hat', '1', 'Price index of purchases of this sector relative to the calibration economy'),
    ],
  },
  {
    id: 'technology',
    meaning: 'Controlled technologies toward their target in each quarter',
    columns: [
      quarter(),
      code('technology', 'technology', 'Technology', true),
      code('target', 'target', 'Target of the control', true),
      number('permitted', '1', 'Share of foreign supply, weighted by supplier, that the law lets through'),
      number('making_delay', 'month', 'Calendar months by which making lags the twin without any control'),
      number(
        'use_delay',
        'month',
        'Months of frontier growth by which use lags the twin (what is used, else 0)',
      ),
      number('delay', 'month', 'Headline delay: use for products, making for the rest'),
      number(
        'vintage_deficit',
        'month',
        'Months of frontier advance by which making is older than the twin’s',
      ),
      number(
        'own_delay',
        'month',
        'Headline delay by this technology’s own controls: against a twin without them that has the inputs that happen',
      ),
      number('interaction', 'month', 'Headline delay less own delay: what comes through controls on inputs'),
      number(
        'fed_delay',
        'month',
        'What a tool’s own controls buy: making delay of what is made with it, against a twin without them and all else as it happens (0 where nothing is made with it)',
      ),
      number(
        'military_gain',
        '1',
        'Performance in use that would serve the military besides if this technology’s own controls ended, by military users and by military-civil fusion of the others, in the unit of use (0 where no end users are told apart)',
      ),
      number('military_gain_low', '1', 'The same with the lowest shares that are judged plausible'),
      number('military_gain_high', '1', 'The same with the highest'),
      number('shortage', '1', 'Effective short-run shortfall after stocks and adaptation'),
      number(
        'unfilled',
        'million USD/year',
        'Sales denied since the calibration year that no other supplier has taken over',
      ),
    ],
  },
  {
    id: 'licensed',
    meaning: 'Flows on which a controlled technology is sold, in each quarter',
    columns: [
      quarter(),
      code('technology', 'technology', 'Technology', true),
      code('exporter', 'region', 'Region that ships', true),
      code('importer', 'region', 'Region that buys, or through which goods pass', true),
      number('sales', 'million USD/year', 'Sales at border prices'),
      number('licensed', 'million USD/year', 'Change by law against the calibration year'),
      number('back_fill', 'million USD/year', 'Change by what is taken over from suppliers who are denied'),
      number('leaked', 'million USD/year', 'Change by what arrives through a third country'),
      number(
        'rent',
        'million USD/year',
        'Change of owners’ rents against the calibration year, less what licensors take',
      ),
      number('fee', 'million USD/year', 'Licensors’ shares of the sales'),
    ],
  },
  {
    id: 'owner',
    meaning:
      'Controlled sales by headquarters of the owner in each quarter, what only passes through a third country left out',
    columns: [
      quarter(),
      code('technology', 'technology', 'Technology', true),
      code('owner', 'region', 'Headquarters of the owner', true),
      code('importer', 'region', 'Region that buys', true),
      number('sales', 'million USD/year', 'Sales at border prices'),
      number(
        'revenue',
        'million USD/year',
        'Firms’ sales: the same over the part of firms’ sales that flows of the sector hold',
      ),
    ],
  },
  {
    id: 'ally',
    meaning: 'Allies’ confidence in the leader in each quarter',
    columns: [
      quarter(),
      code('government', 'government', 'Ally', true),
      code('leader', 'government', 'Leader', true),
      number('confidence', '1', 'Confidence that the leader’s policy is consistent'),
      number(
        'aligned',
        '1',
        'Share of the leader’s controls, among those this ally can supply, that it matches',
      ),
    ],
  },
];
