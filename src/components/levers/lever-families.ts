/** Families of assumptions as a reader knows them, and the first words of the ids that belong to each. Models may have others, which go by those words themselves. */
export const leverFamilies: Readonly<Record<string, readonly string[]>> = {
  'Allies: taking up and dropping controls':
    'align alignment effectiveness enforcement exemption licence side'.split(' '),
  'Allies: confidence in the leader':
    'free initial kept leader recovery resting reversal salience severity surprise type'.split(' '),
  'Allies: rules of the coalition': ['regime'],
  'Crises, threats and retaliation': ['crisis', 'retaliation', 'threat'],
  'Deals: keeping and breaking them':
    'answer breach delivery detection good patience record review word'.split(' '),
  'Deals: what packages are worth': ['payoff'],
  'Firms: beliefs and choices':
    'announcement belief design distrust diversion exposure firm frontier hedging lobby order prior research switching target'.split(
      ' ',
    ),
  'Rules: how they bite':
    'additionality coverage granted inertia leak presumption reach threshold willingness'.split(' '),
  'Supply: buyers’ own': ['own'],
  'Supply: stocks': ['stock'],
  'Supply: shortages and substitutes':
    'adaptation import in input new refill service shortage spare substitution'.split(' '),
  'Supply: who makes and who buys': 'cells dependents end inputs owners suppliers'.split(' '),
  'Technology: gaps and progress':
    'catch doubling effort gap index maturity parity progress rate vintages volume'.split(' '),
  'Time: how long things take': ['tau'],
  'Trade: elasticities and margins': ['cost', 'rent', 'saving', 'trade'],
};
