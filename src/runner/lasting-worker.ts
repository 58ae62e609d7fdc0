/** A worker that was started, what it can be asked, and why it ended once it has. */
export interface StartedWorker<Api> {
  api: Api;
  ended: Promise<string>;
}
type Call<Api, T> = (api: Api) => Promise<T>;

/**
 * A worker that is started when it is first asked, and again where it ended by itself: what it knew is told anew, and what it was asked is
 * asked once more. A question that ends the second worker too is refused, so that none waits for ever.
 */
export class LastingWorker<Api> {
  private readonly start: () => StartedWorker<Api>;
  private current: { worker: StartedWorker<Api>; told: Promise<unknown> } | null = null;
  private readonly known = new Map<string, Call<Api, unknown>>();

  constructor(start: () => StartedWorker<Api>) {
    this.start = start;
  }

  /** @throws where the worker ended twice over it, and what the call itself throws */
  async ask<T>(call: Call<Api, T>): Promise<T> {
    const first = await this.attempt(call);
    if ('value' in first) return first.value;
    const second = await this.attempt(call);
    if ('value' in second) return second.value;
    throw new Error(second.why);
  }

  /** Asks what a worker that comes after this one has to be told before anything else, unless it is refused. @param key of what it replaces */
  async tell<T extends { ok: boolean }>(key: string, call: Call<Api, T>): Promise<T> {
    const answer = await this.ask(call);
    if (!answer.ok) return answer;
    this.known.delete(key);
    this.known.set(key, call);
    return answer;
  }

  private async attempt<T>(call: Call<Api, T>): Promise<{ value: T } | { why: string }> {
    const current = (this.current ??= this.begin());
    const { worker, told } = current;
    const answered = told.then(async () => ({ value: await call(worker.api) }));
    const outcome = await Promise.race([answered, worker.ended.then((why) => ({ why }))]);
    if ('why' in outcome && this.current === current) this.current = null;
    return outcome;
  }

  private begin(): { worker: StartedWorker<Api>; told: Promise<unknown> } {
    const worker = this.start();
    const tellAll = async (): Promise<void> => {
      for (const call of this.known.values()) await call(worker.api);
    };
    return { worker, told: tellAll() };
  }
}
