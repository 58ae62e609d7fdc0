import type { Crew, MemberAnswer } from '../schema/crew.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { DeskOrders } from '../schema/ensemble-desk.ts';
import type { ExperimentDesk, ExperimentFound, ExperimentPlanner } from '../schema/experiment-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { createCollector } from './collect-ensemble.ts';
import { membersOf, requestOf } from './design/plan-experiment.ts';
import { decisionPoints, firstDraws, stopState } from './stopping.ts';

type Answers = Map<number, MemberAnswer>;

/** Carries out experiments on a crew; of the last one the runs are kept, so that what was called off goes on. @param crew made when it is first needed */
export function createExperimentDesk(crew: () => Crew, planner: ExperimentPlanner): ExperimentDesk {
  let known = { hash: '', answers: new Map() as Answers };
  return {
    experiments: () => planner.experiments(),
    async runExperiment(source, orders) {
      const planned = await planner.planExperiment(source);
      if (!planned.ok) return planned;
      const plan = planned.value;
      if (plan.hash !== known.hash) known = { hash: plan.hash, answers: new Map() };
      const { answers } = known;
      const threads = crew();
      threads.open(plan.model.id);
      for (const draws of decisionPoints(plan)) {
        const part = firstDraws(plan, draws);
        const { ended, refused } = await runMissing(threads, part, answers, orders);
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

/** Runs the members of a plan that have no answer yet. @throws where work was lost: that is a mistake of ours */
async function runMissing(
  crew: Crew,
  plan: ExperimentPlan,
  answers: Answers,
  { progress, signal }: DeskOrders,
): Promise<{ ended: ExperimentFound['ended']; refused: readonly Diagnostic[] }> {
  const members = Array.from({ length: membersOf(plan) }, (_, member) => member);
  const missing = members.filter((member) => !answers.has(member));
  const before = members.length - missing.length;
  const refused: Diagnostic[] = [];
  const jobs = missing.map((member) => ({ request: requestOf(plan, member), wanted: plan.series }));
  const { ended, lost } = await crew.carryOut('member', jobs, {
    each(index, answer) {
      if (answer.ok) answers.set(missing[index]!, answer.value);
      else if (refused.length === 0) refused.push(...answer.diagnostics);
    },
    progress: (step) => progress({ ...step, done: step.done + before, of: members.length }),
    signal,
  });
  if (lost.length > 0) throw new Error(lost[0]!.why);
  return { ended, refused };
}

function foundOf(plan: ExperimentPlan, answers: Answers, ended: ExperimentFound['ended']): ExperimentFound {
  const collector = createCollector(plan);
  const of = membersOf(plan);
  for (const [member, answer] of answers) if (member < of) collector.take(member, answer);
  const { done, failed } = collector;
  return { question: plan.question, ensemble: collector.ensemble(), done, of, failed: failed.length, ended };
}
