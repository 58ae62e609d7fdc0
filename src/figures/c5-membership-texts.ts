const drop = '{ally} drops its control on {technology} in {time}';
const slip = '{ally} matches {share} of the leader’s controls from {time}, after {before}';
const cause = 'what had cost most of its confidence: {cause}';
const count = 'Controls dropped in all: {drops}.';

/** Words of the chart of the coalition. */
export const membershipTexts = {
  claims: {
    'membership-drop-title': drop,
    'membership-drop-back-title': `${drop}; back by {back}`,
    'membership-drop-same-title': `${drop}, as in Baseline`,
    'membership-drop-same-back-title': `${drop}, as in Baseline; back by {back}`,
    'membership-slip-title': slip,
    'membership-slip-back-title': `${slip}; back by {back}`,
    'membership-slip-same-title': `${slip}, as in Baseline`,
    'membership-slip-same-back-title': `${slip}, as in Baseline; back by {back}`,
    'membership-kept-title':
      'No ally matches less than before; {ally} matches the least, {share} of the leader’s by {time}',
    'membership-none-title': 'No ally supplies a controlled technology',
    'membership-drop-sentence': `${drop}; ${cause}. ${count}`,
    'membership-drop-back-sentence': `${drop} and matches as much again by {back}; ${cause}. ${count}`,
    'membership-drop-same-sentence': `${drop}, as in Baseline. ${count}`,
    'membership-drop-same-back-sentence': `${drop}, as in Baseline, and matches as much again by {back}. ${count}`,
    'membership-slip-sentence': `${slip}.`,
    'membership-slip-back-sentence': `${slip}; it matches as much again by {back}.`,
    'membership-slip-same-sentence': `${slip}, as in Baseline.`,
    'membership-slip-same-back-sentence': `${slip}, as in Baseline; it matches as much again by {back}.`,
    'membership-kept-sentence':
      'No ally matches less than before; by {time} {ally} matches the least of the leader’s controls, {share}.',
    'membership-none-sentence': 'No ally supplies a controlled technology.',
    'membership-subtitle':
      'Share of the leader’s controls that each ally matches of those it can supply, and above it its confidence, {start} to {end}',
    'membership-alt':
      'Strips by ally and quarter, {start} to {end}: whether it matches the leader’s controls in full, in part or not. Controls dropped: {drops}. Model output from one run.',
  },
  notes: {
    'membership-reading':
      'Of the leader’s controls those count that the ally can supply; announced is what it has decided and is not law yet. The lines of confidence have one scale that does not start at zero. Allies decide by odds, not at a threshold; the cause named is its largest loss of confidence up to then. What Baseline drops in the same quarter is no effect of what is compared.',
  },
  question: {
    question: 'Which ally defected, and why?',
    howToRead:
      'Each strip is one ally, from left to right in time. Full colour means that it matches all of the leader’s controls that it can, stripes some, dots that it has announced more, and an empty box none. A diamond marks a quarter in which it drops a control or matches less than before.',
  },
  states: { full: 'in full', part: 'in part', out: 'not', announced: 'announced' },
  letters: { full: 'F', part: 'P', out: 'O', announced: 'A' },
  key: {
    full: 'matches in full',
    part: 'in part',
    out: 'not at all',
    announced: 'announced more',
    drop: 'drops or matches less',
    confidence: 'confidence',
  },
  cause: '{act}, {kind}',
  drop: '{ally} drops {technology}, {time}; what cost most confidence: {cause}',
  dropSame: '{ally} drops {technology}, {time}, as in Baseline',
  same: 'as in Baseline',
  noLoss: 'nothing so far',
  left: '{count} more allies are in the table',
  empty: 'No ally supplies a controlled technology in this run.',
} as const;
