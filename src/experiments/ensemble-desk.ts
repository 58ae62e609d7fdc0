import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { Crew, MemberAnswer } from '../schema/crew.ts';
import type { DeskPlanner, EnsembleDesk, EnsembleFound } from '../schema/ensemble-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { wholeDraws } from '../schema/whole-draws.ts';
import { answerBooks } from './answer-book.ts';
import { carryOutMissing } from './carry-out-missing.ts';
import { membersOf, requestOf } from './design/plan-experiment.ts';
import { ensembleOfAnswers } from './ensemble-of-answers.ts';
import { createPricing } from './price-desk.ts';
import { createSplit } from './split-desk.ts';

/** Makes the runs that a page asks for on a crew. @param crew made when it is first needed @param shelf that outlives the page; null: none */
export function createEnsembleDesk(
  crew: () => Crew,
  planner: DeskPlanner,
  shelf: AnswerShelf | null = null,
): EnsembleDesk {
  const books = answerBooks<number, MemberAnswer>('ensemble', shelf);
  return {
    async runEnsemble(wanted, orders) {
      const planned = await planner.planEnsemble(wanted);
      if (!planned.ok) return planned;
      const plan = planned.value;
      const { model, arms, series } = plan;
      const answers = await books([model.hash, arms.map(({ scenarioHash }) => scenarioHash), series]);
      const jobs = Array.from({ length: membersOf(plan) }, (_, member) => ({
        request: requestOf(plan, member),
        wanted: plan.series,
      }));
      const threads = crew();
      threads.open(plan.model.id);
      const { ended, refused } = await carryOutMissing(threads, 'member', { jobs, answers, orders });
      if (refused.length > 0) return { ok: false, diagnostics: refused };
      return { ok: true, value: { ...foundOf(plan, answers), ended }, warnings: planned.warnings };
    },
    priceChips: createPricing(crew, planner, shelf),
    split: createSplit(crew, planner, shelf),
  };
}

/** Only draws that every arm has an answer to: of what was called off, half a pair is kept for going on and shown nowhere. */
function foundOf(
  plan: ExperimentPlan,
  answers: ReadonlyMap<number, MemberAnswer>,
): Omit<EnsembleFound, 'ended'> {
  const { length } = plan.arms;
  const whole = [...answers].filter(([member]) =>
    plan.arms.every((_, arm) => answers.has(member - (member % length) + arm)),
  );
  const { ensemble, variance, failed } = ensembleOfAnswers(plan, new Map(whole));
  return { ensemble, variance, done: wholeDraws(ensemble).length, of: plan.draws.length, failed };
}
