import type { Change } from '../experiments/why/changes.ts';
import type { FlipShare } from '../experiments/why/flip-shares.ts';
import type { Coverage, FlipSearch, Trial } from '../experiments/why/search-flips.ts';
import type { TableFile } from '../schema/scenario.ts';
import { packageText } from './package-text.ts';
import { textTable } from './text-table.ts';
import { endingTexts, sizeTexts } from './why-texts.ts';

/** Smaller changes that fail are printed from the largest on. */
const listed = 10;

/** What flips the ending and the package of one run, or comes nearest to it. @param full with the smaller changes that do not flip the ending */
export function describeFlip(
  { seed, ending, flip, move, failed, unconfirmed, nearest }: FlipSearch,
  table: TableFile,
  full: boolean,
): string {
  const head = full ? '' : `Seed ${seed}, ${endingTexts[ending]}. `;
  const doubt =
    unconfirmed === 0 ? '' : ` (${unconfirmed} that did so until the deadline did not in the whole run)`;
  const other =
    move === null
      ? ''
      : `The smallest change found that flips the package: ${moveText(move, table)}, confirmed by the whole run with the same draws\n`;
  if (flip === null) {
    const miss =
      nearest === null ? '' : `; the nearest miss: ${changeText(nearest.change, table)}${leftText(nearest)}`;
    return `${head}No change that was tried flips the ending${doubt}${miss}\n${other}`;
  }
  const claim = `${head}The smallest change found that flips the ending: ${changeText(flip.change, table)} → ${courseText(flip)}, confirmed by the whole run with the same draws${doubt}\n`;
  return full ? claim + other + describeFailed(failed, table) : claim + other;
}

function moveText({ change, course }: Trial, table: TableFile): string {
  const agreed = typeof course === 'object' ? ` → ${packageText(table, course.outcome)}` : '';
  return `${changeText(change, table)}${agreed}`;
}

function describeFailed(failed: readonly Trial[], table: TableFile): string {
  if (failed.length === 0) return 'No smaller change was tried\n';
  const shown = failed.slice(-listed).toReversed();
  return [
    `Smaller changes that do not: ${failed.length}${failed.length > shown.length ? `, the largest ${shown.length}` : ''}\n`,
    ...shown.map((trial) => `  ${changeText(trial.change, table)}: ${courseText(trial)}\n`),
  ].join('');
}

/** A change as `--set` takes it, with its size and what it closes. */
function changeText({ kind, path, value, size }: Change, { issues }: TableFile): string {
  const level = kind === 'level' ? levelText(path, value, issues) : '';
  return `--set ${path}=${value}${level} (${(100 * size).toFixed(0)} % ${sizeTexts[kind]})`;
}

function levelText(path: string, level: number, issues: TableFile['issues']): string {
  const [id, key] = path.split('.').slice(-2) as [string, string];
  const { label } = issues.find((issue) => issue.id === id)!.levels[level]!;
  return `, ${key} “${label}”`;
}

function courseText({ course }: Trial): string {
  if (typeof course === 'object') return endingTexts[course.ending];
  return course === 'refused' ? 'a value that is not allowed' : 'no solution';
}

function leftText({ course }: Trial): string {
  if (typeof course === 'string' || !Number.isFinite(course.closeness)) return '';
  return `, which leaves the party with the smallest margin ${(100 * course.closeness).toFixed(1)} % of its range`;
}

/** In what share of an ensemble each change flips the ending. */
export function describeShares(shares: readonly FlipShare[], runs: readonly FlipSearch[]): string {
  const claimed = runs.filter(({ flip }) => flip !== null).length;
  const moved = runs.filter(({ move }) => move !== null).length;
  const either = runs.filter(({ flip, move }) => flip !== null || move !== null).length;
  const head = `A flip is claimed in ${either} of ${runs.length} runs, each confirmed: of the ending in ${claimed}, of the package in ${moved}\n`;
  if (shares.length === 0) return head;
  const rows = shares.map(({ change, runs: played, flips, endings }) => [
    `${((100 * flips) / played).toFixed(0)} %`,
    `${flips} of ${played}`,
    `${(100 * change.size).toFixed(0)} %`,
    `--set ${change.path}=${change.value}`,
    endings.map(([ending, count]) => `${endingTexts[ending]} ${count}`).join(', '),
  ]);
  const columns = [
    { heading: 'share' },
    { heading: 'runs' },
    { heading: 'size' },
    { heading: 'change', words: true },
    { heading: 'what comes instead', words: true },
  ];
  return `${head}Changes by the share of runs that they end otherwise, by runs up to the deadline\n${textTable(columns, rows)}`;
}

/** How many of all changes were tried, and why the others were not. */
export function describeCoverage({
  changes,
  tried,
  refused,
  unsolved,
  larger,
  absent,
  notAsked,
  beyondLimit,
}: Coverage): string {
  return [
    `Of ${changes} changes of one level or one parameter ${tried} were tried (${refused} with a value that is not allowed, ${unsolved} without a solution)`,
    larger === 0 ? '' : `, ${larger} left out as larger than what was found, which is safe`,
    absent === 0
      ? ''
      : `, ${absent} left out as wishes of governments at no table, which is safe since nobody reads them`,
    notAsked === 0 ? '' : `, ${notAsked} left out by --of: one of them might end it otherwise by less`,
    beyondLimit === 0
      ? ''
      : `, ${beyondLimit} left out by --runs: each has to be solved anew, and one of them might end it otherwise by less`,
    '\n',
  ].join('');
}
