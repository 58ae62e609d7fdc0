/** What diagnostics of levers and acts can say; a part of `diagnosticTexts`. */
export const actTexts = {
  'guide-unknown': {
    reason: '{id} is neither a lever of this file nor an instrument',
    hint: 'did you mean {nearest}?',
  },
  'lever-path': {
    reason: 'the path {path} leads to nothing that can be changed',
    hint: 'write a path into a scenario, or parameters.ID; did you mean {nearest}?',
  },
  'act-measure': {
    reason: 'the level is given {count} times',
    hint: 'give exactly one of value, add (tariff) and position (export control)',
  },
  'act-instrument': {
    reason: '{measure} has no meaning for the instrument {instrument}',
    hint: 'add belongs to tariffs, position to export controls, group to lists of end users and to those validated',
  },
  'act-position': {
    reason: 'position {position} is below {threshold}, the lowest that a ban of {technology} leaves',
    hint: 'choose a higher position',
  },
  'act-tariff': {
    reason: '{id} sets no tariffs of its own',
    hint: 'name the bloc that sets them: {bloc}',
  },
  'act-quarter': { reason: '{found} is not before {limit}', hint: 'correct the order of the quarters' },
  'reflected-tariff': {
    reason: 'a reflected tariff of {value} differs from the rate of {rate} in the flows',
    hint: 'tariffs of the calibration year are read from the flows; remove the act',
  },
  'act-self': {
    reason: '{actor} acts on {target}, for which it acts itself',
    hint: 'name a region of somebody else as the target',
  },
  'act-other': {
    reason: '{actor} speaks to the buyers of {target}, for which it does not act',
    hint: 'guidance is a government’s own; name its region as the target',
  },
  'group-unknown': {
    reason: '{id} is no group of end users of {technology} in {target}',
    hint: 'did you mean {nearest}? Groups are stated under endUsers in the technology’s file',
  },
  'act-users': {
    reason: '{technology} tells no end users of {target} apart',
    hint: 'state their groups under endUsers in the technology’s file, or act on the country as a whole',
  },
  'act-vintages': {
    reason: '{technology} does not say how demand falls with the age of what is sold',
    hint: 'state vintages in the technology’s file, or a position of an export control',
  },
  'act-twice': {
    reason: '{id} sets the same law from the same day as {other}',
    hint: 'the one written last holds; take out the other, or give it another day',
  },
  'issue-instrument': {
    reason: '{instrument} is nothing that a government gives or takes at a table',
    hint: 'state it among the policies or events of the scenario',
  },
  'rate-percent': {
    reason: 'the rate {found} is {percent} %',
    hint: 'rates are fractions, so 25 % is 0.25; check that such a rate is meant',
  },
} as const;
