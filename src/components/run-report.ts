import { modelName } from '../state/made-with.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState } from '../state/app-state.ts';
import { requestOf } from '../state/request-of.ts';
import { drawerTexts } from './drawers/drawer-texts.ts';
import { texts } from './texts.ts';

const { facts } = drawerTexts;

/** What made the run that is shown, in words, by what each is called. @param took milliseconds; null where nobody measured */
export function runFacts(result: RunResult, app: string, took: number | null): [string, string][] {
  const { request, model } = result;
  return [
    [facts.scenario, `${request.scenario.title} (${request.scenario.id})`],
    [facts.model, `${modelName(model)} (${model.hash})`],
    [facts.seed, String(request.seed)],
    [facts.inputs, result.scenarioHash],
    [facts.result, result.resultHash],
    [facts.took, took === null ? drawerTexts.unknownTime : drawerTexts.seconds(took)],
    [facts.app, app],
  ];
}

/** What is asked for where it is not what is shown: a run that failed has no facts of its own. */
function askedFacts(state: AppState): [string, string][] {
  const request = requestOf(state, '');
  if (state.run !== 'failed' || request === null) return [];
  const { scenario, overrides, seed } = request;
  const set = Object.entries(overrides).map(([path, value]) => `${path} = ${value}`);
  return [
    [texts.failed, `${scenario.title} (${scenario.id})`],
    [facts.model, modelName({ ...scenario.model, hash: state.model, ...(state.own && { own: true }) })],
    [facts.seed, String(seed)],
    [facts.set, set.join(', ') || drawerTexts.noWarnings],
  ];
}

/** The run log in plain lines, for a mail or a report of a fault: the run that failed, the one shown, the steps and the warnings. */
export function runReport(state: AppState, app: string, took: number | null): string {
  const { result, history, notices } = state;
  const told = [
    ...askedFacts(state),
    ...(result === null ? [[facts.app, app]] : runFacts(result, app, took)),
  ];
  const steps = history.steps.map(
    ({ sentence }, at) => `${at + 1}. ${sentence}${at === history.at ? ` (${drawerTexts.here})` : ''}`,
  );
  const lines = [
    ...told.map(([name, value]) => `${name}: ${value}`),
    '',
    `${drawerTexts.steps}:`,
    ...steps,
    '',
    `${drawerTexts.warnings}:`,
    ...(notices.length === 0 ? [drawerTexts.noWarnings] : notices.map(({ text, log = text }) => log)),
  ];
  return `${lines.join('\n')}\n`;
}
