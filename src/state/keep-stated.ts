import type { KeyNumber } from '../schema/key-number.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState } from './app-state.ts';
import type { Backend } from './backend.ts';
import type { FirstView } from './first-view.ts';
import type { Store } from './store.ts';

/** Headline numbers of a scenario with no lever moved, and which scenario of which model that is. */
interface Stated {
  of: string;
  keys: readonly KeyNumber[];
}

/**
 * Keeps beside the result of moved levers what the same scenario gives with none moved: from the last such result, else from what
 * came with the page, else from a quiet run when the page has nothing else to do. A new run of the reader's ends the quiet one.
 * @param idle settles when the page has been at rest for a while
 * @param keysOf headline numbers of a result
 */
export function keepStated(
  store: Store<AppState>,
  backend: Pick<Backend, 'run'>,
  idle: () => Promise<void>,
  keysOf: (run: RunResult) => readonly KeyNumber[],
): void {
  let known: Stated | null = null;
  let first: FirstView | null = null;
  let seen: RunResult | null = null;
  const isWanted = (result: RunResult): boolean => {
    const { run, result: shown } = store.get();
    return shown === result && run === 'current' && known?.of !== scenarioOf(result);
  };
  const runQuietly = async (result: RunResult): Promise<void> => {
    await idle();
    if (!isWanted(result)) return;
    const outcome = await backend
      .run({ ...result.request, overrides: {} }, () => undefined)
      .catch(() => null);
    if (outcome?.ok !== true || outcome.value.status !== 'complete') return;
    known = { of: scenarioOf(result), keys: keysOf(outcome.value) };
    if (store.get().result === result) store.update({ stated: known.keys });
  };
  store.subscribe(() => {
    const { result, file, first: painted } = store.get();
    first ??= painted;
    if (result === null || result === seen) return;
    seen = result;
    const of = scenarioOf(result);
    const isStated = Object.keys(result.request.overrides).length === 0;
    if (isStated) known = { of, keys: keysOf(result) };
    else if (known?.of !== of && file === null && first?.scenario.id === result.request.scenario.id)
      known = { of, keys: first.keys };
    store.update({ stated: isStated || known?.of !== of ? null : known.keys });
    if (known?.of !== of) void runQuietly(result);
  });
}

/** Results are of one scenario where all that they were asked is the same but the levers. */
function scenarioOf({ request }: RunResult): string {
  return JSON.stringify([request.model, request.scenario, request.seed]);
}
