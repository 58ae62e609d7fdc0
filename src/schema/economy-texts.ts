/** What diagnostics of tables in CSV and of the accounts of an economy can say; a part of `diagnosticTexts`. */
export const economyTexts = {
  // tables in CSV
  'csv-column-missing': {
    reason: 'the column {column} is missing',
    hint: 'name it in the first line of the file',
  },
  'csv-column-unknown': {
    reason: 'the column {column} is not known here, or stands twice',
    hint: 'correct its name, or take it out',
  },
  'csv-row-length': {
    reason: 'the row has {found} cells where the first line names {expected} columns',
    hint: 'check commas and quotes of this line',
  },
  'csv-number': {
    reason: '“{text}” in column {column} is not a number',
    hint: 'write a plain decimal number with a point, such as 0.25 or 1e-3',
  },
  'csv-empty': { reason: 'the file has no rows', hint: 'add at least one row below the first line' },
  'number-range': {
    reason: '{value} in column {column} must be {rule}',
    hint: 'correct the value; rates are fractions, so 25 % is 0.25',
  },
  'row-duplicate': {
    reason: 'the row {key} stands already in line {first}',
    hint: 'keep one of the two',
  },
  'row-missing': { reason: 'there is no row for {key}', hint: 'add the row' },
  'cell-empty': { reason: 'the column {column} is empty here', hint: 'write a value into it' },
  'map-name': {
    reason: '{id} is called {name} here and {known} above',
    hint: 'give it one name; the name may be left out on its other rows',
  },

  // economy
  'flow-negative': { reason: 'the flow {value} is negative', hint: 'a flow is 0 or more' },
  'elasticity-range': {
    reason: 'the trade elasticity {value} is not above 0',
    hint: 'write it as a positive number: how many per cent a flow falls when its price with tariffs rises by 1 %',
  },
  'tariff-range': {
    reason: 'the tariff {value} must be {rule}',
    hint: 'rates are fractions, so 25 % is 0.25; a negative one is a subsidy and stays short of the whole price',
  },
  'tradable-flow': {
    reason: 'sector {sector} is marked as not tradable, and {exporter} sells {value} of it to {importer}',
    hint: 'mark the sector as tradable, or take out the flow; the flow is solved for like any other',
  },
  'regions-apart': {
    reason: '{region} does not trade with {first}, not even through others',
    hint: 'their wages cannot be compared; add the trade between them, or solve them as two economies',
  },
  'share-range': {
    reason: 'the share {value} in column {column} is outside 0 to 1',
    hint: 'a share is a fraction of 1, not a percentage',
  },
  'share-negative': {
    reason: 'the input share {value} is negative',
    hint: 'small negative inputs of published tables are taken as they are; check that this is one',
  },
  'identity-value-added': {
    reason: 'value added of {region} is {stated}, but its shares of gross output give {found}',
    hint: 'gross output is the sum of a sector’s flows over importers; correct flows, shares or value added',
  },
  'identity-net-exports': {
    reason: 'net exports of {region} are {stated}, but its flows give {found}',
    hint: 'net exports are exports minus imports, net of tariffs; correct flows or net exports',
  },
  'identity-output': {
    reason:
      'the output of sector {sector} bought in {region} is worth {stated}, but its uses there come to {found}',
    hint: 'purchases with tariffs must equal intermediate uses plus the final share of income; correct flows, shares or net exports',
  },
  'final-share-clipped': {
    reason:
      'the final use of sector {sector} in {region} comes to {value}: its purchases are {bought}, its use as an input {used}',
    hint: 'it is taken as 0 and the flows are solved again; check flows, value-added shares and input shares of this row',
  },
  'income-none': {
    reason: '{what} of {region} comes to {found}, which must be above 0',
    hint: 'correct its flows or value-added shares',
  },
  'supply-missing': {
    reason: 'sector {sector} is an input in {region} worth {used}, and no flow brings it there',
    hint: 'add the flow, or take out the input shares',
  },
} as const;
