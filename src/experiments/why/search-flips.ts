import type { Change } from './changes.ts';
import type { Ending } from './read-talks.ts';

/** How a run with one change went; 'refused': the value is not allowed, 'unsolved': numbers did not converge. */
export type Course = { ending: Ending; closeness: number } | 'refused' | 'unsolved';
/** Plays a run with one change and the same draws. @param whole to its last quarter, instead of to the table's deadline */
export type Play = (change: Change, seed: number, whole: boolean) => Promise<Course>;

/** A run whose other endings are looked for. */
export interface Base {
  seed: number;
  ending: Ending;
}
/** One change played in one run. */
export interface Trial {
  change: Change;
  seed: number;
  course: Course;
  flips: boolean;
}
/** What was found for one run. */
export interface FlipSearch extends Base {
  flip: Trial | null; // the smallest change tried that flips the run, played again to its end
  failed: readonly Trial[]; // smaller ones that do not, the smallest first; where nothing flips, all that were tried
  unconfirmed: number; // changes that flipped until the deadline and not in the whole run
  nearest: Trial | null; // of all that do not flip the one that comes nearest; null where a flip is claimed
}
/** How many of all changes were tried. They add up. */
export interface Coverage {
  changes: number;
  tried: number; // in every run that needed it
  refused: number; // of the tried, in some run
  unsolved: number; // of the tried, in some run
  larger: number; // left out because a smaller one flips
  beyondLimit: number; // left out because each has to be solved for and the limit was reached: one of them might flip
}
export interface Flips {
  runs: readonly FlipSearch[];
  trials: readonly Trial[];
  coverage: Coverage;
}
export interface SearchOptions {
  limit: number; // most changes that have to be solved for
  all: boolean; // goes on after a flip, so that every change is played in every run
  show(done: number, of: number): void;
}

/** What is known while changes are tried. */
interface Progress {
  trials: Trial[];
  flip: Map<number, Trial>; // by seed, the smallest confirmed so far
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
  const known: Progress = { trials: [], flip: new Map(), unconfirmed: new Map() };
  const light = changes.filter(({ kind }) => kind !== 'world');
  const heavy = changes.filter(({ kind }) => kind === 'world');
  const isNeeded = (change: Change, { seed }: Base): boolean => {
    const flip = known.flip.get(seed);
    return options.all || flip === undefined || changes.indexOf(change) < changes.indexOf(flip.change);
  };
  const order = [...light, ...heavy.slice(0, options.limit)];
  for (const [at, change] of order.entries()) {
    options.show(at, order.length);
    for (const base of bases) if (isNeeded(change, base)) await tryOut(change, base, play, known);
  }
  const beyond = heavy.slice(options.limit).filter((change) => bases.some((base) => isNeeded(change, base)));
  return {
    runs: bases.map((base) => conclude(base, changes, known)),
    trials: known.trials,
    coverage: coverageOf(changes, beyond.length, known.trials),
  };
}

async function tryOut(change: Change, { seed, ending }: Base, play: Play, known: Progress): Promise<void> {
  const course = await play(change, seed, false);
  const differs = (other: Course): boolean => typeof other === 'object' && other.ending !== ending;
  const trial: Trial = { change, seed, course, flips: differs(course) };
  known.trials.push(trial);
  const before = known.flip.get(seed);
  if (!trial.flips || (before !== undefined && before.change.size <= change.size)) return;
  if (differs(await play(change, seed, true))) {
    known.flip.set(seed, trial);
    return;
  }
  trial.flips = false;
  known.unconfirmed.set(seed, (known.unconfirmed.get(seed) ?? 0) + 1);
}

function conclude(base: Base, changes: readonly Change[], known: Progress): FlipSearch {
  const flip = known.flip.get(base.seed) ?? null;
  const place = ({ change }: Trial): number => changes.indexOf(change);
  const failed = known.trials
    .filter(
      (trial) => trial.seed === base.seed && !trial.flips && (flip === null || place(trial) < place(flip)),
    )
    .sort((a, b) => place(a) - place(b));
  return {
    ...base,
    flip,
    failed,
    unconfirmed: known.unconfirmed.get(base.seed) ?? 0,
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

function coverageOf(changes: readonly Change[], beyondLimit: number, trials: readonly Trial[]): Coverage {
  const count = (which: (trial: Trial) => boolean): number =>
    new Set(trials.filter(which).map(({ change }) => change)).size;
  const tried = count(() => true);
  return {
    changes: changes.length,
    tried,
    refused: count(({ course }) => course === 'refused'),
    unsolved: count(({ course }) => course === 'unsolved'),
    larger: changes.length - tried - beyondLimit,
    beyondLimit,
  };
}
