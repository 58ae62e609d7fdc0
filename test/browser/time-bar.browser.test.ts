import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import '../../src/page.css';
import type { Backend } from '../../src/state/backend.ts';
import { createHovered } from '../../src/state/hovered.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario: bare } = resultFixture().request;
const duty = {
  id: 'duty',
  instrument: 'tariff',
  actor: 'ALPHA',
  target: 'BETA',
  scope: 'goods',
  add: 0.2,
  source: 'made up for this test',
} as const;
const scenario = { ...bare, policies: [duty] };
const lever = {
  id: 'a',
  path: 'policies.duty.add',
  label: 'Duty',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: -20,
  max: 60,
  step: 1,
  group: 'policy',
} as const;
const backend: Backend = {
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open(source) {
    const file = 'text' in source ? (JSON.parse(source.text) as typeof scenario) : scenario;
    const value = { scenario: file, model: 'abc', levers: [lever], values: { a: 0.2 } };
    return Promise.resolve({ ok: true, value, warnings: [] });
  },
  run: (request) => {
    const result = resultFixture();
    return Promise.resolve({
      ok: true,
      value: { ...result, request: { ...result.request, ...request } },
      warnings: [],
    });
  },
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

afterEach(() => document.querySelectorAll('time-bar').forEach((bar) => bar.remove()));

/** The bar of a page whose scenario has been run. */
async function mountBar() {
  defineElements();
  const session = new Session(backend);
  const bar = document.createElement('time-bar');
  bar.session = session;
  bar.hovered = createHovered();
  document.body.append(bar);
  await session.start(scenario.id);
  await bar.updateComplete;
  return { bar, session, root: bar.shadowRoot! };
}

test('[FORK-5] a quarter is marked in every figure, a measure changed from it makes a branch in the tree, Escape shuts what stands over the bar, and axe objects to nothing', async () => {
  const { bar, session } = await mountBar();
  const find = <Found extends HTMLElement>(selector: string) =>
    bar.shadowRoot!.querySelector<Found>(selector)!;
  const range = find<HTMLInputElement>('#quarter');
  range.value = '2';
  range.dispatchEvent(new Event('input'));
  expect(bar.hovered.get().time).toBeGreaterThan(2000);
  find('button.change').click();
  await settle();
  const form = bar.shadowRoot!.querySelector('fork-form')!;
  const level = form.shadowRoot!.querySelector<HTMLInputElement>('#level')!;
  expect(level.value).toBe('20');
  expect(form.shadowRoot!.querySelector('.holds')!.textContent).toMatch(/^What holds in .*: 20 points\.$/);
  const make = form.shadowRoot!.querySelector<HTMLButtonElement>('.make')!;
  make.click();
  await settle();
  expect(form.shadowRoot!.textContent).toContain('another level');
  level.value = '45';
  make.click();
  await settle();
  expect(session.store.get().scenario!.events.at(-1)!.acts[0]!.add).toBe(0.45);
  const branches = [...bar.shadowRoot!.querySelectorAll<HTMLButtonElement>('[data-branch]')];
  expect(branches.map((button) => button.textContent!.trim())).toEqual([
    scenario.title,
    expect.stringContaining('Duty: 20 → 45 points'),
  ]);
  const { violations } = await axe.run(bar, { resultTypes: ['violations'] });
  expect(violations.map(({ id }) => id)).toEqual([]);
  branches[0]!.click();
  await settle();
  expect(session.store.get().scenario!.events).toHaveLength(scenario.events.length);
  find('.panel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await settle();
  expect(find('.panel')).toBeNull();
  expect(bar.shadowRoot!.activeElement!.className).toBe('branches');
});

test('[FORK-22] a branch that was made has the focus in the tree, Enter in the box of a number makes it, and Escape on the bar’s button shuts what stands over it', async () => {
  const { root } = await mountBar();
  const change = root.querySelector<HTMLButtonElement>('button.change')!;
  change.click();
  await settle();
  const level = root.querySelector('fork-form')!.shadowRoot!.querySelector<HTMLInputElement>('#level')!;
  level.value = '45';
  level.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  await settle();
  expect(root.activeElement!.textContent).toContain('Duty: 20 → 45 points');
  expect(root.activeElement!.getAttribute('aria-pressed')).toBe('true');
  const branches = root.querySelector<HTMLButtonElement>('button.branches')!;
  branches.focus();
  branches.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await settle();
  expect(root.querySelector('.panel')).toBeNull();
  expect(root.activeElement).toBe(branches);
});

test('[FORK-32] a branch is deleted in the tree, its parent has the focus, and without any left the button that makes them', async () => {
  const { session, root } = await mountBar();
  root.querySelector<HTMLButtonElement>('button.change')!.click();
  await settle();
  const form = root.querySelector('fork-form')!.shadowRoot!;
  form.querySelector<HTMLInputElement>('#level')!.value = '45';
  form.querySelector<HTMLButtonElement>('.make')!.click();
  await settle();
  const remove = () => [...root.querySelectorAll<HTMLButtonElement>('.delete')].at(-1)!;
  expect(remove().ariaLabel).toContain('Duty: 20 → 45 points');
  remove().click();
  await settle();
  expect(root.activeElement!.textContent!.trim()).toBe(scenario.title);
  expect(root.activeElement!.getAttribute('aria-pressed')).toBe('true');
  remove().click();
  await settle();
  expect(root.querySelector('.panel')).toBeNull();
  expect(root.activeElement!.className).toBe('change');
  const { history } = session.store.get();
  await session.goTo(history.at - 1);
  expect(session.store.get().branches).toHaveLength(1);
});
