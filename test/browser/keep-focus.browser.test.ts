import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../../src/components/define-elements.ts';
import type { LeverChange } from '../../src/components/levers/lever-panel.ts';
import '../../src/page.css';
import type { LeverState } from '../../src/state/app-state.ts';

const leverOf = (id: string): LeverState => ({
  lever: {
    id,
    path: `parameters.${id}`,
    label: `Number ${id}`,
    help: '',
    unit: '1',
    scale: 1,
    min: 0,
    max: 10,
    step: 1,
    group: 'assumption',
    by: id,
  },
  own: 5,
});
const levers = ['a', 'b', 'c'].map(leverOf);

afterEach(() => document.querySelectorAll('lever-panel, assumption-list').forEach((own) => own.remove()));

test('[KEY-32] a lever of all that is moved stays where it was found, with the focus, so that the next key moves it again; reset leaves the focus with it, and once the list is shut it is at the head', async () => {
  defineElements();
  const panel = document.createElement('lever-panel');
  panel.levers = levers;
  const moves: LeverChange[] = [];
  panel.addEventListener('lever-change', (event) => {
    const { detail } = event as CustomEvent<LeverChange>;
    moves.push(detail);
    panel.changed = { ...panel.changed, [detail.id]: detail.value };
  });
  panel.addEventListener('lever-reset', () => (panel.changed = {}));
  document.body.append(panel);
  await panel.updateComplete;
  await panel.showLever('b');
  const search = panel.renderRoot.querySelector<HTMLInputElement>('#look')!;
  search.value = '';
  search.dispatchEvent(new Event('input'));
  await panel.updateComplete;
  await panel.showLever('b');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    await userEvent.keyboard(`{${key}}`);
    await panel.updateComplete;
  }
  expect(moves).toEqual([
    { id: 'b', value: 6 },
    { id: 'b', value: 7 },
    { id: 'b', value: 6 },
  ]);
  const root = panel.renderRoot as ShadowRoot;
  expect(root.querySelector('.all [data-lever=b]')).not.toBeNull();
  root.querySelector<HTMLButtonElement>('[data-lever=b] .changed button')!.focus();
  await userEvent.keyboard('{Enter}');
  await panel.updateComplete;
  expect(panel.changed).toEqual({});
  expect(root.activeElement!.id).toBe('b');
  await userEvent.keyboard('{ArrowRight}');
  await panel.updateComplete;
  root.querySelector<HTMLDetailsElement>('.all')!.open = false;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(root.querySelector('.all [data-lever=b]')).toBeNull();
  expect(root.querySelector('[data-lever=b]')).not.toBeNull();
});

test('[KEY-33] a number of the assumptions that goes to the head of the list when it is changed takes the focus with it', async () => {
  defineElements();
  const list = document.createElement('assumption-list');
  list.levers = levers;
  const parameters = levers.map(({ lever: { id } }) => ({
    id,
    value: 5,
    unit: '1',
    low: 0,
    high: 10,
    distribution: 'uniform',
    grade: 'judgement',
    source: 'made up for this test',
  }));
  list.notes = { parameters, equations: [] } as unknown as typeof list.notes;
  list.addEventListener('lever-change', (event) => {
    const { detail } = event as CustomEvent<LeverChange>;
    list.changed = { ...list.changed, [detail.id]: detail.value };
  });
  document.body.append(list);
  await list.updateComplete;
  list.renderRoot.querySelector<HTMLInputElement>('[data-parameter=c] input')!.focus();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await list.updateComplete;
  expect(list.changed).toEqual({ c: 6 });
  expect(list.renderRoot.querySelector('[data-parameter]')!.getAttribute('data-parameter')).toBe('c');
  const { activeElement } = list.renderRoot as ShadowRoot;
  expect(activeElement!.closest('[data-parameter]')!.getAttribute('data-parameter')).toBe('c');
});
