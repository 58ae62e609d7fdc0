import type { LevelChange } from '../../schema/flip-desk.ts';
import type { Id } from '../../schema/ids.ts';

const endings: Readonly<Record<Id, string>> = {
  'in-force': 'a deal in force',
  withdrawn: 'a deal that is withdrawn',
  'not-ratified': 'a deal that is not ratified',
  'not-solved': 'a deal that cannot be worked out',
  'no-agreement': 'no agreement',
};
const ending = (id: Id): string => endings[id] ?? id;

/** Words of the screen of the talks. */
export const negotiationTexts = {
  nobody: 'Nobody bargains in this run. Open a scenario with a table, such as the truce of 2025.',
  table: 'Table',
  rounds: 'Rounds of the talks',
  round: (round: number, of: number, quarter: string): string => `Round ${round} of ${of}, ${quarter}`,
  back: 'Step back',
  step: 'Step',
  play: 'Play',
  pause: 'Pause',
  end: 'Skip to end',
  issues: 'Where each issue stands',
  issue: 'Issue',
  offers: (party: string): string => `${party} last offered`,
  agreed: 'Agreed',
  gap: 'Gap',
  same: 'none',
  open: 'open',
  gapOf: (offers: readonly string[]): string => offers.join(' or '),
  yet: 'nothing yet',
  state: {
    agreed: (by: string, quarter: string): string =>
      `${by} accepts in ${quarter}: the package below is agreed.`,
    open: 'The talks go on. Below is what each side last offered.',
    none: 'No deal is reached, and that is a result: below are the last offers and the gap on each issue.',
  },
  fates: {
    'in-force': 'It comes into force.',
    withdrawn: 'It is withdrawn: worked out exactly, it is worth less than no deal to a party.',
    'not-ratified': 'It does not come into force, since it is not ratified.',
    'not-solved': 'It does not come into force, since it cannot be worked out exactly.',
  } as Readonly<Record<Id, string>>,
  terms: (quarter: string, round: number): string =>
    `What the offer of ${quarter}, round ${round}, is worth to each side`,
  noOffer: 'No offer yet.',
  unit: 'Billion US dollars a year by each side’s own weights, as expected when the offer was made.',
  meanings: 'What the terms mean',
  term: 'Term',
  total: 'In all',
  noDeal: 'No deal',
  gain: 'Gain over no deal',
  ledger: 'Every move so far, the latest first',
  ledgerKeys: 'Up, Down, Home and End go from move to move.',
  columns: {
    round: 'Round',
    from: 'From',
    action: 'Move',
    give: 'Would give',
    get: 'For',
    gain: (party: string): string => `${party} gains`,
  },
  show: (round: number, by: string): string => `Show the offer of ${by} in round ${round}`,
  why: 'Why this deal?',
  whyHelp:
    'Takes one level of one issue off the table at a time, or leaves it as the only one, and runs the talks again with the same draws, until the smallest change is found that ends them otherwise. It takes up to a minute.',
  ask: 'Find the smallest change',
  cancel: 'Cancel',
  looking: 'Running the talks as they were…',
  progress: (done: number, of: number): string => `${done} of ${of} changes tried`,
  change: ({ key }: LevelChange, chip: string): string =>
    key === 'only' ? `If “${chip}” were the only choice on its issue` : `If “${chip}” could not be chosen`,
  flips: (change: string, id: Id): string => `${change}, the talks would end with ${ending(id)}.`,
  moves: (change: string, words: string): string => `${change}, the deal would be another: ${words}.`,
  confirmed: 'Confirmed by a whole run with the same draws.',
  firm: (id: Id): string => `No change of one level ends the talks otherwise than with ${ending(id)}.`,
  tried: (tried: number, of: number): string =>
    tried === of
      ? `All ${of} changes of one level were tried.`
      : `${tried} of ${of} changes of one level were tried; the others are larger than what was found.`,
} as const;
