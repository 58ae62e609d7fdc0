import type { Crew } from '../schema/crew.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { CrewPort, FromThread, SpawnThread } from './crew-port.ts';
import { Errand } from './errand.ts';

/** How long a thread may take to end a batch that was called off before it is ended itself, ms. */
const patience = 200;

/** A place in the crew; its thread is started when there is something to do. */
interface Post {
  port: CrewPort | null;
  batch: { id: number; errand: Errand; jobs: readonly number[] } | null;
}

/**
 * One schedule for threads of any host: hands out batches, takes answers in any order, replaces threads that die.
 * @param threads at least 1
 */
export function createCrew(spawn: SpawnThread, threads: number): Crew {
  return new ThreadedCrew(spawn, threads);
}

class ThreadedCrew implements Crew {
  readonly threads: number;
  private readonly spawn: SpawnThread;
  private readonly posts: readonly Post[];
  private readonly errands = new Set<Errand>();
  private readonly models = new Set<FileSet | Id>();
  private batches = 0;
  private deaths = 0; // since a thread last answered
  private isClosed = false;

  constructor(spawn: SpawnThread, threads: number) {
    this.threads = threads;
    this.spawn = spawn;
    this.posts = Array.from({ length: threads }, () => ({ port: null, batch: null }));
  }

  open(model: FileSet | Id): void {
    if (this.models.has(model)) return;
    this.models.add(model);
    for (const { port } of this.posts) port?.post({ say: 'open', model });
  }

  carryOut: Crew['carryOut'] = async (kind, jobs, orders) => {
    if (this.isClosed) throw new Error('the crew is closed');
    const errand = new Errand(kind, jobs, orders, () => performance.now());
    const cancel = (): void => this.callOff(errand);
    this.errands.add(errand);
    orders.signal?.addEventListener('abort', cancel, { once: true });
    if (orders.signal?.aborted) cancel();
    this.handOut();
    try {
      return await errand.report;
    } catch (error) {
      this.callOff(errand);
      throw error;
    } finally {
      orders.signal?.removeEventListener('abort', cancel);
      this.errands.delete(errand);
    }
  };

  close(): void {
    this.isClosed = true;
    for (const post of this.posts) this.dismiss(post);
    for (const errand of this.errands) errand.cancel();
  }

  /** Gives every idle post a batch, of the errand that came first. */
  private handOut(): void {
    for (const post of this.posts) {
      if (post.batch !== null) continue;
      for (const errand of this.errands) {
        const jobs = errand.take(this.threads);
        if (jobs.length === 0) continue;
        this.give(post, errand, jobs);
        break;
      }
    }
  }

  private give(post: Post, errand: Errand, jobs: readonly number[]): void {
    const id = this.batches++;
    post.batch = { id, errand, jobs };
    if (post.port === null) {
      const port = this.spawn({
        heard: (message) => this.hear(post, message),
        died: (why) => {
          if (post.port === port) this.bury(post, why);
        },
      });
      post.port = port;
      for (const model of this.models) port.post({ say: 'open', model });
    }
    const plain = jobs.map((index) => errand.jobAt(index));
    post.port.post({ say: 'batch', batch: id, kind: errand.kind, jobs: plain });
  }

  private hear(post: Post, { batch, replies, elapsed }: FromThread): void {
    if (post.batch?.id !== batch) return;
    const { errand, jobs } = post.batch;
    post.batch = null;
    this.deaths = 0;
    errand.answer(jobs, replies, elapsed);
    this.handOut();
  }

  /** A thread that died by itself is replaced, unless threads do nothing but die. */
  private bury(post: Post, why: string): void {
    const { batch } = post;
    post.port = null;
    post.batch = null;
    this.deaths++;
    batch?.errand.giveBack(batch.jobs, why);
    if (this.deaths > 2 * this.threads + 2) for (const errand of this.errands) errand.giveUp(why);
    this.handOut();
  }

  /** Ends an errand with what is answered, asks the threads at work on it to stop, and ends those that do not within `patience`. */
  private callOff(errand: Errand): void {
    const late = this.posts
      .filter(({ batch }) => batch?.errand === errand)
      .map((post) => ({ post, batch: post.batch!.id }));
    errand.cancel();
    for (const { post, batch } of late) post.port!.post({ say: 'stop', batch });
    setTimeout(() => {
      for (const { post, batch } of late) if (post.batch?.id === batch) this.dismiss(post);
      this.handOut();
    }, patience);
  }

  private dismiss(post: Post): void {
    post.port?.terminate();
    post.port = null;
    post.batch = null;
  }
}
