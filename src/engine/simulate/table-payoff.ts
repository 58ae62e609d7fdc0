import type { Quarter } from '../../schema/ids.ts';
import { appraisalOf, payoffOf, type OpenPayoff } from '../payoff.ts';
import type { Appraisal } from '../payoff/appraisal.ts';
import type { Situation } from '../payoff/situation.ts';
import { situationOf } from './situation-of.ts';
import type { Talks } from './talks.ts';
import type { World } from './world.ts';

/**
 * The payoff of a table as its parties take stock: what chips do alone, and together where technologies join them, from where the world stands; what
 * they do together in trade from the eve of the table's first session, of which it moves little.
 */
export function tablePayoff(world: World, talks: Talks, situation: Situation): OpenPayoff {
  return payoffOf(situation, appraisalOf(situation, world.memo), eveOf(world, talks, situation.quarter));
}

/**
 * What packages do from the eve of a table's first session: acts of its quarter are left out but those that the scenario dates, so that runs
 * which chance has not parted before share it.
 * @param quarter of the first session, unless it has been asked for before
 */
export function eveOf(world: World, talks: Talks, quarter: Quarter): Appraisal {
  const { acts, scheduled, memo } = world;
  const isKnown = (act: (typeof acts)[number]): boolean => act.announced < quarter || scheduled.includes(act);
  talks.eve ??= appraisalOf(situationOf(world, talks, quarter, acts.filter(isKnown)), memo);
  return talks.eve;
}
