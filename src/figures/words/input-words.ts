import type { ModelNotes } from '../../schema/figure.ts';
import { shownText, shownValue } from '../../schema/lever-scale.ts';
import type { Lever } from '../../schema/model.ts';
import type { RunResult } from '../../schema/result.ts';
import { eventName } from '../marks/dated-events.ts';
import { policyWords } from './act-words.ts';
import { fillSlots } from './fill-slots.ts';
import { changeTexts } from '../charts/c19-changes-texts.ts';
import { printPlain } from './measure-words.ts';

/** What names of inputs are looked up in. */
export interface InputNames {
  run: RunResult;
  notes?: ModelNotes | undefined;
  levers?: readonly Lever[] | undefined;
}
/** Most letters of a parameter's meaning that stand for its name. */
const meaningLimit = 40;
/** Most letters of a lever's label. */
const labelLimit = 60;
const { kinds, fields, likely, held, atWork, yes, no } = changeTexts.inputs;

/** An id in plain words. */
export const plainWords = (id: string): string => id.replaceAll(/[-_]/g, ' ');

/** The short name of what an id names among governments, technologies and the like; the id in plain words where it names nothing. */
function nameOf(id: string, { sets }: RunResult): string {
  const member = ['government', 'technology', 'sector', 'regime'].flatMap((set) => sets[set] ?? []);
  return member.find((one) => one.id === id)?.short ?? plainWords(id);
}

/** A parameter by its name, else by its meaning where that is short enough, else by its id. */
export function parameterWords(id: string, notes: Pick<ModelNotes, 'parameters'> | undefined): string {
  const { name, meaning } = notes?.parameters.find((own) => own.id === id) ?? {};
  if (name !== undefined) return name;
  const [first] = (meaning ?? '').split(/[.;:(]/);
  return first === undefined || first === '' || first.length > meaningLimit ? plainWords(id) : first.trim();
}

/** The lever that sets an input; undefined where none does. */
export function leverOf(path: string, levers: readonly Lever[] | undefined): Lever | undefined {
  return levers?.find((lever) => lever.path === path);
}

/** An input in words: its lever's where it has one that the reader was shown; else what kind of thing it is of, which one, and what of it; talks by who sits at the table, policies by what they are about. */
export function pathWords(path: string, { run, notes, levers }: InputNames): string {
  const lever = leverOf(path, levers);
  if (lever !== undefined && lever.label.length <= labelLimit) return lever.label;
  const [kind, id, ...rest] = path.split('.') as [string, ...string[]];
  if (id === undefined) return kinds[kind] ?? plainWords(kind);
  if (kind === 'parameters') return parameterWords([id, ...rest].join('.'), notes);
  const parties = run.request.scenario.tables.find((table) => kind === 'tables' && table.id === id)?.parties;
  const policy = kind === 'policies' ? policyWords(run, id) : undefined;
  const own = kind === 'events' ? eventName(id) : nameOf(id, run);
  const which = parties?.map((party) => nameOf(party, run)).join('–') ?? own;
  const said = kinds[kind] ?? plainWords(kind);
  const plain = said.includes('{which}') ? fillSlots(said, { which }) : `${said}: ${which}`;
  const whole = policy ?? plain;
  return [whole, ...rest.map((part) => fields[part] ?? nameOf(part, run))].join(', ');
}

/** What an experiment sets, with the value as its label has it; of a form of the model which part of it is formed how. */
export function settingWords(path: string, value: string, names: InputNames): string {
  const form = /^structure\.(.+)$/.exec(path)?.[1];
  const set = value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
  const own = form === undefined ? pathWords(path, names) : plainWords(form);
  return `${own}: ${inputWords(set, { path, run: names.run, lever: leverOf(path, names.levers) })}`;
}

/** What an input is set to, with its unit, as its lever shows it where it has one; none where it is not there; of an event when and how likely, of a table that it is held. */
export function inputWords(
  value: number | string | null,
  { unit = '', path, run, lever }: { unit?: string; path: string; run: RunResult; lever?: Lever | undefined },
): string {
  if (value === null) return changeTexts.words.none;
  const shown = lever === undefined ? null : shownValue(lever, value);
  if (lever !== undefined && shown !== null) {
    if (lever.calendar !== undefined) return shownText(lever, shown);
    const of = lever.unit === '1' ? unit : lever.unit;
    return `${printPlain(shown)}${of === '%' ? '' : ' '}${of}`.trim();
  }
  if (typeof value === 'number') return `${printPlain(value)} ${unit}`.trim();
  if (/^tables\.[^.]+$/.test(path)) return held;
  if (/^regimes\.[^.]+$/.test(path)) return atWork;
  if (value === 'true' || value === 'false') return value === 'true' ? yes : no;
  const event = /^(\d{4})Q([1-4]) ([\d.]+)$/.exec(value);
  if (event !== null && path.startsWith('events.')) {
    const [, year, quarter, probability] = event;
    return fillSlots(likely, {
      quarter: `${year} Q${quarter}`,
      share: printPlain(100 * Number(probability)),
    });
  }
  const words = value.split(' ').map((word) => nameOf(word, run).replace(/^(\d{4})Q([1-4])$/, '$1 Q$2'));
  return `${words.join(' ')} ${unit}`.trim();
}
