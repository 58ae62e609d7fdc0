import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { readFolder } from '../../src/cli/read-folder.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import { inlineDesk, tinyExperiment } from './tiny-experiment.ts';

/** Hashes that Node gets for runs of a shipped scenario; a browser has to get the same ones. */
export interface HashOracle {
  scenario: string;
  experiment: { text: string; resultHash: string };
  runs: readonly { seed: number; overrides: Readonly<Record<string, number>>; resultHash: string }[];
}
declare module 'vitest' {
  interface ProvidedContext {
    hashOracle: HashOracle;
  }
}

const scenario = 'truce-2025';
const leverPath = 'policies.us-tariff-chn.add';

/** Runs seeds 1, 7 and one drawn now, with and without the tariff lever moved, before the browser's tests begin. */
export default async function setup(project: TestProject): Promise<void> {
  const runner = createInlineRunner();
  const opened = runner.open(readFolder('models/world-2023'));
  const parsed = parseScenario(readFileSync(`scenarios/${scenario}.yaml`, 'utf8'), scenario);
  if (!opened.ok || !parsed.ok) throw new Error('the shipped model or scenario does not load');
  const runs: HashOracle['runs'][number][] = [];
  for (const seed of [1, 7, randomInt(8, 1_000_000)]) {
    for (const overrides of [{}, { [leverPath]: 0.439 }]) {
      const request = { model: opened.value.hash, scenario: parsed.value, overrides, seed, reference: false };
      const run = await runner.run(request);
      if (!run.ok) throw new Error('the shipped scenario does not run');
      runs.push({ seed, overrides, resultHash: run.value.resultHash });
    }
  }
  const orders = { progress: () => undefined, signal: new AbortController().signal };
  const found = await inlineDesk().runExperiment({ id: 'tiny' }, orders);
  if (!found.ok) throw new Error('the tiny experiment does not run');
  const experiment = { text: tinyExperiment, resultHash: found.value.ensemble.versions.hash };
  project.provide('hashOracle', { scenario, experiment, runs });
}
