import type { Unit } from '../../schema/ids.ts';

/** Words of the numbers that stand over a page. */
export const keyNumberTexts = {
  lead: 'Technology lead from controls',
  balance: 'Goods balance with {partner}',
  pair: '{own}–{partner} goods balance',
  confidence: 'Allies’ confidence',
  change: '{change} from Baseline',
  beside: '{baseline} in Baseline',
  same: 'as in Baseline',
  since: '{change} since {since}',
  sameSince: 'as in {since}',
  was: 'was {value} as stated',
  half: 'half of the runs: {low} to {high}',
  halfSame: 'half of the runs round to {low}',
  stated: 'As the scenario states it, with no lever moved: {numbers}.',
  units: { month: 'months', 'million USD/year': 'a year', point: 'of 100' } as Readonly<Record<Unit, string>>,
} as const;
