import type { PolicyAct } from '../../schema/policy.ts';
import { instruments } from '../policy/index.ts';
import { actsOfPackage } from './evaluate-package.ts';
import { partyOfRegion } from './seat-parties.ts';
import type { Situation } from './situation.ts';

/** What a level of a chip does to those who are not at the table, whatever anybody wants. */
export interface LevelEffects {
  confidence: Float64Array; // [ally] factor by which confidence is expected to change
  turnsOnOutsider: boolean; // it leaves one of them less than the law does
}

/** Effects of every level of every chip alone. @returns [issue][level] */
export function levelEffects(situation: Situation): LevelEffects[][] {
  const { issues } = situation.table;
  return issues.map(({ levels }, at) =>
    levels.map((_, level) => {
      const alone = issues.map((_issue, i) => (i === at ? level : 0));
      const acts = actsOfPackage(situation, alone);
      return {
        confidence: confidenceFactors(situation, acts),
        turnsOnOutsider: acts.some((act) => hurtsOutsider(situation, act)),
      };
    }),
  );
}

/** Whether an act leaves somebody who is not at the table less than the law does. */
function hurtsOutsider({ law, run, parties }: Situation, act: PolicyAct): boolean {
  const { context } = run.policy;
  return (
    partyOfRegion(run, parties, act.target) < 0 && instruments[act.instrument].takesAway(act, law, context)
  );
}

/** [ally] factors by which acts are expected to change confidence. */
function confidenceFactors(
  { confidence, expectedDelta }: Situation,
  acts: readonly PolicyAct[],
): Float64Array {
  return expectedDelta(acts).map((change, ally) =>
    confidence[ally]! > 0 ? 1 + change / confidence[ally]! : 1,
  );
}
