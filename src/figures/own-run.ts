import { designHash } from '../schema/design-hash.ts';
import type { EnsembleArm } from '../schema/ensemble.ts';
import type { FigureInput } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import { readEnsemble } from './ensemble-reading.ts';

/** Whether a run is one of a scenario of an experiment as its levers stood there. */
function isOf(run: RunResult, { scenarioHash }: Pick<EnsembleArm, 'scenarioHash'>): boolean {
  return run.scenarioHash === scenarioHash || designHash(run.request) === scenarioHash;
}

/**
 * What figures of an experiment are drawn from, an input without one as it is: the first of the runs, or that of the input, that is one of the scenario which they show first. Where none
 * is, the input's run lends names alone: it has no Baseline, nothing that happened and nothing that was set, and the hashes are the experiment's own.
 * @param begun runs from which the experiment was begun, as far as they are known
 */
export function besideOwnRun(input: FigureInput, begun: readonly RunResult[] = []): FigureInput {
  const { run, ensemble, options } = input;
  const [first = 0] = (ensemble && readEnsemble(ensemble, options)?.arms) ?? [];
  const arm = ensemble?.arms[first];
  if (arm === undefined) return input;
  const own = [...begun, run].find((one) => isOf(one, arm));
  if (own !== undefined) return own === run ? input : { ...input, run: own };
  return { ...input, run: namesOf(run, arm.scenarioHash, ensemble!.versions.hash) };
}

/** A run as far as it names things: what its technologies are held back from is the model's. */
function namesOf(run: RunResult, scenarioHash: string, resultHash: string): RunResult {
  const { request, tables } = run;
  const scenario = { ...request.scenario, events: [], parameters: {} };
  return {
    ...run,
    request: { ...request, scenario, overrides: {} },
    scenarioHash,
    resultHash,
    tables: tables.technology === undefined ? {} : { technology: tables.technology },
    reference: null,
  };
}
