import { instrumentNames } from '../../schema/instrument-words.ts';
import type { RunResult } from '../../schema/result.ts';
import type { ActFile } from '../../schema/scenario.ts';
import type { Member } from '../../schema/table.ts';
import { capital } from './capital.ts';
import { fillSlots } from './fill-slots.ts';
import { actTexts } from './package-words-texts.ts';
import { chipSubject } from './package-words.ts';

/** The short name of what an id names among governments, targets, technologies and sectors; undefined where it names nothing. */
function named(id: string | undefined, { sets }: RunResult): string | undefined {
  const known = ['government', 'region', 'technology', 'sector'].flatMap((set) => sets[set] ?? []);
  return known.find((one) => one.id === id)?.short;
}

/** The act that a scenario states under an id, its own or one that an event or a threat brings; undefined where it states none. */
function statedAct({ request: { scenario } }: RunResult, id: string): ActFile | undefined {
  const { policies, events, tables } = scenario;
  const threats = tables.flatMap((table) => table.threats ?? []);
  const all = [...policies, ...events.flatMap(({ acts }) => acts), ...threats];
  return all.find((act) => act.id === id);
}

/** What a stated act is about, whom it is toward, and since when. */
function statedWords(result: RunResult, act: ActFile): string {
  const subject = chipSubject(result, act);
  const target = named(act.target, result);
  const toward = target === undefined ? subject : fillSlots(actTexts.toward, { subject, target });
  if (act.from === undefined) return toward;
  return fillSlots(actTexts.since, { act: toward, time: act.from.replace(/^(\d{4})Q([1-4])$/, '$1 Q$2') });
}

/** Whose a stated act is and what it is about, toward whom; with its sector; with since when too. */
function policyWays(result: RunResult, act: ActFile): string[] {
  const { from: _, ...undated } = act;
  const whose = named(act.actor, result) ?? act.actor;
  const isTechnology = result.sets['technology']?.some((one) => one.id === act.scope);
  const sector = isTechnology ? [] : [named(act.scope, result) ?? act.scope.replaceAll('-', ' ')];
  const about = statedWords(result, undated);
  return [[about], [...sector, about], [...sector, statedWords(result, act)]].map((words) =>
    [whose, ...words].join(', '),
  );
}

/** A policy that the scenario states, in as few words as tell it from the others; undefined where it states none of that id. */
export function policyWords(result: RunResult, id: string): string | undefined {
  const act = statedAct(result, id);
  if (act === undefined) return undefined;
  const others = result.request.scenario.policies
    .filter((one) => one.id !== id)
    .map((one) => policyWays(result, one));
  const ways = policyWays(result, act);
  return ways.find((words, at) => others.every((other) => other[at] !== words)) ?? ways.at(-1)!;
}

/** What a chip of a table is about, with what was agreed on it where a deal gave it words. */
function chipName(result: RunResult, { id, name }: Member): string | undefined {
  const [tableId, issueId] = id.split('/');
  const table = result.request.scenario.tables.find((one) => one.id === tableId);
  const issue = table?.issues.find((one) => one.id === issueId);
  if (issue === undefined) return undefined;
  const subject = chipSubject(result, issue);
  return name === id ? subject : `${subject}${name.slice(name.indexOf(':'))}`;
}

/** An act of a run by what it says, not by its id: of a chip its subject, of a policy what it is about, toward whom and since when; of another that the run gave no name what its id names. */
export function actMember(result: RunResult, member: Member): Member {
  const { id } = member;
  const parts = id.split('/');
  const stated = parts.map((part) => statedAct(result, part)).find((act) => act !== undefined);
  const chip = chipName(result, member);
  if (chip === undefined && member.name !== id) return member;
  const known = parts.flatMap((part) => named(part, result) ?? []);
  const kind = actTexts.kinds[parts[0]!] ?? instrumentNames[parts[0] as keyof typeof instrumentNames];
  const made = [...(kind === undefined ? [] : [kind]), ...known].join(', ');
  const words = chip ?? (stated === undefined ? made : statedWords(result, stated));
  const short = capital(words === '' ? actTexts.unknown : words);
  return { ...member, name: short, short };
}

/** The acts of a run, those at some indices in words. */
export function actsInWords(result: RunResult, told: Iterable<number>): readonly Member[] {
  const wanted = new Set(told);
  return (result.sets['act'] ?? []).map((member, at) =>
    wanted.has(at) ? actMember(result, member) : member,
  );
}
