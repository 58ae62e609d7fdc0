import type { ScenarioFile } from '../../schema/scenario.ts';
import type { AppState, LeverState } from '../../state/app-state.ts';
import { actAt, whyNoAct } from '../../state/why-no-act.ts';

/** Levers that stand open, where the scenario has as many. */
const headlines = 8;

export interface HeadlineLevers {
  policy: readonly LeverState[];
  assumption: readonly LeverState[];
  idle: readonly LeverState[]; // chosen by the model, with nothing to move in this scenario
  others: readonly LeverState[]; // those that can move something first
}

/**
 * Which levers stand open: those that the model chose and this scenario can move, what was changed, and where these are few numbers of the
 * scenario's own acts: first what is bargained over, then what begins in the run, which is what tells it from Baseline.
 */
export function headlineLevers(
  levers: readonly LeverState[],
  changed: AppState['changed'],
  scenario: ScenarioFile | null,
): HeadlineLevers {
  const ranks = new Map(levers.map((state) => [state, rankOf(state, scenario)]));
  const isOver = (state: LeverState): boolean => ranks.get(state) === over;
  const isChosen = ({ lever }: LeverState): boolean => lever.by === undefined;
  const isMoved = ({ lever }: LeverState): boolean => changed[lever.id] !== undefined;
  const isIdle = (state: LeverState): boolean =>
    isChosen(state) && !isMoved(state) && (state.own === null || isOver(state));
  const idle = levers.filter(isIdle);
  const able = levers.filter((state) => !isIdle(state)).toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
  const first = levers.filter((state) => able.includes(state) && (isChosen(state) || isMoved(state)));
  const own = able.filter(
    (state) =>
      !first.includes(state) &&
      !isOver(state) &&
      state.lever.group === 'policy' &&
      state.lever.calendar === undefined,
  );
  const shown = new Set([...first, ...own.slice(0, Math.max(0, headlines - first.length))]);
  const of = (kind: 'policy' | 'assumption') => [...shown].filter(({ lever }) => lever.group === kind);
  return {
    policy: of('policy'),
    assumption: of('assumption'),
    idle,
    others: able.filter((state) => !shown.has(state)),
  };
}

const over = 4;

/** How early a lever comes: on what is bargained over, on an act that begins in the run, on another that holds in it, on no act, on one that can move nothing. */
function rankOf({ lever }: LeverState, scenario: ScenarioFile | null): number {
  const act = scenario && actAt(lever.path, scenario);
  if (!act) return 3;
  if (whyNoAct(act, scenario) !== null) return over;
  const isBargained = scenario.tables.some(({ issues }) =>
    issues.some(
      (issue) =>
        issue.mover === act.actor &&
        (['instrument', 'target', 'scope'] as const).every((key) => issue[key] === act[key]),
    ),
  );
  if (isBargained) return 0;
  return (act.from ?? '') >= scenario.start ? 1 : 2;
}
