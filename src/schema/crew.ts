import type { Checked } from './diagnostic.ts';
import type { SeriesPlan } from './experiment.ts';
import type { FileSet, Hash, Id } from './ids.ts';
import type { RunRequest, RunResult } from './result.ts';
import type { Survey, SurveyWanted } from './survey.ts';
import type { ChipPrices, PricesWanted } from './tradeoff.ts';

/** Everything that a thread can do alone: plain data in, plain data out, its columns handed over and not copied. */
export interface CrewWork {
  /** A whole run. */
  run: { job: RunRequest; answer: RunResult };
  /** A run of which only readings leave the thread that made it. */
  member: { job: MemberJob; answer: MemberAnswer };
  /** Prices of one draw under all settings, so that they share what is remembered of it. */
  prices: { job: PricesJob; answer: PricedDraw };
  /** Tables under some draws of preferences. */
  survey: { job: SurveyJob; answer: Survey };
}
export type WorkKind = keyof CrewWork;

/** A run, and the series of an experiment's plan that are read of it. */
export interface MemberJob {
  request: RunRequest;
  wanted: readonly SeriesPlan[];
}
export interface MemberAnswer {
  status: RunResult['status'];
  scenarioHash: Hash;
  resultHash: Hash;
  inputs: NonNullable<RunResult['inputs']>; // path of every override -> the value that the run had there
  values: readonly Float64Array[]; // [series][quarter read]; none of a run that is not complete
}
/** Reads of a run what was wanted of it; handed to a crew by who puts the program together. */
export type ReadMember = (result: RunResult, wanted: readonly SeriesPlan[]) => readonly Float64Array[];

/** One draw of chance, preferences and judgements under every setting. */
export interface PricesJob {
  stated: readonly RunRequest[]; // [setting] nothing drawn
  draw: number;
  spread: number; // of preferences, 0-1
  world: boolean; // judged parameters are drawn too
  wanted: PricesWanted;
}
/** Prices by setting as far as the first without any: a draw counts under every setting or under none. */
export type PricedDraw = readonly Checked<ChipPrices>[];

export interface SurveyJob {
  request: RunRequest;
  wanted: SurveyWanted;
}

/** How far a piece of work is. */
export interface CrewProgress {
  done: number; // jobs with an answer, or given up
  of: number;
  perSecond: number | null; // of this piece of work; null until something is done
  secondsLeft: number | null;
}
/** What calls work off: of a host's AbortSignal as much as is used. */
export interface CallOff {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
export interface CrewOrders<Answer> {
  /** Called once a job that was done, in any order; what is wrong with the job's input comes as diagnostics. */
  each(index: number, answer: Checked<Answer>): void;
  /** Called after every batch. */
  progress?(progress: CrewProgress): void;
  /** Ends the work at once with what is answered; no thread's end is waited for. */
  signal?: CallOff;
}
export interface CrewReport {
  done: number; // jobs that `each` was called for
  ended: 'all' | 'cancelled';
  lost: readonly { index: number; why: string }[]; // jobs that broke off by a mistake of ours, or took two threads down with them
}
/** Threads that carry out jobs; which of them does what, and in what order, changes no bit of an answer. */
export interface Crew {
  readonly threads: number;
  /** Model files, or the id of a model that the threads find themselves; every thread reads them once, before its next job. Several models may be open. */
  open(model: FileSet | Id): void;
  /** Settles when every job is answered, lost or cancelled. Several pieces of work may be under way. @throws after `close` */
  carryOut<Kind extends WorkKind>(
    kind: Kind,
    jobs: readonly CrewWork[Kind]['job'][],
    orders: CrewOrders<CrewWork[Kind]['answer']>,
  ): Promise<CrewReport>;
  /** Ends every thread; work under way ends as cancelled. */
  close(): void;
}
