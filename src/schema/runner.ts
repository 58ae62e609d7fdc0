import type { Checked } from './diagnostic.ts';
import type { FileSet, Hash } from './ids.ts';
import type { Model } from './model.ts';
import type { RunProgress, RunRequest, RunResult } from './result.ts';

export interface RunOptions {
  progress?: (progress: RunProgress) => void;
  cancelled?: () => boolean;
  /** Lets the host breathe between quarters (a worker reads its messages here). */
  pause?: () => Promise<void>;
}
/** Inline now; pools keep this interface. One set of assertions serves them all. */
export interface Runner {
  open(
    files: FileSet,
  ): Checked<{ hash: Hash; model: Pick<Model, 'id' | 'version' | 'levers' | 'parameters' | 'equations'> }>;
  /** A cancelled run returns what was done, its status 'cancelled'. */
  run(request: RunRequest, options?: RunOptions): Promise<Checked<RunResult>>;
}
