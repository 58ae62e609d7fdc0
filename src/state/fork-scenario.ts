import type { Id, Quarter } from '../schema/ids.ts';
import { quarterText } from '../schema/quarter-text.ts';
import type { ActFile, ScenarioFile } from '../schema/scenario.ts';

/** Who may do what to whom, without how much and from when. */
export type Law = Pick<ActFile, 'instrument' | 'actor' | 'target' | 'scope' | 'group'>;
/** How much of it: exactly one of the three, as in an act. */
export type Measure = Pick<ActFile, 'value' | 'add' | 'position'>;

/** What an act, an issue or more is about, and nothing else of it. */
export function lawOf({ instrument, actor, target, scope, group }: Law): Law {
  return {
    instrument,
    actor,
    ...(target === undefined ? {} : { target }),
    scope,
    ...(group === undefined ? {} : { group }),
  };
}

/** One move that is made otherwise from a quarter on. */
export interface Fork {
  quarter: Quarter;
  law: Law;
  measure: Measure;
  sentence: string; // says it
}

/**
 * The scenario with one event more: a certain one, in which the move is made. Nobody knows of it before, and draws are keyed, so that a run of it
 * is the run of the scenario bit for bit until that quarter.
 * @param number tells branches of one scenario apart
 */
export function forkScenario(
  scenario: ScenarioFile,
  { quarter, law, measure, sentence }: Fork,
  number: number,
): ScenarioFile {
  const taken = new Set(scenario.events.map(({ id }) => id));
  const id = freeId(`branch-${number}`, taken);
  const act: ActFile = { id: `${id}-act`, ...law, ...measure, source: sentence };
  const event = {
    id,
    quarter: quarterText(scenario.start, quarter),
    probability: 1,
    source: sentence,
    acts: [act],
  };
  return {
    ...scenario,
    id: `${scenario.id.replace(/-branch-\d+$/, '')}-branch-${number}`,
    title: `${scenario.title}${forkMark}${sentence}`,
    events: [...scenario.events, event],
  };
}

/** Between the title of a scenario and what its branches do otherwise, one after the other. */
const forkMark = ' · ';

function freeId(wanted: Id, taken: ReadonlySet<Id>): Id {
  let id = wanted;
  for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`;
  return id;
}
