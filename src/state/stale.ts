import type { AppState } from './app-state.ts';

/** Whether what is shown is not of what is set: a result that came with the page is until it is made again, unless something else is asked for. */
export function isStale({ run, first, scenario, changed }: AppState): boolean {
  if (first === null) return run === 'running' || run === 'failed';
  const isAsked = scenario === null || scenario.id === first.scenario.id;
  return run === 'failed' || !isAsked || Object.keys(changed).length > 0;
}

/** Whether what came with the page is shown as it is. */
export function isFirst(state: AppState): boolean {
  return state.first !== null && !isStale(state);
}
