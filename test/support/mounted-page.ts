import { defineElements } from '../../src/components/define-elements.ts';
import { defineExporters } from '../../src/components/define-exporters.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import type { Backend } from '../../src/state/backend.ts';
import type { Place } from '../../src/state/place.ts';
import { Session } from '../../src/state/session.ts';
import { bargainingFixture } from './bargaining-fixture.ts';
import { readWork } from './read-work.ts';

const { scenario } = bargainingFixture().request;
const lever = {
  id: 'duty',
  path: 'policies.x.add',
  label: 'Tariff',
  help: 'Points added.',
  unit: 'points',
  scale: 0.01,
  min: -20,
  max: 60,
  step: 1,
  group: 'policy',
} as const;

/** A backend that answers at once; the strength of the run follows the lever. */
const backend: Backend = {
  readWork,
  scenarios: () =>
    Promise.resolve([
      { id: scenario.id, title: scenario.title },
      { id: 'other', title: 'Another scenario' },
    ]),
  open: () =>
    Promise.resolve({
      ok: true,
      warnings: [],
      value: { scenario, model: 'abc', levers: [lever], values: { duty: 0.2 } },
    }),
  run: (request) => {
    const index = 8.4 + 10 * Number(request.overrides['policies.x.add'] ?? 0);
    const value = { ...bargainingFixture({ index }), resultHash: index.toFixed(6) };
    return Promise.resolve({ ok: true, value, warnings: [] });
  },
};

/** A whole page over a backend that answers at once, with its first run done. */
export async function mountPage(place: Partial<Place> = {}): Promise<{ app: ParleyApp; session: Session }> {
  defineElements();
  defineExporters();
  const session = new Session(backend);
  session.go(place);
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = '0.1.0';
  document.body.append(app);
  await session.start(scenario.id);
  await settle(app);
  await answered(app);
  return { app, session };
}

/** Waits until charts that come behind the first paint are there, which the answer needs, and with them the pictures. */
export async function answered(app: ParleyApp): Promise<void> {
  const heading = (): Element | null => app.renderRoot.querySelector('h1.answer');
  while (heading()?.querySelector('a') === null) await new Promise((resolve) => setTimeout(resolve, 20));
  await Promise.all([...app.renderRoot.querySelectorAll('figure-view')].map((view) => view.updateComplete));
}

/** Waits until what was asked of the page is drawn. */
export async function settle(app: ParleyApp): Promise<void> {
  await app.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 60));
  await app.updateComplete;
}
