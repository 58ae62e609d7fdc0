/** A worker that was started, what it can be asked, and why it ended once it has. */
export interface StartedWorker<Api> {
  api: Api;
  ended: Promise<string>;
}
interface Begun<Api> {
  api: Api;
  told: Promise<unknown>; // what the one before it knew
  waiting: Set<(why: string) => void>; // for an answer, or why there is none
}
type Call<Api, T> = (api: Api) => Promise<T>;

/**
 * A worker that is started when it is first asked, and again where it ended by itself: what it knew is told anew, and what it was asked is
 * asked once more. A question that ends the second worker too is refused, so that none waits for ever.
 */
export class LastingWorker<Api> {
  private readonly start: () => StartedWorker<Api>;
  private current: Begun<Api> | null = null;
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

  private attempt<T>(call: Call<Api, T>): Promise<{ value: T } | { why: string }> {
    const { api, told, waiting } = (this.current ??= this.begin());
    return new Promise((resolve, reject) => {
      // A race with the worker's end would hold every answer for as long as the worker lives.
      const end = (why: string): void => resolve({ why });
      waiting.add(end);
      void told
        .then(async () => call(api))
        .then((value) => resolve({ value }), reject)
        .finally(() => waiting.delete(end));
    });
  }

  private begin(): Begun<Api> {
    const { api, ended } = this.start();
    const tellAll = async (): Promise<void> => {
      for (const call of this.known.values()) await call(api);
    };
    const begun: Begun<Api> = { api, told: tellAll(), waiting: new Set() };
    void ended.then((why) => {
      if (this.current === begun) this.current = null;
      for (const end of begun.waiting) end(why);
    });
    return begun;
  }
}
