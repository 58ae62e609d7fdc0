import type { AnswerShelf } from '../schema/answer-shelf.ts';
import { ofAll } from '../schema/crew-progress.ts';
import type { Crew, CrewProgress, MemberAnswer, MemberJob } from '../schema/crew.ts';
import type {
  ExperimentDesk,
  ExperimentFound,
  ExperimentOrders,
  ExperimentPlanner,
} from '../schema/experiment-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { answerBooks } from './answer-book.ts';
import { carryOutMissing } from './carry-out-missing.ts';
import { membersOf, requestOf } from './design/plan-experiment.ts';
import { ensembleOfAnswers } from './ensemble-of-answers.ts';
import { decisionPoints, firstDraws, stopState, viewPoints } from './stopping.ts';

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
        const { ended, refused } = await carryOutInViews(part, { threads, answers, orders });
        if (refused.length > 0) return { ok: false, diagnostics: refused };
        const found = foundOf(part, answers, ended);
        const state = stopState(part, found.ensemble, (member) => answers.has(member));
        if (ended === 'cancelled' || state?.enough === true || draws === decisionPoints(plan).at(-1))
          return { ok: true, value: found, warnings: planned.warnings };
        orders.found?.(found);
      }
      throw new Error('a design has at least one draw');
    },
  };
}

/** Carries out what there is no answer to, told of on the way; how far it is, is told of all. */
async function carryOutInViews(
  plan: ExperimentPlan,
  { threads, answers, orders }: { threads: Crew; answers: Answers; orders: ExperimentOrders },
): ReturnType<typeof carryOutMissing> {
  const jobs = jobsOf(plan);
  for (const draws of viewPoints(plan)) {
    const part = jobs.slice(0, plan.arms.length * draws);
    if (part.every((_, member) => answers.has(member))) continue;
    const progress = (step: CrewProgress): void => orders.progress(ofAll(step, jobs.length));
    const did = await carryOutMissing(threads, 'member', {
      jobs: part,
      answers,
      orders: { progress, signal: orders.signal },
    });
    if (did.refused.length > 0 || did.ended === 'cancelled') return did;
    orders.found?.({ ...foundOf(firstDraws(plan, draws), answers, 'all'), of: jobs.length });
  }
  return carryOutMissing(threads, 'member', { jobs, answers, orders });
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
