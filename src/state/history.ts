/** One thing that a user did, in words, and what it led to. */
export interface Step<State> {
  sentence: string;
  state: State;
}
/** Steps in the order in which they were taken; those behind `at` were undone and can be done again. */
export interface History<State> {
  steps: readonly Step<State>[];
  at: number; // of the step that is shown; -1 before the first
}

export function createHistory<State>(): History<State> {
  return { steps: [], at: -1 };
}

/** The history with one step more; what was undone before it is given up. */
export function takeStep<State>({ steps, at }: History<State>, step: Step<State>): History<State> {
  return { steps: [...steps.slice(0, at + 1), step], at: at + 1 };
}

/** The history at another of its steps. @throws where it has no such step */
export function goTo<State>(history: History<State>, at: number): History<State> {
  if (history.steps[at] === undefined) throw new Error(`no step ${at} of ${history.steps.length}`);
  return { ...history, at };
}
