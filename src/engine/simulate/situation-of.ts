import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { alignmentShares } from '../alliance/alignment-shares.ts';
import { judgedAct } from '../judged-act.ts';
import { flowWithoutDeal } from '../payoff/evaluate-package.ts';
import { quarterShares } from '../payoff/quarter-shares.ts';
import { seatParties, type Reliability } from '../payoff/seat-parties.ts';
import { situationHash, type Situation, type Standing } from '../payoff/situation.ts';
import { reliabilityOf } from './keep-deals.ts';
import type { Talks } from './talks.ts';
import type { World } from './world.ts';

/**
 * Where the world stands for a table: copies, so that it holds while the run goes on.
 * @param acts announced so far, of which a table may leave some out
 */
export function situationOf(
  world: World,
  { table }: Pick<Talks, 'table'>,
  quarter: Quarter,
  acts: readonly PolicyAct[] = world.acts.slice(),
): Situation {
  const { run, confidence, allianceRows } = world;
  const law = run.policy.wedges(acts, quarter + 1);
  const { controlledSupply } = alignmentShares(allianceRows, law.stringency);
  const held = controlledSupply.some((share) => share > 0);
  const horizon = run.read('payoff.horizon');
  const known = { deals: world.deals, words: new Map(world.words) };
  const reliability: Reliability = (party, prior) => reliabilityOf(known, party, prior);
  const standing: Standing = {
    run,
    table,
    parties: seatParties(run, table, confidence.level, reliability),
    reliability,
    quarter,
    horizon,
    shares: quarterShares(horizon, run.read('payoff.discount')),
    inertia: run.read('inertia'),
    acts,
    law,
    effectiveTariff: world.effectiveTariff.slice(),
    technology: world.technology.snapshot(),
    confidence: confidence.level.slice(),
    confidenceWeight: held ? controlledSupply : controlledSupply.map(() => 1 / controlledSupply.length),
    expectedDelta(more) {
      const told = acts.slice();
      const judged = more.flatMap((act) => {
        const seen = judgedAct(run, allianceRows, act, told) ?? [];
        told.push(act);
        return seen;
      });
      return confidence.expectedDelta(judged);
    },
  };
  const hash = situationHash(standing);
  const state = world.memo.state(hash);
  state.flow ??= flowWithoutDeal(standing);
  return { ...standing, hash, flow: state.flow };
}
