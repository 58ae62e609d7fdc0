const drop = '{ally} drops its control on {technology} in {time}';

/** Words of the chart of the coalition. */
export const membershipTexts = {
  claims: {
    'membership-one-title': drop,
    'membership-many-title': `${drop}; allies drop {drops} controls in all`,
    'membership-kept-title':
      'No ally drops a control; {ally} matches the least, {share} of the leader’s by {time}',
    'membership-none-title': 'No ally supplies a controlled technology',
    'membership-one-sentence': `${drop}; what had cost most of its confidence: {cause}.`,
    'membership-many-sentence': `${drop}, the largest of {drops} that allies drop; what had cost most of its confidence: {cause}.`,
    'membership-kept-sentence':
      'No ally drops a control; by {time} {ally} matches the least of the leader’s, {share}.',
    'membership-none-sentence': 'No ally supplies a controlled technology.',
    'membership-subtitle':
      'Share of the leader’s controls that each ally matches of those it can supply, and above it its confidence, {start} to {end}',
    'membership-alt':
      'Strips by ally and quarter, {start} to {end}: whether it matches the leader’s controls in full, in part or not. Controls dropped: {drops}. Model output from one run.',
  },
  notes: {
    'membership-reading':
      'Of the leader’s controls those count that the ally can supply; announced is what it has decided and is not law yet. The lines of confidence have one scale that does not start at zero. Allies decide by odds, not at a threshold; the cause named is its largest loss of confidence up to then.',
  },
  question: {
    question: 'Which ally defected, and why?',
    howToRead:
      'Each strip is one ally, from left to right in time. Full colour means that it matches all of the leader’s controls that it can, stripes some, dots that it has announced more, and an empty box none. A diamond marks a quarter in which it drops a control.',
  },
  states: { full: 'in full', part: 'in part', out: 'not', announced: 'announced' },
  letters: { full: 'F', part: 'P', out: 'O', announced: 'A' },
  key: {
    full: 'matches in full',
    part: 'in part',
    out: 'not at all',
    announced: 'announced more',
    drop: 'drops a control',
    confidence: 'confidence',
  },
  cause: '{act}, {kind}',
  drop: '{ally} drops {technology}, {time}; what cost most confidence: {cause}',
  noLoss: 'nothing so far',
  left: '{count} more allies are in the table',
  empty: 'No ally supplies a controlled technology in this run.',
} as const;
