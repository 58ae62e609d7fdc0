import type { Crew, MemberAnswer, PricedDraw } from '../schema/crew.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { DeskPlanner, EnsembleDesk } from '../schema/ensemble-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { createCollector } from './collect-ensemble.ts';
import { membersOf, requestOf } from './design/plan-experiment.ts';
import { collectPrices, priceJobs, type PricesAsked } from './tradeoff/price-jobs.ts';

/** Makes the runs that a page asks for on a crew. @param crew made when it is first needed */
export function createEnsembleDesk(crew: () => Crew, planner: DeskPlanner): EnsembleDesk {
  let known = { key: '', answers: new Map<number, MemberAnswer>() };
  /** Answers to the members of these arms; others than those of the last arms are forgotten. */
  const answersOf = (plan: ExperimentPlan): Map<number, MemberAnswer> => {
    const key = [plan.model.hash, ...plan.arms.map(({ scenarioHash }) => scenarioHash)].join();
    if (key !== known.key) known = { key, answers: new Map() };
    return known.answers;
  };
  return {
    async runEnsemble(wanted, { progress, signal }) {
      const planned = await planner.planEnsemble(wanted);
      if (!planned.ok) return planned;
      const plan = planned.value;
      const answers = answersOf(plan);
      const members = Array.from({ length: membersOf(plan) }, (_, member) => member);
      const missing = members.filter((member) => !answers.has(member));
      const refused: Diagnostic[] = [];
      const before = members.length - missing.length;
      const { ended, lost } = await openOn(crew(), plan.model.id).carryOut(
        'member',
        missing.map((member) => ({ request: requestOf(plan, member), wanted: plan.series })),
        {
          each(index, answer) {
            if (answer.ok) answers.set(missing[index]!, answer.value);
            else if (refused.length === 0) refused.push(...answer.diagnostics);
          },
          progress: (step) => progress({ ...step, done: step.done + before, of: members.length }),
          signal,
        },
      );
      if (refused.length > 0) return { ok: false, diagnostics: refused };
      assertNone(lost);
      return { ok: true, value: { ...collect(plan, answers), ended }, warnings: planned.warnings };
    },
    async priceChips(wanted, { progress, signal }) {
      const planned = await planner.planPrices(wanted);
      if (!planned.ok) return planned;
      const { stated, model } = planned.value;
      const asked = askedOf(wanted.draws);
      const answers: (PricedDraw | undefined)[] = Array.from({ length: wanted.draws });
      const { ended, lost } = await openOn(crew(), model).carryOut('prices', priceJobs([stated], asked), {
        each(draw, answer) {
          if (answer.ok) answers[draw] = answer.value;
        },
        progress,
        signal,
      });
      assertNone(lost);
      const { priced } = collectPrices(asked, answers);
      return { ok: true, value: { prices: priced, ended }, warnings: planned.warnings };
    },
  };
}

function openOn(crew: Crew, model: string): Crew {
  crew.open(model);
  return crew;
}

/** Puts the answers that there are to the members of a plan together. */
function collect(plan: ExperimentPlan, answers: ReadonlyMap<number, MemberAnswer>) {
  const collector = createCollector(plan);
  const members = membersOf(plan);
  for (const [member, answer] of answers) if (member < members) collector.take(member, answer);
  const ensemble = collector.ensemble();
  const done = plan.draws.filter((_, draw) => ensemble.done.every((arm) => arm[draw] === 1)).length;
  return { ensemble, done, failed: collector.failed.length };
}

/** A page asks for the scenario as it stands: one setting, everything else drawn as the command line draws it. */
function askedOf(runs: number): PricesAsked {
  return {
    runs,
    seed: 1,
    spread: 0.5,
    draws: true,
    overrides: {},
    cross: false,
    prices: { lastOnly: true },
    rules: [null],
    variants: ['as-is'],
    presets: [null],
  };
}

/** @throws where work was lost: that is a mistake of ours */
function assertNone(lost: readonly { why: string }[]): void {
  if (lost.length > 0) throw new Error(lost[0]!.why);
}
