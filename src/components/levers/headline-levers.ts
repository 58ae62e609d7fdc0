import type { AppState, LeverState } from '../../state/app-state.ts';

/** Levers of policy at the head of the list, where the scenario has as many. */
const policies = 4;

export interface HeadlineLevers {
  policy: readonly LeverState[];
  assumption: readonly LeverState[];
  idle: readonly LeverState[]; // chosen by the model, with nothing to move in this scenario
  others: readonly LeverState[];
}

/** Which levers stand open: those that the model chose and this scenario can move, what was changed, and where these are few numbers of the scenario's own acts. */
export function headlineLevers(levers: readonly LeverState[], changed: AppState['changed']): HeadlineLevers {
  const isChosen = ({ lever }: LeverState): boolean => lever.by === undefined;
  const isMoved = ({ lever }: LeverState): boolean => changed[lever.id] !== undefined;
  const isIdle = (state: LeverState): boolean => isChosen(state) && state.own === null;
  const idle = levers.filter(isIdle);
  const able = levers.filter((state) => !isIdle(state));
  const first = able.filter((state) => isChosen(state) || isMoved(state));
  const missing = policies - first.filter(({ lever }) => lever.group === 'policy').length;
  const own = able.filter(
    (state) => !first.includes(state) && state.lever.group === 'policy' && state.lever.calendar === undefined,
  );
  const shown = new Set([...first, ...own.slice(0, Math.max(0, missing))]);
  const of = (kind: 'policy' | 'assumption') => [...shown].filter(({ lever }) => lever.group === kind);
  return {
    policy: of('policy'),
    assumption: of('assumption'),
    idle,
    others: able.filter((state) => !shown.has(state)),
  };
}
