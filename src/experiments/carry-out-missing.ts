import type { Crew, CrewReport, CrewWork, WorkKind } from '../schema/crew.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { DeskOrders } from '../schema/ensemble-desk.ts';

/** Jobs of some work, and the answers that there are by index, which new ones are put beside. */
export interface Work<Kind extends WorkKind> {
  jobs: readonly CrewWork[Kind]['job'][];
  answers: Map<number, CrewWork[Kind]['answer']>;
  orders: DeskOrders;
}

/** Carries out the jobs that have no answer yet. @returns how it ended, and the first bad input. @throws where work was lost: that is a mistake of ours */
export async function carryOutMissing<Kind extends WorkKind>(
  crew: Crew,
  kind: Kind,
  { jobs, answers, orders: { progress, signal } }: Work<Kind>,
): Promise<{ ended: CrewReport['ended']; refused: readonly Diagnostic[] }> {
  const missing = [...jobs.keys()].filter((index) => !answers.has(index));
  // What was called off before it began is asked for what there is.
  if (missing.length === 0 || signal.aborted)
    return { ended: missing.length === 0 ? 'all' : 'cancelled', refused: [] };
  const before = jobs.length - missing.length;
  const refused: Diagnostic[] = [];
  const { ended, lost } = await crew.carryOut(
    kind,
    missing.map((index) => jobs[index]!),
    {
      each(index, answer) {
        if (answer.ok) answers.set(missing[index]!, answer.value);
        else if (refused.length === 0) refused.push(...answer.diagnostics);
      },
      progress: (step) => progress({ ...step, done: step.done + before, of: jobs.length }),
      signal,
    },
  );
  if (lost.length > 0) throw new Error(lost[0]!.why);
  return { ended, refused };
}
