import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { ComparisonDesk, ComparisonFound, ComparisonPlanner } from '../schema/comparison-desk.ts';
import type { Crew, MemberAnswer } from '../schema/crew.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { answerBooks } from './answer-book.ts';
import { createCollector } from './collect-ensemble.ts';
import { membersOf, requestOf, rowOf } from './design/plan-experiment.ts';

type Answers = Map<string, MemberAnswer>;

/** Runs scenarios side by side on a crew; runs are known by scenario and seed, so that one more scenario costs its own runs alone. @param crew made when it is first needed @param shelf that outlives the page; null: none */
export function createComparisonDesk(
  crew: () => Crew,
  planner: ComparisonPlanner,
  shelf: AnswerShelf | null = null,
): ComparisonDesk {
  const books = answerBooks<string, MemberAnswer>('comparison', shelf);
  return {
    async compare(wanted, { progress, signal }) {
      const planned = await planner.planComparison(wanted);
      if (!planned.ok) return planned;
      const plan = planned.value;
      const answers: Answers = await books([plan.model.hash, plan.series]);
      const members = Array.from({ length: membersOf(plan) }, (_, member) => member);
      const missing = members.filter((member) => !answers.has(keyOf(plan, member)));
      if (missing.length === 0 || signal.aborted) {
        const ended = missing.length === 0 ? 'all' : 'cancelled';
        return { ok: true, value: foundOf(plan, answers, ended), warnings: planned.warnings };
      }
      const refused: Diagnostic[] = [];
      const before = members.length - missing.length;
      const threads = crew();
      threads.open(plan.model.id);
      const jobs = missing.map((member) => ({ request: requestOf(plan, member), wanted: plan.series }));
      const { ended, lost } = await threads.carryOut('member', jobs, {
        each(index, answer) {
          if (answer.ok) answers.set(keyOf(plan, missing[index]!), answer.value);
          else if (refused.length === 0) refused.push(...answer.diagnostics);
        },
        progress: (step) => progress({ ...step, done: step.done + before, of: members.length }),
        signal,
      });
      if (refused.length > 0) return { ok: false, diagnostics: refused };
      if (lost.length > 0) throw new Error(lost[0]!.why);
      return { ok: true, value: foundOf(plan, answers, ended), warnings: planned.warnings };
    },
  };
}

/** What a member runs: the same scenario and seed give the same bits whatever else is compared. */
function keyOf(plan: ExperimentPlan, member: number): string {
  const { arm, seed } = rowOf(plan, member);
  return `${plan.arms[arm]!.scenarioHash} ${seed}`;
}

function foundOf(plan: ExperimentPlan, answers: Answers, ended: ComparisonFound['ended']): ComparisonFound {
  const collector = createCollector(plan);
  for (let member = 0; member < membersOf(plan); member++) {
    const answer = answers.get(keyOf(plan, member));
    if (answer !== undefined) collector.take(member, answer);
  }
  const ensemble = collector.ensemble();
  const done = plan.draws.filter((_, draw) => ensemble.done.every((arm) => arm[draw] === 1)).length;
  return { ensemble, done, failed: collector.failed.length, ended };
}
