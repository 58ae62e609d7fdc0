import type { AppState } from './app-state.ts';
import type { ComparisonSession } from './comparison-session.ts';
import type { EnsembleSession } from './ensemble-session.ts';
import type { ExperimentSession } from './experiment-session.ts';
import type { Store } from './store.ts';

/** Who shows many runs. */
interface Shown {
  ensemble: Pick<EnsembleSession, 'restore'>;
  comparison: Pick<ComparisonSession, 'restore'>;
  experiments: Pick<ExperimentSession, 'restore' | 'start'>;
}

/**
 * Shows the runs that an earlier page finished once there is a result: those of the scenario as its levers stand with every result, others once.
 * @param idle settles when the page has been at rest for a while
 */
export function restoreRuns(
  store: Store<AppState>,
  { ensemble, comparison, experiments }: Shown,
  idle: () => Promise<void>,
): void {
  let seen = store.get().result;
  store.subscribe(() => {
    const { result, bench } = store.get();
    if (result === null || result === seen) return;
    const isFirst = seen === null;
    seen = result;
    // Where the engine does not answer, that is said of the run itself.
    void ensemble.restore(result).catch(() => undefined);
    if (!isFirst) return;
    void idle().then(async () => {
      await experiments.start();
      if (bench.pins.length > 0) await comparison.restore(bench.pins).catch(() => undefined);
      await experiments.restore(result);
    });
  });
}
