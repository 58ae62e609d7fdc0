import { requestOf, rowOf } from '../experiments/design/plan-experiment.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { FileSet } from '../schema/ids.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import type { Io } from './io.ts';
import type { MemberStore } from './member-folder.ts';
import { createCrewBar } from './progress.ts';
import { refuseLost, useCrew } from './use-crew.ts';

/** Which members of a plan are wanted, and where they go. */
export interface MemberOrder {
  plan: ExperimentPlan;
  members: readonly number[];
  store: MemberStore;
  files: FileSet; // of the model
  jobs: number;
}

/**
 * Runs the members that a store has not got, and puts each there as soon as it is done, in any order. @returns how many were run, or
 * what is wrong. @throws what the store throws: what was put there before stays there
 */
export async function carryOutMembers(
  { plan, members, store, files, jobs }: MemberOrder,
  io: Io,
): Promise<number | readonly Diagnostic[]> {
  const wanted: number[] = [];
  for (const member of members) {
    const found = store.read(member);
    if (!found.ok) return found.diagnostics;
    if (found.value === null) wanted.push(member);
  }
  if (wanted.length === 0) return 0;
  const bar = createCrewBar(io, plan.id, 'runs', true);
  const controller = new AbortController();
  let refused: readonly Diagnostic[] | null = null;
  let broken: unknown = null;
  let kept = 0;
  const requests = wanted.map((member) => ({ request: requestOf(plan, member), wanted: plan.series }));
  const report = await useCrew({ jobs, most: wanted.length, files }, io, (crew) =>
    crew.carryOut('member', requests, {
      each(index, answer) {
        if (refused !== null || broken !== null) return;
        try {
          if (!answer.ok) refused = answer.diagnostics;
          else {
            store.write(rowOf(plan, wanted[index]!), answer.value);
            kept++;
          }
        } catch (error) {
          broken = error;
        }
        if (refused !== null || broken !== null) controller.abort();
      },
      progress: bar.show,
      signal: controller.signal,
    }),
  );
  bar.end();
  if (broken !== null) {
    io.err(`${kept} runs were put away before this; they stay, and the same command goes on\n`);
    throw broken;
  }
  if (refused !== null) return refused;
  refuseLost(report);
  return wanted.length;
}
