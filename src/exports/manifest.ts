import { presetOf } from '../schema/preset-of.ts';
import type { RunResult } from '../schema/result.ts';

/** What identifies a run: enough to repeat it and to see whether the repetition gave the same bits. */
export function manifest(result: RunResult) {
  return {
    resultHash: result.resultHash,
    scenarioHash: result.scenarioHash,
    modelHash: result.model.hash,
    model: result.model.id,
    modelVersion: result.model.version,
    scenario: result.request.scenario.id,
    seed: result.request.seed,
    overrides: result.request.overrides,
    preset: presetOf(result.request),
    structure: result.structure,
    status: result.status,
  };
}
