import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import type { Backend } from '../../src/state/backend.ts';
import { EnsembleSession } from '../../src/state/ensemble-session.ts';
import { Session } from '../../src/state/session.ts';
import { answered } from '../support/mounted-page.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = resultFixture().request;
/** A backend that answers at once; the strength of the run follows the lever. */
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: (source) =>
    Promise.resolve(
      'text' in source
        ? {
            ok: false,
            diagnostics: [
              {
                code: 'key-missing',
                severity: 'error',
                file: source.file,
                path: '',
                values: { key: 'start' },
              },
            ],
          }
        : {
            ok: true,
            warnings: [],
            value: {
              scenario,
              model: 'abc',
              levers: [
                {
                  id: 'a',
                  path: 'policies.x.add',
                  label: 'Tariff',
                  help: 'Points added.',
                  unit: 'points',
                  scale: 0.01,
                  min: -20,
                  max: 60,
                  step: 1,
                  group: 'policy',
                },
              ],
              values: { a: 0.2 },
            },
          },
    ),
  run: (request) => {
    const index = 8.4 + 10 * Number(request.overrides['policies.x.add'] ?? 0);
    return Promise.resolve({ ok: true, value: resultFixture({ index }), warnings: [] });
  },
};

async function mount(): Promise<{ app: ParleyApp; session: Session }> {
  defineElements();
  const session = new Session(backend);
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = '0.1.0';
  document.body.append(app);
  await session.start(scenario.id);
  await app.updateComplete;
  await answered(app);
  return { app, session };
}
const figureOf = (app: ParleyApp, chart: string) => figures(app).find((view) => view.chart === chart)!;
const figures = (app: ParleyApp) => [...app.renderRoot.querySelectorAll('figure-view')];
const inside = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

afterEach(() => document.querySelectorAll('parley-app').forEach((app) => app.remove()));

test('[APP-6] the page answers in words and two pictures before anything is touched', async () => {
  const { app } = await mount();
  await Promise.all(figures(app).map((figure) => figure.updateComplete));
  expect(app.renderRoot.querySelector('h1')!.textContent).toContain('delay rival technology by 8.4 months');
  expect(figures(app).map((figure) => inside(figure, 'svg').getAttribute('data-chart'))).toEqual([
    'C6',
    'C3',
  ]);
  expect(inside(app.renderRoot.querySelector('caveat-line')!, 'summary').textContent).toContain(
    'One run, seed 1, except where a range names its runs. Model output, not a forecast.',
  );
});

