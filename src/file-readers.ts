/** What reads files that come as text: a worker fetches it when it is given one, for the build has read what comes with the page. */
export { parseChecks } from './experiments/parse-checks.ts';
export { missingScenarios, parseExperiment } from './model/parse-experiment.ts';
export { locateInScenario, parseScenario } from './model/parse-scenario.ts';
export { readModelFiles } from './model/read-model-files.ts';
export { parseOdd } from './schema/parse-odd.ts';
export { parseWork } from './schema/work.ts';
