import type { Checked } from '../schema/diagnostic.ts';
import type { RunProgress, RunRequest, RunResult } from '../schema/result.ts';
import type { Backend } from './backend.ts';

type Outcome = Checked<RunResult>;
/** A run that the engine is at. */
interface UnderWay {
  key: string;
  outcome: Promise<Outcome>;
  heard: { by: (progress: RunProgress) => void };
  isAhead: boolean; // nobody waits for it
}

/** Finished runs that are kept; one is some 2 MB. */
const most = 20;

/**
 * Runs by what was asked: one that was made before is known, and the same result is given again. Some are made ahead, one after the other and only
 * while no other is under way, so that what a reader is about to ask is known by then.
 */
export class KnownRuns {
  private readonly engine: Pick<Required<Backend>, 'run' | 'stop'>;
  private readonly known = new Map<string, Outcome>(); // the longest unused first
  private underWay: UnderWay | null = null;
  private wanted: readonly RunRequest[] = []; // ahead
  private asked = 0;

  constructor(engine: KnownRuns['engine']) {
    this.engine = engine;
  }

  /** A run that somebody waits for; it ends any other, but goes on with one that was begun ahead. */
  async run(request: RunRequest, progress: (progress: RunProgress) => void): Promise<Outcome> {
    const mine = ++this.asked;
    this.wanted = [];
    const key = keyOf(request);
    const found = this.known.get(key);
    if (found !== undefined) return this.keep(key, found);
    const { underWay } = this;
    if (underWay?.key !== key) return this.make(key, request, progress);
    underWay.heard.by = progress;
    underWay.isAhead = false;
    const outcome = await underWay.outcome;
    const isEnded = outcome.ok && outcome.value.status === 'cancelled';
    return isEnded && mine === this.asked ? this.make(key, request, progress) : outcome;
  }

  /** Makes runs ahead, in place of those that were to be made so before. */
  prepare(requests: readonly RunRequest[]): void {
    this.wanted = requests;
    const { underWay } = this;
    if (underWay === null) void this.next();
    else if (underWay.isAhead && requests.every((each) => keyOf(each) !== underWay.key))
      void this.engine.stop();
  }

  private async make(
    key: string,
    request: RunRequest,
    by: UnderWay['heard']['by'],
    isAhead = false,
  ): Promise<Outcome> {
    // The engine may hold this for long: nothing of the outcome hangs on it.
    const heard = { by };
    const outcome = this.engine.run(request, (progress) => heard.by(progress));
    const underWay = { key, outcome, heard, isAhead };
    this.underWay = underWay;
    try {
      const made = await outcome;
      return made.ok && made.value.status === 'complete' ? this.keep(key, made) : made;
    } finally {
      if (this.underWay === underWay) {
        this.underWay = null;
        void this.next();
      }
    }
  }

  private async next(): Promise<void> {
    const [request, ...others] = this.wanted.filter((each) => !this.known.has(keyOf(each)));
    this.wanted = others;
    // What cannot be run ahead is said when it is asked for.
    if (request !== undefined)
      await this.make(keyOf(request), request, () => undefined, true).catch(() => undefined);
  }

  private keep(key: string, outcome: Outcome): Outcome {
    this.known.delete(key);
    this.known.set(key, outcome);
    for (const oldest of this.known.keys()) if (this.known.size > most) this.known.delete(oldest);
    return outcome;
  }
}

/** A request by all that decides its result. */
function keyOf(request: RunRequest): string {
  return JSON.stringify(request);
}