test('[APP-7] a lever moved in its box runs again, and words and pictures follow; an impossible number is refused', async () => {
  const { app, session } = await mount();
  const panel = app.renderRoot.querySelector('lever-panel')!;
  await panel.updateComplete;
  const box = inside(panel, 'input[type=number]') as HTMLInputElement;
  expect(box.value).toBe('20');
  const type = async (text: string): Promise<void> => {
    box.value = text;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await type('45');
  expect(session.store.get().changed).toEqual({ a: 45 });
  expect(app.renderRoot.querySelector('h1')!.textContent).toContain('12.9 months');
  await vi.waitFor(() =>
    expect(inside(figureOf(app, 'C3'), 'svg title').textContent).toContain('12.9 months'),
  );
  await type('900');
  expect(box.value).toBe('45');
  await panel.updateComplete;
  expect(panel.renderRoot.textContent).toContain('give a number from -20 to 60');
  inside(panel, '.changed button').click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(box.value).toBe('20');
  expect(app.renderRoot.querySelector('h1')!.textContent).toContain('8.4 months');
});

test('[APP-8] every figure has a table with its own title and one row a plotted row', async () => {
  const { app } = await mount();
  for (const figure of figures(app)) {
    await figure.updateComplete;
    const title = inside(figure, 'svg title').textContent;
    const [, table] = figure.shadowRoot!.querySelectorAll('button');
    table!.click();
    await figure.updateComplete;
    expect(inside(figure, 'caption').textContent!.trim()).toBe(title);
    expect(figure.shadowRoot!.querySelectorAll('tbody tr').length).toBeGreaterThan(4);
  }
});

test('[APP-9] a file that cannot be read is a notice and the result stays', async () => {
  const { app, session } = await mount();
  await session.open({ file: 'own.yaml', text: '' });
  await app.updateComplete;
  const list = app.renderRoot.querySelector('notice-list')!;
  await list.updateComplete;
  expect(list.renderRoot.textContent).toContain('own.yaml');
  expect(inside(figures(app)[0]!, 'svg')).not.toBeNull();
});

test('[APP-10] axe finds nothing to object to, in pictures and in tables', async () => {
  const { app } = await mount();
  const check = async (): Promise<string[]> => {
    const { violations } = await axe.run(app, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`,
    );
  };
  expect(await check()).toEqual([]);
  for (const figure of figures(app)) figure.shadowRoot!.querySelectorAll('button')[1]!.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await check()).toEqual([]);
});

test('[APP-15] a run that failed can be tried again beside the words that say so', async () => {
  const { app, session } = await mount();
  const status = app.renderRoot.querySelector('run-status')!;
  const buttons = () =>
    [...status.renderRoot.querySelectorAll('button')].map((one) => one.textContent!.trim());
  const before = buttons();
  session.store.update({ run: 'failed' });
  await app.updateComplete;
  await status.updateComplete;
  expect(buttons()).toEqual(['Run again', 'Copy report', ...before]);
  inside(status, 'button').click();
  await vi.waitFor(() => expect(session.store.get().run).toBe('current'));
  await status.updateComplete;
  expect(buttons()).toEqual(before);
});

test('[LEV-14] levers are found by whose they are, stand in a named band, tell what to know, and offer the number that can be taken instead; dates are chosen from a list of quarters', async () => {
  const { app, session } = await mount();
  const date = {
    id: 'd',
    path: 'policies.x.from',
    label: 'Utopia: Duty, goods: from',
    help: 'A law',
    unit: 'quarter',
    scale: 1,
    min: 0,
    max: 4,
    step: 1,
    group: 'policy' as const,
    by: 'UTO',
    kind: 'tariff',
    calendar: '2025Q4',
  };
  const guide = {
    for: 'tariff',
    message: 'It moves trade.',
    hurts: 'Buyers.',
    examples: 'One.',
    source: 'A book',
  };
  const { levers } = session.store.get();
  session.store.update({
    levers: [...levers, { lever: date, own: 1 }],
    guides: [
      guide,
      {
        ...guide,
        for: 'a',
        bands: [
          { upTo: 10, name: 'low' },
          { upTo: 60, name: 'high' },
        ],
      },
    ],
    remarks: { a: { text: 'This is too much.', use: 7 } },
  });
  const panel = app.renderRoot.querySelector('lever-panel')!;
  await app.updateComplete;
  await panel.updateComplete;
  const own = panel.renderRoot.querySelector('[data-lever=a]')!;
  expect(own.querySelector('.band')!.textContent).toBe('high');
  expect(own.querySelector('.guide')!.textContent).toContain('Buyers.');
  expect(own.querySelector('.remark')!.textContent).toContain('This is too much.');
  own.querySelector<HTMLButtonElement>('.remark button')!.click();
  await vi.waitFor(() => expect(session.store.get().changed).toEqual({ a: 7 }));
  panel.renderRoot.querySelector<HTMLElement>('details:not(.guide) > summary')!.click();
  const select = (id: string) => panel.renderRoot.querySelector<HTMLSelectElement>(`select#${id}`)!;
  const choose = async (id: string, value: string): Promise<void> => {
    await vi.waitFor(() => expect(select(id)).not.toBeNull());
    select(id).value = value;
    select(id).dispatchEvent(new Event('change', { bubbles: true }));
    await panel.updateComplete;
  };
  await choose('whose', 'Utopia');
  expect([...select('d').options].map(({ text }) => text.trim())).toEqual([
    '2025 Q4',
    '2026 Q1',
    '2026 Q2',
    '2026 Q3',
    '2026 Q4',
  ]);
  expect(select('d').selectedOptions[0]!.text.trim()).toBe('2026 Q1');
  await choose('d', '3');
  await vi.waitFor(() => expect(session.store.get().changed).toMatchObject({ d: 3 }));
  expect(session.store.get().history.steps.at(-1)!.sentence).toBe(
    'Utopia: Duty, goods: from: 2026 Q1 → 2026 Q3',
  );
  expect((await axe.run(panel)).violations).toEqual([]);
});

test('[APP-16] a question leads to its figure, which has the focus and is in view once what stands above it is drawn; runs that answer it are made when it is asked', async () => {
  const { app, session } = await mount();
  const asked: string[] = [];
  app.ensemble = new EnsembleSession({
    runEnsemble: ({ seeds }) => (asked.push(`${seeds} seeds`), new Promise(() => undefined)),
    priceChips: ({ draws }) => (asked.push(`${draws} draws`), new Promise(() => undefined)),
    split: () => new Promise(() => undefined),
  });
  await app.updateComplete;
  const cards = () => [...app.renderRoot.querySelectorAll<HTMLElement>('.cards button')];
  const press = async (at: number): Promise<void> => {
    session.go({ screen: 'overview' });
    await app.updateComplete;
    cards()[at]!.click();
    await app.updateComplete;
  };
  await press(2);
  const view = figures(app).find(({ chart }) => chart === 'C3')!;
  await vi.waitFor(() => expect(view.shadowRoot!.activeElement).toBe(inside(view, '.picture')));
  await press(5);
  expect(session.store.get().place.screen).toBe('uncertainty');
  await vi.waitFor(() => expect(asked).toEqual(['20 seeds']));
});

test('[APP-17] a link that the browser does not let the page copy can be taken by hand', async () => {
  const { app } = await mount();
  const bar = app.renderRoot.querySelector('work-bar')!;
  const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  [...bar.renderRoot.querySelectorAll('button')]
    .find(({ textContent }) => textContent!.trim() === 'Share')!
    .click();
  await vi.waitFor(() => expect(inside(bar, '.said').textContent).toContain('does not let the page copy'));
  expect((inside(bar, 'input.refused') as HTMLInputElement).value).toContain('work=');
  refused.mockRestore();
});
