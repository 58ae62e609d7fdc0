import { instrumentNames } from '../../schema/instrument-words.ts';
import type { RunResult } from '../../schema/result.ts';
import type { IssueFile, TableFile } from '../../schema/scenario.ts';
import { fillSlots } from './fill-slots.ts';
import { instrumentWords, packageTexts, ruleWords } from './package-words-texts.ts';

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

/** A chip at a level in words: "AI chips: H200 class". */
export function chipWords(result: RunResult, issue: IssueFile, level: number): string {
  return fillSlots(packageTexts.chip, {
    subject: chipSubject(result, issue),
    level: levelWords(issue, level),
  });
}

/** Says a package by the chips that some movers move in it; "nothing" where they move none. */
export type PackageWorder = (outcome: number, moves?: (mover: string) => boolean) => string;

/** What says packages of a table, each chip being put in words once. */
export function packageWorder(result: RunResult, table: TableFile): PackageWorder {
  const chips = table.issues.map((): string[] => []);
  return (outcome, moves = () => true) => {
    const words: string[] = [];
    for (const [at, level] of levelsOfOutcome(table, outcome).entries()) {
      const issue = table.issues[at]!;
      if (level > 0 && moves(issue.mover))
        words.push((chips[at]![level] ??= chipWords(result, issue, level)));
    }
    return words.length === 0 ? packageTexts.nothing : words.join(packageTexts.join);
  };
}

/** The chips of one package in words. */
export function packageWords(result: RunResult, table: TableFile, outcome: number): string {
  return packageWorder(result, table)(outcome);
}
