import type { Id, Quarter } from '../schema/ids.ts';
import { pathValue, shownValue } from '../schema/lever-scale.ts';
import type { Lever } from '../schema/model.ts';
import type { ActFile, IssueFile, ScenarioFile } from '../schema/scenario.ts';
import type { AppState, LeverState } from './app-state.ts';
import { lawOf, type Law, type Measure } from './fork-scenario.ts';
import { quarterText } from '../schema/quarter-text.ts';

/** A number of an act in force that may be set otherwise, as its lever shows it. */
export interface NumberChoice {
  kind: 'number';
  id: Id;
  law: Law;
  key: 'value' | 'add' | 'position';
  lever: Lever;
  now: number; // as shown
}
/** A chip that its mover may move without a deal, to one of its levels but the first. */
export interface ChipChoice {
  kind: 'chip';
  id: Id;
  law: Law;
  issue: IssueFile;
}
export type ForkChoice = NumberChoice | ChipChoice;

const actPath = /^policies\.([\w-]+)\.(value|add|position)$/;

/**
 * What could be done otherwise from a quarter on: numbers of the acts that hold there, then chips of every table, each law once. Purchases are left
 * out: a table counts them from the trade of its quarter, and an act states a whole.
 */
export function forkChoices(
  { scenario, levers, changed }: Pick<AppState, 'scenario' | 'levers' | 'changed'>,
  quarter: Quarter,
): ForkChoice[] {
  if (scenario === null) return [];
  const numbers = levers.flatMap((state) => numberChoice(state, changed, scenario, quarter));
  const chips = new Map<string, ChipChoice>();
  for (const { issues } of scenario.tables)
    for (const issue of issues) {
      if (issue.instrument === 'purchase-commitment') continue;
      const law = lawOf({ ...issue, actor: issue.mover });
      const key = JSON.stringify(law);
      if (!chips.has(key)) chips.set(key, { kind: 'chip', id: `chip-${chips.size}`, law, issue });
    }
  return [...numbers, ...chips.values()];
}

function numberChoice(
  { lever, own }: LeverState,
  changed: AppState['changed'],
  scenario: ScenarioFile,
  quarter: Quarter,
): NumberChoice[] {
  const [, id, key] = actPath.exec(lever.path) ?? [];
  const act = scenario.policies.find((policy) => policy.id === id);
  if (act === undefined || own === null || !holdsIn(act, quarterText(scenario.start, quarter))) return [];
  return [
    {
      kind: 'number',
      id: lever.id,
      law: lawOf(act),
      key: key as NumberChoice['key'],
      lever,
      now: changed[lever.id] ?? own,
    },
  ];
}

/** The number that stands of a law, as its lever shows it; null where it is put in other terms. */
export function shownNow({ lever, key, now }: NumberChoice, standing: Measure | null): number | null {
  return standing === null ? now : shownValue(lever, standing[key] ?? null);
}

/** A number of an act as its lever shows it, as the act states it. */
export function measureOfNumber({ lever, key }: NumberChoice, shown: number): Measure {
  return { [key]: pathValue(lever, shown) };
}

/** Quarters are written so that their order is that of their texts. */
function holdsIn({ from, until }: ActFile, quarter: string): boolean {
  return (from === undefined || from <= quarter) && (until === undefined || quarter < until);
}
