import { instrumentNames } from '../../schema/instrument-words.ts';
import type { RunResult } from '../../schema/result.ts';
import type { IssueFile, TableFile } from '../../schema/scenario.ts';
import { fillSlots } from './fill-slots.ts';
import { actTexts, instrumentWords, packageTexts, ruleWords } from './package-words-texts.ts';

/** The level of each issue in a package: outcome = Σ level·stride, the last issue fastest. */
export function levelsOfOutcome({ issues }: Pick<TableFile, 'issues'>, outcome: number): number[] {
  const levels = issues.map(() => 0);
  let rest = outcome;
  for (let at = issues.length - 1; at >= 0; at--) {
    const count = issues[at]!.levels.length;
    levels[at] = rest % count;
    rest = Math.floor(rest / count);
  }
  return levels;
}

/** A level by its label; one that is an amount of money alone says of what currency it is. */
export function levelWords({ instrument, levels }: IssueFile, level: number): string {
  const { label } = levels[level]!;
  return instrument === 'purchase-commitment' ? label.replace(/^([\d.]+) bn\b/, packageTexts.money) : label;
}

/** What a chip is about, in words: "AI chips". */
export function chipSubject({ sets }: RunResult, issue: Pick<IssueFile, 'instrument' | 'scope'>): string {
  const technology = sets['technology']?.find(({ id }) => id === issue.scope)?.short;
  const rule = ruleWords[issue.instrument];
  if (technology === undefined) return instrumentWords[issue.instrument] ?? instrumentNames[issue.instrument];
  return rule === undefined ? technology : fillSlots(packageTexts.rule, { technology, rule });
}

/** Movers of the chips at the table of one that are called like it, its own too. */
function moversOf(result: RunResult, issue: IssueFile): string[] {
  const { tables } = result.request.scenario;
  const issues = tables.find((table) => table.issues.includes(issue))?.issues ?? [];
  const subject = chipSubject(result, issue);
  return issues.filter((one) => chipSubject(result, one) === subject).map(({ mover }) => mover);
}

/** What a chip of a table is about, with toward whom where its mover has another that is called the same. */
export function issueSubject(result: RunResult, issue: IssueFile): string {
  const subject = chipSubject(result, issue);
  const isOne = moversOf(result, issue).filter((mover) => mover === issue.mover).length < 2;
  const target = result.sets['region']?.find(({ id }) => id === issue.target)?.short;
  return isOne || target === undefined ? subject : fillSlots(actTexts.toward, { subject, target });
}

/** A chip at a level in words: "AI chips: H200 class". */
export function chipWords(result: RunResult, issue: IssueFile, level: number): string {
  const words = { subject: issueSubject(result, issue), level: levelWords(issue, level) };
  return fillSlots(packageTexts.chip, words);
}

/** The same with whose it is where another party has a chip that is called the same: "US, Duties: 10 points off". */
export function chipOfParty(result: RunResult, issue: IssueFile, level: number): string {
  const chip = chipWords(result, issue, level);
  if (moversOf(result, issue).every((mover) => mover === issue.mover)) return chip;
  const party = result.sets['government']!.find(({ id }) => id === issue.mover)!.short;
  return fillSlots(packageTexts.chipOfParty, { party, chip });
}

/** Says a package by the chips that some movers move in it, by all of them with whose those are that are called the same; "nothing" where they move none. */
export type PackageWorder = (outcome: number, moves?: (mover: string) => boolean) => string;

/** What says packages of a table, each chip being put in words once. */
export function packageWorder(result: RunResult, table: TableFile): PackageWorder {
  const [whole, parts] = [table.issues.map((): string[] => []), table.issues.map((): string[] => [])];
  return (outcome, moves) => {
    const words: string[] = [];
    const said = moves === undefined ? whole : parts;
    const say = moves === undefined ? chipOfParty : chipWords;
    for (const [at, level] of levelsOfOutcome(table, outcome).entries()) {
      const issue = table.issues[at]!;
      if (level > 0 && moves?.(issue.mover) !== false)
        words.push((said[at]![level] ??= say(result, issue, level)));
    }
    return words.length === 0 ? packageTexts.nothing : words.join(packageTexts.join);
  };
}

/** The chips of one package in words. */
export function packageWords(result: RunResult, table: TableFile, outcome: number): string {
  return packageWorder(result, table)(outcome);
}
