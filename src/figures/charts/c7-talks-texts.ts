import { baselineShort } from '../words/baseline-words.ts';

const agreed =
  '{by} accepts in {time}, round {round}: {gain} a year above no deal for {side}, {other_gain} for {other}';
const subtitle =
  'Moves at the table that decided, {start} to {time}; gains above no deal by each side’s own weights';

/** Words of the chart of the talks. */
export const talkTexts = {
  claims: {
    'talks-agreed-end-title': agreed,
    'talks-walked-end-title': '{by} walks out in {time}, round {round}: no agreement',
    'talks-open-end-title': 'No agreement by {time}, after {round} rounds',
    'talks-walked-threat-title':
      '{by} walks out in {time}, round {round}; {giver} gives in to {taker} in {threatened}',
    'talks-open-threat-title':
      'No agreement by {time}, after {round} rounds; {giver} gives in to {taker} in {threatened}',
    'talks-open-ahead-title': 'Talks are still open in {time}, after {round} rounds; deadline {deadline}',
    'talks-open-amid-title': 'Round {round}, {time}: the talks go on',
    'talks-none-end-title': 'Nobody bargains in this run',
    'talks-agreed-end-sentence': `${agreed}.`,
    'talks-walked-end-sentence': '{by} walks out in {time}, round {round}, without an agreement.',
    'talks-open-end-sentence': 'The parties have no agreement by {time}, after {round} rounds.',
    'talks-walked-threat-sentence':
      '{by} walks out in {time}, round {round}; {giver} then gives in to a threat of {taker}: {given}.',
    'talks-open-threat-sentence':
      'The parties have no agreement by {time}, after {round} rounds; {giver} then gives in to a threat of {taker}: {given}.',
    'talks-open-ahead-sentence':
      'Talks are still open in {time}, after {round} rounds; their deadline is {deadline}.',
    'talks-open-amid-sentence': 'No agreement up to round {round} in {time}; the talks go on.',
    'talks-none-end-sentence': 'Nobody bargains in this run.',
    'talks-agreed-subtitle': subtitle,
    'talks-walked-subtitle': subtitle,
    'talks-open-subtitle': subtitle,
    'talks-none-subtitle': 'No table opens in the scenario',
    'talks-agreed-alt':
      'Lanes of {side} and {other} with an arrow for each offer, {start} to {time}. {by} accepts in round {round}; gains above no deal: {gain} a year for {side}, {other_gain} for {other}. Model output from one run.',
    'talks-walked-alt':
      'Lanes of {side} and {other} with an arrow for each offer, {start} to {time}. {by} walks out in round {round}. Model output from one run.',
    'talks-open-alt':
      'Lanes of {side} and {other} with an arrow for each offer, {start} to {time}. No agreement after {round} rounds. Model output from one run.',
    'talks-none-alt': 'An empty chart of talks: nobody bargains in this run. Model output from one run.',
  },
  notes: {
    'talks-reading': `An offer that repeats its party’s last one is counted with it. Gains are what the parties expected when the offer was made. ${baselineShort}`,
  },
  question: {
    question: 'How did the talks run?',
    howToRead:
      'Each arrow is an offer from one side to the other. An open ring at its end means that it was not taken, the full dot that it was accepted, and a cross that a party walked out. The lines below tell what each side would give and gain.',
  },
  key: { refused: 'not taken', accepted: 'accepted', walked: 'walked out' },
  columns: { round: 'Round', from: 'From, to', give: 'would give', get: 'for', gain: '{party} gains' },
  gives: '{party}: {chips}',
  fromTo: '{from} to {to}',
  deadline: 'deadline {time}',
  earlier: '{count} earlier moves are in the table.',
  oneEarlier: 'One earlier move is in the table.',
  thinned: 'Lanes show openings, concessions and the end; all {moves} moves are in the table.',
  concession: 'yes',
  all: 'all',
  nobody: 'nobody',
  over: 'talks end',
  proposed: 'put to all',
  threat: '{giver} gives in to a threat of {taker} in {time}: {given}',
  threatColumns: { giver: 'Gives in after', given: 'Given up under a threat' },
  empty: 'No table opens in this scenario.',
} as const;
