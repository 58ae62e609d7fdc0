import type { MemberAnswer, MemberJob, PricesJob, ReadMember, SurveyJob, WorkKind } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { RunRequest } from '../schema/result.ts';
import type { RunOptions, Runner } from '../schema/runner.ts';
import { breathe } from './breathe.ts';
import type { FromThread, Reply, ToThread } from './crew-port.ts';
import { priceDraw } from './price-draw.ts';

/** What a thread of a crew works with. */
export interface ThreadTools {
  runner: Omit<Runner, 'open'>;
  readMember: ReadMember;
  /** Opens a model in the runner, by its files or by the id of one that comes with the program. */
  open(model: FileSet | Id): Checked<unknown> | Promise<Checked<unknown>>;
  /** @param transfer buffers that are handed over and not copied */
  post(message: FromThread, transfer: ArrayBuffer[]): void;
}
/** A thread listens for messages at least this often while it works, ms. */
const breath = 25;

/** The side of a crew that carries out jobs: takes messages in their order, and posts one for each batch. */
export function createThread({
  runner,
  readMember,
  open: openModel,
  post,
}: ThreadTools): (message: ToThread) => void {
  let opened: Promise<void> = Promise.resolve();
  let before: Promise<void> = Promise.resolve();
  let stopped = -1;
  let breathed = performance.now();
  const open = async (model: FileSet | Id): Promise<void> => {
    const checked = await openModel(model);
    if (!checked.ok) throw new Error(checked.diagnostics.map(formatDiagnostic).join('; '));
  };
  const pause = async (): Promise<void> => {
    if (performance.now() - breathed < breath) return;
    await breathe();
    breathed = performance.now();
  };
  const serve = async ({ batch, kind, jobs }: ToThread & { say: 'batch' }): Promise<void> => {
    const cancelled = () => batch <= stopped;
    const replies: Reply[] = [];
    const ready = await opened.then(
      () => null,
      (error: unknown) => ({ broke: wordsOf(error) }),
    );
    const started = performance.now();
    for (const job of jobs) {
      await pause();
      if (cancelled()) break;
      const work = () => carryOutJob(kind, job, { runner, readMember }, { pause, cancelled });
      const reply = ready ?? (await attempt(work));
      if (reply === null) break;
      replies.push(reply);
    }
    post({ batch, replies, elapsed: performance.now() - started }, buffersIn(replies));
  };
  return (message) => {
    if (message.say === 'stop') stopped = Math.max(stopped, message.batch);
    else if (message.say === 'open') {
      opened = before.then(() => open(message.model));
      // Whoever needs the model hears why it is not there.
      before = opened.catch(() => undefined);
    } else before = before.then(() => serve(message));
  };
}

/** Carries out one job; null: cancelled before its end. */
async function carryOutJob(
  kind: WorkKind,
  job: unknown,
  { runner, readMember }: Pick<ThreadTools, 'runner' | 'readMember'>,
  options: RunOptions,
): Promise<Checked<unknown> | null> {
  if (kind === 'prices') {
    const value = await priceDraw(runner, job as PricesJob, options);
    return value === null ? null : { ok: true, value, warnings: [] };
  }
  if (kind === 'survey') {
    const { request, wanted } = job as SurveyJob;
    return runner.survey(request, wanted);
  }
  const request = kind === 'run' ? (job as RunRequest) : (job as MemberJob).request;
  const checked = await runner.run(request, options);
  if (!checked.ok) return checked;
  const result = checked.value;
  const { status, scenarioHash, resultHash, inputs = {} } = result;
  if (status === 'cancelled') return null;
  if (kind === 'run') return checked;
  const values = status === 'complete' ? readMember(result, (job as MemberJob).wanted) : [];
  return { ...checked, value: { status, scenarioHash, resultHash, inputs, values } satisfies MemberAnswer };
}

async function attempt(work: () => Promise<Checked<unknown> | null>): Promise<Reply | null> {
  try {
    const answer = await work();
    return answer === null ? null : { answer };
  } catch (error) {
    return { broke: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The buffers of every column in plain data, each once. */
function buffersIn(data: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(data)) found.add(data.buffer as ArrayBuffer);
  else if (Array.isArray(data)) for (const part of data) buffersIn(part, found);
  else if (typeof data === 'object' && data !== null)
    for (const part of Object.values(data)) buffersIn(part, found);
  return [...found];
}
