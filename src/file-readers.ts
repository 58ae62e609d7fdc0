/** What reads files that come as text, and describes models: a worker fetches it when it is asked to, for the build has read what comes with the page. */
export { parseChecks } from './experiments/parse-checks.ts';
export { oddDocument } from './exports/odd.ts';
export { missingScenarios, parseExperiment } from './model/parse-experiment.ts';
export { locateInScenario, parseScenario } from './model/parse-scenario.ts';
export { readModelFiles } from './model/read-model-files.ts';
export { parseOdd } from './schema/parse-odd.ts';
export { parseWork } from './schema/work.ts';
