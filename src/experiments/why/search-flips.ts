import type { Change } from './changes.ts';
import type { Ending } from './read-talks.ts';

/** How a run with one change went; 'refused': the value is not allowed, 'unsolved': numbers did not converge. */
export type Course = { ending: Ending; outcome: number; closeness: number } | 'refused' | 'unsolved';
/** Plays a run with one change and the same draws. @param whole to its last quarter, instead of to the table's deadline */
export type Play = (change: Change, seed: number, whole: boolean) => Promise<Course>;

/** A run whose other endings are looked for. */
export interface Base {
  seed: number;
  ending: Ending;
  outcome: number; // the last package agreed, -1: none
}
/** One change played in one run. */
export interface Trial {
  change: Change;
  seed: number;
  course: Course;
  flips: boolean; // the table ends otherwise
  moves: boolean; // it ends in the same way with another package
}
/** What was found for one run. */
export interface FlipSearch extends Base {
  flip: Trial | null; // the smallest change tried that flips the run, played again to its end
  move: Trial | null; // the smallest change tried after which another package is agreed and becomes the same, played again to its end
  failed: readonly Trial[]; // smaller ones that do not, the smallest first; where nothing flips, all that were tried
  unconfirmed: number; // changes that flipped or moved until the deadline and not in the whole run
  nearest: Trial | null; // of all that do not flip the one that comes nearest; null where a flip is claimed
}
/** How many of all changes were tried. They add up. */
export interface Coverage {
  changes: number;
  tried: number; // in every run that needed it
  refused: number; // of the tried, in some run
  unsolved: number; // of the tried, in some run
  larger: number; // left out because a smaller one flips
  absent: number; // left out as wishes of governments at no table, which nobody reads
  notAsked: number; // left out because only other kinds of changes were asked for: one of them might flip
  beyondLimit: number; // left out because each has to be solved for and the limit was reached: one of them might flip
}
export interface Flips {
  runs: readonly FlipSearch[];
  trials: readonly Trial[];
  coverage: Coverage;
}
export interface SearchOptions {
  kinds: readonly Change['kind'][]; // of changes to be tried
  limit: number; // most changes that have to be solved for
  all: boolean; // goes on after a flip, so that every change is played in every run
  show(done: number, of: number): void;
}

/** What is known while changes are tried. */
interface Progress {
  place: ReadonlyMap<Change, number>; // in the order of size
  trials: Trial[];
  flip: Map<number, Trial>; // by seed, the smallest confirmed so far
  move: Map<number, Trial>; // likewise
  unconfirmed: Map<number, number>; // by seed
}

/**
 * Looks for the smallest change that ends a table otherwise, in each of some runs.
 * Changes of levels and wishes come first, since they need no new solves, then those that do and are smaller than what was found.
 * A flip is claimed only when the whole run with the change ends otherwise too.
 * @param changes the smallest first
 */
export async function searchFlips(
  changes: readonly Change[],
  bases: readonly Base[],
  play: Play,
  options: SearchOptions,
): Promise<Flips> {
  const place = new Map(changes.map((change, at) => [change, at]));
  const known: Progress = { place, trials: [], flip: new Map(), move: new Map(), unconfirmed: new Map() };
  const asked = changes.filter(({ kind }) => kind !== 'absent' && options.kinds.includes(kind));
  const light = asked.filter(({ kind }) => kind !== 'world');
  const heavy = asked.filter(({ kind }) => kind === 'world');
  const isNeeded = (change: Change, { seed }: Base): boolean =>
    options.all || isSmallest(change, known.flip.get(seed), known);
  const order = [...light, ...heavy.slice(0, options.limit)];
  for (const [at, change] of order.entries()) {
    options.show(at, order.length);
    for (const base of bases) if (isNeeded(change, base)) await tryOut(change, base, play, known);
  }
  const present = changes.filter(({ kind }) => kind !== 'absent');
  const needed = (list: readonly Change[]): number =>
    list.filter((change) => bases.some((base) => isNeeded(change, base))).length;
  return {
    runs: bases.map((base) => conclude(base, known)),
    trials: known.trials,
    coverage: coverageOf(
      {
        changes: changes.length,
        absent: changes.length - present.length,
        notAsked: needed(present.filter(({ kind }) => !options.kinds.includes(kind))),
        beyondLimit: needed(heavy.slice(options.limit)),
      },
      known.trials,
    ),
  };
}

/** Whether a change is smaller than what was found, if anything was. */
function isSmallest(change: Change, found: Trial | undefined, { place }: Progress): boolean {
  return found === undefined || place.get(change)! < place.get(found.change)!;
}

async function tryOut(change: Change, base: Base, play: Play, known: Progress): Promise<void> {
  const { seed } = base;
  const course = await play(change, seed, false);
  const trial: Trial = { change, seed, course, ...differenceOf(course, base) };
  known.trials.push(trial);
  for (const what of ['flip', 'move'] as const) {
    const claim = `${what}s` as const;
    if (!trial[claim] || !isSmallest(change, known[what].get(seed), known)) continue;
    if (differenceOf(await play(change, seed, true), base)[claim]) known[what].set(seed, trial);
    else {
      trial[claim] = false;
      known.unconfirmed.set(seed, (known.unconfirmed.get(seed) ?? 0) + 1);
    }
  }
}

function differenceOf(course: Course, base: Base): Pick<Trial, 'flips' | 'moves'> {
  if (typeof course !== 'object') return { flips: false, moves: false };
  const flips = course.ending !== base.ending;
  return { flips, moves: !flips && course.outcome !== base.outcome };
}

function conclude(base: Base, { place, trials, flip: flips, move, unconfirmed }: Progress): FlipSearch {
  const { seed } = base;
  const flip = flips.get(seed) ?? null;
  const limit = flip === null ? Infinity : place.get(flip.change)!;
  const failed = trials
    .filter((trial) => trial.seed === seed && !trial.flips && place.get(trial.change)! < limit)
    .sort((a, b) => place.get(a.change)! - place.get(b.change)!);
  return {
    ...base,
    flip,
    move: move.get(seed) ?? null,
    failed,
    unconfirmed: unconfirmed.get(seed) ?? 0,
    nearest: flip === null ? nearestOf(failed, base) : null,
  };
}

/** A deal in force is nearest to none where somebody's margin is smallest; anything else is nearest to a deal where it is largest. */
function nearestOf(trials: readonly Trial[], { ending }: Base): Trial | null {
  const distance = ({ course }: Trial): number => {
    if (typeof course !== 'object') return Infinity;
    return ending === 'in-force' ? course.closeness : -course.closeness;
  };
  const played = trials.filter(({ course }) => typeof course === 'object');
  if (played.length === 0) return null;
  return played.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

function coverageOf(
  left: Pick<Coverage, 'changes' | 'absent' | 'notAsked' | 'beyondLimit'>,
  trials: readonly Trial[],
): Coverage {
  const count = (which: (trial: Trial) => boolean): number =>
    new Set(trials.filter(which).map(({ change }) => change)).size;
  const tried = count(() => true);
  return {
    ...left,
    tried,
    refused: count(({ course }) => course === 'refused'),
    unsolved: count(({ course }) => course === 'unsolved'),
    larger: left.changes - tried - left.absent - left.notAsked - left.beyondLimit,
  };
}
