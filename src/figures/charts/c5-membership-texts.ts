const drop = '{ally} drops its control on {technology} in {time}';
const slip = '{ally} matches {share} of the leader’s controls from {time}, down from {before}';
const cause = 'what had cost most of its confidence: {cause}';
const moved =
  'By {time} {ally} matches all of the leader’s controls in {full}% of {runs} runs, after {before}% in {start}: the largest change of all allies.';
const count = 'Controls dropped in all: {drops}.';

/** Of runs whose points were drawn. */
const ofRuns = {
  'membership-runs-rises-title': '{ally} comes to match all of the leader’s controls by {time} {words}',
  'membership-runs-falls-title':
    '{ally} matches all of the leader’s controls by {time} {words}, less often than before',
  'membership-runs-all-title':
    'Every ally matches all of the leader’s controls by {time}, in all {runs} runs',
  'membership-runs-some-title':
    '{ally} matches all of the leader’s controls by {time} {words}, the fewest of all allies',
  'membership-runs-part-title':
    '{ally} matches some of the leader’s controls by {time} in all {runs} runs, and all of them in none',
  'membership-runs-none-title':
    '{ally} matches all of the leader’s controls by {time} in none of {runs} runs, nothing in {out}%',
  'membership-runs-rises-sentence': moved,
  'membership-runs-falls-sentence': moved,
  'membership-runs-all-sentence':
    'Every ally matches all of the leader’s controls by {time}, in all {runs} runs.',
  'membership-runs-some-sentence':
    'By {time} {ally} matches all of the leader’s controls in {full}% of {runs} runs, the fewest of all allies.',
  'membership-runs-part-sentence':
    'By {time} {ally} matches some of the leader’s controls in all {runs} runs, and all of them in none.',
  'membership-runs-none-sentence':
    'By {time} {ally} matches all of the leader’s controls in none of {runs} runs, and nothing in {out}% of them.',
  'membership-runs-subtitle':
    'Share of runs in which each ally matches the leader’s controls, {start} to {time}',
  'membership-runs-alt':
    'Stacked shares of {runs} runs by ally, {start} to {time}: controls matched in full, in part or not. {ally} ends in full in {full}% of runs, with nothing in {out}%. Model output.',
} as const;
/** The same of fewer runs than shares are said of: counts of them. */
const ofFew = Object.fromEntries(
  Object.entries(ofRuns).map(([id, words]) => [
    id.replace('-runs-', '-few-'),
    words
      .replace('in {full}% of {runs} runs', 'in {count} of {runs}')
      .replace('after {before}% in', 'after {before_count} in')
      .replace('in {full}% of runs', 'in {count}')
      .replace('nothing in {out}% of them', 'nothing in {out_count}')
      .replace('nothing in {out}%', 'nothing in {out_count}')
      .replace('Stacked shares of {runs} runs', 'Stacked shares of runs, {runs} in all,')
      .replace('in all {runs} runs', 'in {runs} of {runs}')
      .replace('in none of {runs} runs', 'in none of {runs}'),
  ]),
);
/** The same of points that somebody chose: counts of them, no odds. */
const ofPoints = Object.fromEntries(
  Object.entries(ofRuns).map(([id, words]) => [
    id.replace('-runs-', '-chosen-'),
    words
      .replace('{words}', 'at {count} of {runs} chosen points')
      .replace('in {full}% of {runs} runs', 'at {count} of {runs} chosen points')
      .replaceAll('{runs} runs', '{runs} chosen points')
      .replace('Share of runs in', 'Share of chosen points at')
      .replace('of runs, with', 'of them, with'),
  ]),
);

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
    'membership-even-title':
      'No ally matches less than before; each matches {share} of the leader’s controls by {time}',
    'membership-none-title': 'No ally supplies a controlled technology',
    'membership-drop-sentence': `${drop}; ${cause}. ${count}`,
    'membership-drop-back-sentence': `${drop} and matches as much again by {back}; ${cause}. ${count}`,
    'membership-drop-same-sentence': `${drop}, as in Baseline; ${cause}. ${count}`,
    'membership-drop-same-back-sentence': `${drop}, as in Baseline, and matches as much again by {back}; ${cause}. ${count}`,
    'membership-slip-sentence': `${slip}.`,
    'membership-slip-back-sentence': `${slip}; it matches as much again by {back}.`,
    'membership-slip-same-sentence': `${slip}, as in Baseline.`,
    'membership-slip-same-back-sentence': `${slip}, as in Baseline; it matches as much again by {back}.`,
    'membership-kept-sentence':
      'No ally matches less than before; by {time} {ally} matches the least of the leader’s controls, {share}.',
    'membership-even-sentence':
      'No ally matches less than before; by {time} each matches {share} of the leader’s controls.',
    'membership-none-sentence': 'No ally supplies a controlled technology.',
    'membership-subtitle':
      'What each ally matches of the leader’s controls, and its confidence, {start} to {end}',
    ...ofRuns,
    ...ofFew,
    ...ofPoints,
    'membership-alt':
      'Strips by ally and quarter, {start} to {end}: whether it matches the leader’s controls in full, in part or not. Controls dropped: {drops}. Model output from one run.',
  },
  notes: {
    'membership-reading':
      'Controls count that the ally can supply. Allies decide by odds, not at a threshold: drop odds are those that one of its controls goes in the last quarter shown. What cost most confidence is its largest loss up to then.',
    'chosen-points': 'Points were chosen, not drawn: their shares are no odds.',
    'membership-runs-reading':
      'Controls count that the ally can supply. What was announced and is not law yet counts as not matched; runs differ in when allies decide.',
  },
  question: {
    question: 'Which ally defected, and why?',
    howToRead:
      'Each strip is one ally, from left to right in time. Full colour means that it matches all of the leader’s controls that it can, stripes some, dots that it has announced more, and an empty box none; of many runs their heights are shares of runs. A diamond marks a quarter in which it drops a control or matches less than before.',
  },
  states: { full: 'in full', part: 'in part', out: 'not', announced: 'announced' },
  letters: { full: 'F', part: 'P', out: 'O', announced: 'A' },
  key: {
    full: 'in full',
    part: 'in part',
    out: 'not',
    announced: 'announced',
    drop: 'drops',
    confidence: 'confidence, {low} to {high}',
  },
  ends: {
    confidence: 'points',
    against: 'confidence, against Baseline',
    odds: 'drop odds',
    full: 'in full',
    part: 'in part',
    out: 'not',
    announced: 'announced',
  },
  cause: '{act}, {kind}',
  drop: '{ally} drops {technology}, {time}; what cost most confidence: {cause}',
  dropSame: '{ally} drops {technology}, {time}, as in Baseline; what cost most confidence: {cause}',
  slip: '{ally} matches less, {time}; what cost most confidence: {cause}',
  slipBrief: '{ally}, {time}; cost most confidence: {cause}',
  moreDrops: '{words} · {count} more in the table',
  dropBrief: '{ally}, {technology}, {time}; cost most confidence: {cause}',
  noLoss: 'nothing so far',
  left: '{count} more in the table',
  empty: 'No ally supplies a controlled technology in this run.',
} as const;
