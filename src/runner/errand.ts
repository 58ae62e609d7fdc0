import type { CrewOrders, CrewReport, WorkKind } from '../schema/crew.ts';
import type { Reply } from './crew-port.ts';

/** How long a batch should take, ms: long enough that messages cost nothing beside it, short enough to be called off. */
const batchTime = 75;

/** One piece of work of a crew: which of its jobs wait, are under way, answered or lost. Says nothing of threads. */
export class Errand {
  readonly report: Promise<CrewReport>;
  readonly kind: WorkKind;
  private readonly jobs: readonly unknown[];
  private readonly orders: CrewOrders<never>;
  private readonly now: () => number;
  private readonly started: number;
  private readonly again: number[] = []; // jobs that a thread died over, to be given out alone
  private readonly suspects = new Set<number>();
  private readonly lost: { index: number; why: string }[] = [];
  private next = 0;
  private underWay = 0;
  private done = 0;
  private perJob = Infinity; // ms, by the latest batch
  private settle!: (report: CrewReport) => void;
  private refuse!: (error: unknown) => void;
  isOver = false;

  constructor(kind: WorkKind, jobs: readonly unknown[], orders: CrewOrders<never>, now: () => number) {
    this.kind = kind;
    this.jobs = jobs;
    this.orders = orders;
    this.now = now;
    this.started = now();
    this.report = new Promise((settle, refuse) => {
      this.settle = settle;
      this.refuse = refuse;
    });
    this.endIfDone();
  }

  /** The indices of the next batch, as long as a batch should be; empty: nothing waits. @param threads that share what is left */
  take(threads: number): readonly number[] {
    if (this.isOver) return [];
    const alone = this.again.shift();
    const left = this.jobs.length - this.next;
    const size = Math.min(Math.round(batchTime / this.perJob), Math.ceil(left / threads));
    const count = Math.min(left, Math.max(1, size));
    const batch = alone === undefined ? Array.from({ length: count }, () => this.next++) : [alone];
    this.underWay += batch.length;
    return batch;
  }

  jobAt(index: number): unknown {
    return this.jobs[index];
  }

  /** Takes the replies to the first jobs of a batch; the rest of it was stopped. */
  answer(batch: readonly number[], replies: readonly Reply[], elapsed: number): void {
    if (this.isOver) return;
    this.underWay -= batch.length;
    if (replies.length > 0) this.perJob = elapsed / replies.length;
    try {
      replies.forEach((reply, at) => this.receive(batch[at]!, reply));
      this.tell();
    } catch (error) {
      // Whoever asked cannot take the answer: that is for them to hear.
      this.isOver = true;
      this.refuse(error);
    }
    this.endIfDone();
  }

  /** Takes back a batch whose thread died: every job is given out once more, by itself, and lost if that ends the same way. */
  giveBack(batch: readonly number[], why: string): void {
    this.underWay -= batch.length;
    for (const index of batch) {
      if (this.suspects.has(index)) this.lost.push({ index, why });
      else this.again.push(index);
      this.suspects.add(index);
    }
    this.endIfDone();
  }

  /** Loses every job that waits. */
  giveUp(why: string): void {
    for (const index of this.again.splice(0)) this.lost.push({ index, why });
    for (; this.next < this.jobs.length; this.next++) this.lost.push({ index: this.next, why });
    this.endIfDone();
  }

  /** Ends the work with what is done; an answer that is being taken counts. */
  cancel(): void {
    if (!this.isOver) this.end();
  }

  private receive(index: number, reply: Reply): void {
    if ('broke' in reply) this.lost.push({ index, why: reply.broke });
    else {
      this.done++;
      this.orders.each(index, reply.answer as never);
    }
  }

  private tell(): void {
    const done = this.done + this.lost.length;
    const of = this.jobs.length;
    const seconds = (this.now() - this.started) / 1000;
    const perSecond = done > 0 && seconds > 0 ? done / seconds : null;
    const secondsLeft = perSecond === null ? null : (of - done) / perSecond;
    this.orders.progress?.({ done, of, perSecond, secondsLeft });
  }

  private endIfDone(): void {
    const waits = this.next < this.jobs.length || this.again.length > 0;
    if (!this.isOver && !waits && this.underWay === 0) this.end();
  }

  private end(): void {
    this.isOver = true;
    // Who takes an answer may call the work off while others of the same message are still to be taken.
    queueMicrotask(() => {
      const ended = this.done + this.lost.length === this.jobs.length ? 'all' : 'cancelled';
      const lost = this.lost.toSorted((one, other) => one.index - other.index);
      this.settle({ done: this.done, ended, lost });
    });
  }
}
