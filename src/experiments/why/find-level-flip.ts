import type { Checked } from '../../schema/diagnostic.ts';
import type { FlipFound, FlipProgress, LevelChange } from '../../schema/flip-desk.ts';
import type { RunRequest, RunResult } from '../../schema/result.ts';
import type { RunOptions, Runner } from '../../schema/runner.ts';
import type { ScenarioFile, TableFile } from '../../schema/scenario.ts';
import { changesOf, type Change } from './changes.ts';
import { closeness } from './closeness.ts';
import { endingOf, lastAgreed } from './read-talks.ts';
import { searchFlips, type Course } from './search-flips.ts';

/** How a search is carried out. */
export interface FlipOrders extends Required<Pick<RunOptions, 'pause' | 'cancelled'>> {
  progress(progress: FlipProgress): void;
}

/**
 * Looks for the smallest change of one level of one issue that ends a table otherwise, as `searchFlips` does.
 * @param scenario with what the request overrides
 * @param table one of its own
 * @returns null where it was called off
 */
export async function findLevelFlip(
  runner: Pick<Runner, 'run'>,
  request: RunRequest,
  { quarters: all }: Pick<ScenarioFile, 'quarters'>,
  table: TableFile,
  { progress, pause, cancelled }: FlipOrders,
): Promise<Checked<FlipFound | null>> {
  const alone = { ...request, reference: false };
  const base = await runner.run(alone, { pause, cancelled });
  if (!base.ok) return base;
  const changes = changesOf(table, []);
  const [ending, outcome] = [endingOf(base.value, table.id), lastAgreed(base.value, table.id)];
  const quarters = Math.min(all, table.deadline + 1);
  const play = async ({ path, value }: Change, _: number, whole: boolean): Promise<Course> => {
    if (cancelled()) return 'unsolved';
    const overrides = { ...request.overrides, [path]: value, ...(whole ? {} : { quarters }) };
    const played = await runner.run({ ...alone, overrides }, { pause, cancelled });
    return played.ok ? courseOf(played.value, table.id) : 'refused';
  };
  const { runs, coverage } = await searchFlips(changes, [{ seed: request.seed, ending, outcome }], play, {
    kinds: ['level'],
    limit: 0,
    all: false,
    show: (done, of) => progress({ done, of }),
  });
  if (cancelled()) return { ok: true, value: null, warnings: [] };
  const { flip, move } = runs[0]!;
  const found: FlipFound = {
    table: table.id,
    ending,
    flip:
      flip === null || typeof flip.course === 'string'
        ? null
        : { change: levelChange(flip.change), ending: flip.course.ending },
    move:
      move === null || typeof move.course === 'string'
        ? null
        : { change: levelChange(move.change), outcome: move.course.outcome },
    tried: coverage.tried,
    changes: coverage.changes,
  };
  return { ok: true, value: found, warnings: [] };
}

function courseOf(result: RunResult, table: string): Course {
  if (result.status !== 'complete') return 'unsolved';
  return {
    ending: endingOf(result, table),
    outcome: lastAgreed(result, table),
    closeness: closeness(result, table, null),
  };
}

function levelChange({ path, value }: Change): LevelChange {
  const [issue, key] = path.split('.').slice(-2) as [string, LevelChange['key']];
  return { issue, key, level: value };
}
