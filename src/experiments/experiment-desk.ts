import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { Crew, MemberAnswer, MemberJob } from '../schema/crew.ts';
import type { ExperimentDesk, ExperimentFound, ExperimentPlanner } from '../schema/experiment-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { answerBooks } from './answer-book.ts';
import { carryOutMissing } from './carry-out-missing.ts';
import { membersOf, requestOf } from './design/plan-experiment.ts';
import { ensembleOfAnswers } from './ensemble-of-answers.ts';
import { decisionPoints, firstDraws, stopState } from './stopping.ts';

type Answers = Map<number, MemberAnswer>;

/** Carries out experiments on a crew; of the last one the runs are kept, so that what was called off goes on. @param crew made when it is first needed @param shelf that outlives the page; null: none */
export function createExperimentDesk(
  crew: () => Crew,
  planner: ExperimentPlanner,
  shelf: AnswerShelf | null = null,
): ExperimentDesk {
  const books = answerBooks<number, MemberAnswer>('experiment', shelf);
  return {
    experiments: () => planner.experiments(),
    async runExperiment(source, orders) {
      const planned = await planner.planExperiment(source);
      if (!planned.ok) return planned;
      const plan = planned.value;
      const answers = await books([plan.hash, plan.model.hash]);
      const threads = crew();
      threads.open(plan.model.id);
      for (const draws of decisionPoints(plan)) {
        const part = firstDraws(plan, draws);
        const { ended, refused } = await carryOutMissing(threads, 'member', {
          jobs: jobsOf(part),
          answers,
          orders,
        });
        if (refused.length > 0) return { ok: false, diagnostics: refused };
        const found = foundOf(part, answers, ended);
        const state = stopState(part, found.ensemble, (member) => answers.has(member));
        if (ended === 'cancelled' || state?.enough === true || draws === decisionPoints(plan).at(-1))
          return { ok: true, value: found, warnings: planned.warnings };
      }
      throw new Error('a design has at least one draw');
    },
  };
}

/** What the members of a plan run. */
function jobsOf(plan: ExperimentPlan): MemberJob[] {
  return Array.from({ length: membersOf(plan) }, (_, member) => ({
    request: requestOf(plan, member),
    wanted: plan.series,
  }));
}

function foundOf(plan: ExperimentPlan, answers: Answers, ended: ExperimentFound['ended']): ExperimentFound {
  const { ensemble, variance, complete: done, failed } = ensembleOfAnswers(plan, answers);
  return { question: plan.question, ensemble, variance, done, of: membersOf(plan), failed, ended };
}
