import { expect, test } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import { workTexts } from '../../src/components/work-texts.ts';
import '../../src/page.css';
import type { Backend } from '../../src/state/backend.ts';
import { followAddress } from '../../src/state/follow-address.ts';
import { linkTo } from '../../src/state/write-address.ts';
import { Session } from '../../src/state/session.ts';
import { readWork } from '../support/read-work.ts';
import { resultFixture } from '../support/result-fixture.ts';

const { scenario } = resultFixture().request;
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: () =>
    Promise.resolve({ ok: true, warnings: [], value: { scenario, model: 'abc', levers: [], values: {} } }),
  run: () => Promise.resolve({ ok: true, value: resultFixture(), warnings: [] }),
};

test('[WORK-23] Back and the right address lead from a damaged link to the work, and from a file that cannot be put back so do Back, undo and a button', async () => {
  defineElements();
  const session = new Session(backend);
  followAddress(session);
  await session.start(scenario.id);
  const landed = () => session.store.get().landing?.problem ?? null;
  const page = location.href.split('#')[0]!;
  const right = linkTo(session.store.get().place, session.work(), page)!;
  expect(location.href).toBe(right);
  const damage = async (): Promise<void> => {
    location.hash = '#/?work=abc.def';
    await expect.poll(landed).toBe('damaged');
  };
  await damage();
  history.back();
  await expect.poll(landed).toBe(null);
  expect(location.href).toBe(right);
  await damage();
  location.href = right;
  await expect.poll(landed).toBe(null);

  const app = document.createElement('parley-app');
  app.session = session;
  document.body.append(app);
  const other = { ...session.work()!, made: { app: '', model: 'other 1', hash: 'def' } };
  const misplace = async (): Promise<void> => {
    await session.openWork(other);
    expect(landed()).toBe('other-model');
    await app.updateComplete;
  };
  await misplace();
  history.back();
  await expect.poll(landed).toBe(null);
  await misplace();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
  expect(landed()).toBe(null);
  await misplace();
  const landing = app.renderRoot.querySelector('landing-page')!;
  await landing.updateComplete;
  const back = landing.renderRoot.querySelector<HTMLButtonElement>('button.back')!;
  expect(back.textContent!.trim()).toBe(workTexts.goBack(scenario.title));
  back.click();
  await app.updateComplete;
  expect(landed()).toBe(null);
  expect(app.renderRoot.querySelector('landing-page')).toBeNull();
  await damage();
  session.goBack();
  expect(location.href).toBe(right);
  app.remove();
});
