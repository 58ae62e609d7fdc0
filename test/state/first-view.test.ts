import { expect, test } from 'vitest';
import { charts } from '../../src/figures/index.ts';
import { keyNumbers } from '../../src/figures/key-numbers.ts';
import type { Lever } from '../../src/schema/model.ts';
import type { Backend } from '../../src/state/backend.ts';
import {
  isOther,
  packFirstFigures,
  packFirstView,
  readFirstFigures,
  readFirstView,
  type FirstView,
} from '../../src/state/first-view.ts';
import { Session } from '../../src/state/session.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const lever: Lever = {
  id: 'a',
  path: 'policies.x.add',
  label: 'Duty',
  help: 'Points.',
  unit: '%',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 1,
  group: 'policy',
};
const result = resultFixture();
const { scenario } = result.request;
const specs = everyFigure(figureInputFixture());
const view: FirstView = {
  resultHash: result.resultHash,
  scenario: { id: scenario.id, title: scenario.title },
  answer: [{ chart: 'C3', words: 'Less than </script> is only text.' }],
  keys: keyNumbers(figureInputFixture()),
  levers: [{ lever, own: 20 }],
  specs: Object.fromEntries(specs.map((spec) => [spec.chart, spec])),
};

test('[FIRST-2] what comes with the page reads back bit for bit, draws the same pictures and cannot end its element', () => {
  const text = packFirstView(view);
  expect(text).not.toContain('<');
  const read = readFirstView(text);
  expect(read).toEqual(view);
  expect(readFirstFigures(packFirstFigures(view.specs))).toEqual(view.specs);
  for (const spec of specs)
    expect(charts[spec.chart].render(read.specs[spec.chart]!)).toBe(charts[spec.chart].render(spec));
});

/** A session over what came with the page, whose backend opens the scenario when the test says so. */
function paintedSession(resultHash: string) {
  let open: () => void = () => undefined;
  const held = new Promise<void>((done) => (open = done));
  const asked: Readonly<Record<string, number | string>>[] = [];
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([view.scenario]),
    async open() {
      await held;
      return { ok: true, warnings: [], value: { scenario, model: 'm', levers: [lever], values: { a: 0.2 } } };
    },
    run(request) {
      asked.push(request.overrides);
      return Promise.resolve({ ok: true, warnings: [], value: { ...result, request, resultHash } });
    },
  };
  const session = new Session(backend);
  session.paint(view);
  return { session, asked, open };
}

test('[FIRST-3] a lever moved before the engine is ready waits for it and goes into its first run', async () => {
  const { session, asked, open } = paintedSession('b'.repeat(32));
  const started = session.start(scenario.id);
  await session.setLever('a', 45);
  expect(asked).toEqual([]);
  open();
  await started;
  expect(asked).toEqual([{ 'policies.x.add': 0.45 }]);
  const { changed, first, notices } = session.store.get();
  expect({ changed, first, notices }).toEqual({ changed: { a: 45 }, first: null, notices: [] });
});

test('[FIRST-4] a first run that is not what came with the page is shown and said; the same, or a run of something else, is not', async () => {
  for (const [hash, said] of [
    [result.resultHash, 0],
    ['b'.repeat(32), 1],
  ] as const) {
    const { session, open } = paintedSession(hash);
    open();
    await session.start(scenario.id);
    const { result: shown, notices } = session.store.get();
    expect(shown!.resultHash).toBe(hash);
    expect(notices.filter(({ text }) => text.includes('came with the page'))).toHaveLength(said);
  }
  const moved = { ...result.request, overrides: { x: 1 } };
  expect(isOther(view, { ...result, request: moved, resultHash: 'c' })).toBe(false);
});
