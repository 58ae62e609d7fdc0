import type { Assumptions } from '../../exports/memo-docx.ts';
import { eventName } from '../../figures/marks/dated-events.ts';
import { capital } from '../../figures/words/capital.ts';
import { inputUnit, printPlain } from '../../figures/words/measure-words.ts';
import type { InputTable } from '../../schema/bench.ts';
import type { Parameter } from '../../schema/model.ts';
import type { AppState, LeverState } from '../../state/app-state.ts';
import { leverText } from '../../state/lever-words.ts';
import { isModelsValue, parameterValue } from '../../state/parameter-value.ts';
import { drawerTexts } from '../drawers/drawer-texts.ts';
import { printTexts as words } from './print-texts.ts';

type Shown = Pick<AppState, 'levers' | 'changed' | 'notes' | 'scenario'>;

/** Rows of a list of assumptions in a memo; the page has all. */
const shownRows = 25;

/** What a result rests on, list by list: numbers and events, as far as a memo has room. */
export function assumptionLists(state: Shown): Assumptions[] {
  const list = (heading: string, { columns, rows }: InputTable, more: (rows: number) => string) => ({
    heading,
    table: { columns, rows: rows.slice(0, shownRows) },
    more: rows.length > shownRows ? more(rows.length - shownRows) : '',
  });
  return [
    list(words.judged, ownNumbers(state), words.moreNumbers),
    list(words.events, datedEvents(state), words.moreEvents),
  ];
}

/** The levers that the reader moved, with what the scenario has. */
export function changedLevers({ levers, changed }: Pick<Shown, 'levers' | 'changed'>): InputTable {
  const moved = levers.filter(({ lever }) => changed[lever.id] !== undefined);
  return {
    columns: [words.lever, words.now, words.stated, words.reach],
    rows: moved.map(({ lever, own }) => [
      lever.label,
      leverText(lever, changed[lever.id]!),
      own === null ? words.none : leverText(lever, own),
      words.span(leverText({ ...lever, unit: '1' }, lever.min), leverText(lever, lever.max)),
    ]),
  };
}

/** The numbers of the model that the reader or the scenario sets otherwise, and those that the model made a lever of itself, each with range, grade and source. */
export function ownNumbers({ levers, changed, notes }: Shown): InputTable {
  const byPath = new Map(levers.map((state) => [state.lever.path, state]));
  const leverOn = ({ id }: Parameter): LeverState | undefined => byPath.get(`parameters.${id}`);
  const value = (one: Parameter): number => parameterValue(one, leverOn(one), changed);
  const rank = (one: Parameter): number =>
    rankOf(leverOn(one), changed, isModelsValue(one, leverOn(one), changed));
  const told = (notes?.parameters ?? []).filter((one) => rank(one) < unremarkable);
  return {
    columns: [words.assumption, words.value, words.range, words.grade, words.source],
    rows: told
      .toSorted((a, b) => rank(a) - rank(b))
      .map((one) => [
        one.meaning ?? one.name ?? one.id,
        withUnit(value(one), one),
        one.low < one.high ? words.span(printPlain(one.low), withUnit(one.high, one)) : drawerTexts.fixed,
        drawerTexts.grades[one.grade],
        one.source,
      ]),
  };
}

/** A number of the model with its unit in words. */
function withUnit(value: number, { unit }: Parameter): string {
  return `${printPlain(value)}${unit === '%' ? '' : ' '}${inputUnit(unit)}`.trim();
}

const unremarkable = 3;

/** What is told first: what the reader changed, then what the model made a lever of, then what the scenario has otherwise. */
function rankOf(state: LeverState | undefined, changed: Shown['changed'], isStanding: boolean): number {
  if (state === undefined) return unremarkable;
  if (changed[state.lever.id] !== undefined) return 0;
  if (state.lever.by === undefined) return 1;
  return isStanding ? unremarkable : 2;
}

/** The dated events of the scenario with how likely each is. */
export function datedEvents({ scenario }: Pick<Shown, 'scenario'>): InputTable {
  return {
    columns: [words.event, words.quarter, words.odds, words.source],
    rows: (scenario?.events ?? []).map(({ id, quarter, probability, source }) => [
      capital(eventName(id)),
      quarter.replace('Q', ' Q'),
      `${printPlain(100 * probability)}%`,
      source,
    ]),
  };
}
