import { measureOfLevel } from '../../figures/standing-measure.ts';
import { levelWords } from '../../figures/words/package-words.ts';
import type { IssueFile } from '../../schema/scenario.ts';
import type { Measure } from '../../state/fork-scenario.ts';
import { timeBarTexts as words } from './time-bar-texts.ts';

/** A level of a chip with what it makes of the measure that stands, where both are numbers: "10 points off (18.9 → 8.9 points)". */
export function levelChange(issue: IssueFile, level: number, standing: Measure | null): string {
  const label = levelWords(issue, level);
  const next = measureOfLevel(issue.levels[level]!, standing);
  const before = standing ?? (next.add === undefined ? null : { add: 0 });
  if (before === null || issue.levels[level]!.value !== undefined) return label;
  return words.becomes(label, measureWords(before), measureWords(next));
}

/** What stands of a chip's law: the level that it is at, else its number. */
export function standingWords(issue: IssueFile, standing: Measure | null): string {
  if (standing === null) return words.unsaid;
  const at = issue.levels.findIndex(({ value, position }) =>
    value === undefined ? position !== undefined && position === standing.position : value === standing.value,
  );
  return at < 0 ? measureWords(standing) : levelWords(issue, at);
}

/** Whether a level leaves the law as it stands. */
export function isStanding(issue: IssueFile, level: number, standing: Measure | null): boolean {
  const next = measureOfLevel(issue.levels[level]!, standing);
  return (['value', 'add', 'position'] as const).every((key) => next[key] === standing?.[key]);
}

/** A measure as a reader knows it: points of a duty over that of the calibration year, else per cent. */
function measureWords({ value, add, position }: Measure): string {
  if (add !== undefined) return words.points(hundreds(add));
  return words.percent(hundreds((value ?? position)!));
}

/** A hundred times a decimal, without the noise of binary digits. */
function hundreds(value: number): number {
  return Number((100 * value).toPrecision(12));
}
