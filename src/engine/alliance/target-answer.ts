import type { Id } from '../../schema/ids.ts';
import type { Government, Technology } from '../../schema/model.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { AllianceMove } from './alliance.ts';

/** What a target can hold back from an ally. */
export interface Hold {
  government: Id; // of the target
  technology: Id;
}
/** What an answer is made of. */
export interface AnswerTerms {
  stringency: number; // of the control that answers
  quarters: number; // that it is in force
}

/**
 * The technology that an ally's sectors need most from a target: of those that some of its sectors depend on, and of which the target has more
 * than half of the world's supply, the one with the largest share. Null where there is none, or nobody makes the target's law.
 * @param targets regions that controls are directed at
 */
export function holdOver(
  ally: Pick<Government, 'region'>,
  target: Id,
  governments: readonly Pick<Government, 'id' | 'region'>[],
  technologies: readonly Pick<Technology, 'id' | 'suppliers' | 'dependents'>[],
  targets: readonly Id[],
): Hold | null {
  const holder = governments.find(({ region }) => region === target);
  if (holder === undefined || !targets.includes(ally.region)) return null;
  let best: Hold | null = null;
  let most = 1 / 2;
  for (const { id, suppliers, dependents } of technologies) {
    const share = suppliers[target]?.value ?? 0;
    if (share > most && dependents.some(({ region }) => region === ally.region)) {
      most = share;
      best = { government: holder.id, technology: id };
    }
  }
  return best;
}

/** The act by which a target answers an ally's new control, in force in the same quarter as that. */
export function answerAct(
  { government, technology }: Hold,
  ally: Pick<Government, 'id' | 'region'>,
  { act }: Pick<AllianceMove, 'act'>,
  { stringency, quarters }: AnswerTerms,
): PolicyAct {
  return {
    id: `answer/${government}/${ally.id}/${act.announced}`,
    instrument: 'export-control',
    actor: government,
    target: ally.region,
    scope: technology,
    value: stringency,
    announced: act.announced,
    inForce: act.inForce,
    until: act.inForce + quarters,
    day: 0,
    cause: null,
  };
}
