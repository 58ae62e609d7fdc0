/** What diagnostics of tables of negotiation can say; a part of `diagnosticTexts`. */
export const tableTexts = {
  'table-party': {
    reason: '{id} is not a party of the table {table}',
    hint: 'parties: {known}',
  },
  'party-wishes': {
    reason: 'the model does not say what {id} wants at a table',
    hint: 'add its parameters payoff.weight.real-income.{id} and the others of a party to the model, or seat another party',
  },
  'package-issue': {
    reason: '{id} is not an issue of the table {table}',
    hint: 'did you mean {nearest}? Its issues: {known}',
  },
  'package-level': {
    reason: 'the issue {issue} has no level {found}',
    hint: 'write its number from 0 to {last} or its label: {known}',
  },
  'table-strategy': { reason: 'the party {id} has no strategy', hint: 'add one under strategies' },
  'table-size': {
    reason: 'the issues of {table} combine to {size} packages, more than {limit}',
    hint: 'remove issues or levels',
  },
  'value-duplicate': {
    reason: 'the value {value} of the issue {issue} is given twice',
    hint: 'give each value of an issue its own name',
  },
  'utility-size': {
    reason:
      'utilities of this profile may reach {found}, more than {limit}: products of gains leave the range of numbers',
    hint: 'scale its weights, values and reserved_value down together; only their ratios matter',
  },
} as const;
