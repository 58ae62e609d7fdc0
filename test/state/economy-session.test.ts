import { describe, expect, test } from 'vitest';
import type { Checked } from '../../src/schema/diagnostic.ts';
import type { EconomyDesk, Upload } from '../../src/schema/economy-desk.ts';
import type { EconomyReport, PolicyAnswer, PolicyQuestion } from '../../src/schema/economy-report.ts';
import { EconomySession } from '../../src/state/economy-session.ts';

const upload: Upload = { name: 'own', files: [] };
const question: PolicyQuestion = { policy: { file: 'p.csv', text: '' }, closure: 'fixed' };
const report = (name: string): EconomyReport => ({
  name,
  valueAdded: 1,
  identities: [],
  description: { regions: [], sectors: [], tariffs: [] },
  dutied: [],
  placebo: { status: 'converged', residual: 0, iterations: 1, distance: 0, holds: true },
});
const answer: PolicyAnswer = {
  question,
  solve: { status: 'not-converged', residual: 1, iterations: 9 },
  solution: null,
};
const sound = <Value>(value: Value): Checked<Value> => ({ ok: true, value, warnings: [] });
const unsound = (count: number): Checked<never> => ({
  ok: false,
  diagnostics: Array.from({ length: count }, (_, at) => ({
    code: 'flow-negative',
    severity: 'error',
    file: 'own/flows.csv',
    line: at + 2,
    path: 'flow',
    values: { value: -1 },
  })),
});

/** A desk whose answers are given by hand, in any order. */
function heldDesk() {
  const openings: ((opened: Checked<EconomyReport>) => void)[] = [];
  const solves: { done: (solved: Checked<PolicyAnswer>) => void; fail: (error: Error) => void }[] = [];
  const desk: EconomyDesk = {
    openEconomy: () => new Promise((done) => openings.push(done)),
    solvePolicy: () => new Promise((done, fail) => solves.push({ done, fail })),
  };
  const session = new EconomySession(desk);
  return { session, openings, solves, state: () => session.store.get() };
}

async function opened() {
  const held = heldDesk();
  const opening = held.session.open(upload);
  held.openings[0]!(sound(report('first')));
  await opening;
  return held;
}

describe('an economy of one’s own on the page', () => {
  test('[OWN-10] that is not sound is told row by row, the rest counted, and leaves the one before it with its answer', async () => {
    const { session, openings, solves, state } = await opened();
    const solving = session.solve(question);
    solves[0]!.done(sound(answer));
    await solving;
    const opening = session.open(upload);
    expect(state().busy).toBe('opening');
    openings[1]!(unsound(25));
    await opening;
    expect(state()).toMatchObject({ busy: null, report: { name: 'first' }, answer });
    const texts = state().fileNotices.map(({ text }) => text);
    expect(texts).toHaveLength(21);
    expect(texts[0]).toBe(
      'own/flows.csv:2 flow: the flow -1 is negative (a flow is 0 or more) [flow-negative]',
    );
    expect(texts.at(-1)).toBe('5 more of this kind.');
    session.dismiss('fileNotices', state().fileNotices[0]!.id);
    expect(state().fileNotices).toHaveLength(20);
    session.dismiss('fileNotices');
    expect(state().fileNotices).toEqual([]);
  });

  test('[OWN-11] of several openings and solves under way only the latest is shown', async () => {
    const { session, openings, state } = heldDesk();
    const both = [session.open(upload), session.open(upload)];
    openings[1]!(sound(report('second')));
    openings[0]!(sound(report('first')));
    await Promise.all(both);
    expect(state().report!.name).toBe('second');
  });

  test('[OWN-11] a new economy takes the old answer away, and no policy is solved while it is opened', async () => {
    const { session, openings, solves, state } = await opened();
    const solving = session.solve(question);
    const opening = session.open(upload);
    await session.solve(question);
    expect(solves).toHaveLength(1);
    openings[1]!(sound(report('second')));
    await opening;
    solves[0]!.done(sound(answer));
    await solving;
    expect(state()).toMatchObject({ report: { name: 'second' }, answer: null, busy: null });
  });

  test('[OWN-12] a policy that is not taken, or breaks off, leaves the answer before it, with notices of its own', async () => {
    const { session, solves, state } = await opened();
    const solve = async (settle: (held: (typeof solves)[number]) => void) => {
      const solving = session.solve(question);
      settle(solves.at(-1)!);
      await solving;
      return state();
    };
    await solve(({ done }) => done(sound(answer)));
    const refused = await solve(({ done }) => done(unsound(1)));
    expect(refused).toMatchObject({ busy: null, answer, fileNotices: [] });
    expect(refused.policyNotices).toHaveLength(1);
    const broken = await solve(({ fail }) => fail(new Error('no memory')));
    expect(broken.policyNotices.map(({ text }) => text)).toEqual([
      'The policy could not be solved: no memory.',
    ]);
    expect((await solve(({ done }) => done(sound(answer)))).policyNotices).toEqual([]);
  });
});
