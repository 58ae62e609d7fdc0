import { expect, test, vi } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import { workTexts } from '../../src/components/work-texts.ts';
import '../../src/page.css';
import type { ModelNotes } from '../../src/schema/figure.ts';
import { createHistory } from '../../src/state/history.ts';
import { resultFixture } from '../support/result-fixture.ts';

const formula: ModelNotes['equations'][number] = {
  id: 'technology.gap',
  over: ['technology'],
  kind: 'auxiliary',
  is: 'head_start',
  unit: 'month',
  meaning: 'Months behind: at the start',
  source: 'Model notes',
  record: false,
};

test('[APP-34] where there is no link, “Share” says why and offers the file; tiles say what they were as stated; a number to trace is chosen by its words', async () => {
  defineElements();
  const bar = document.createElement('work-bar');
  bar.history = createHistory();
  bar.own = true;
  document.body.append(bar);
  await bar.updateComplete;
  const saved = vi.fn();
  bar.addEventListener('save', saved);
  const button = (text: string) =>
    [...bar.renderRoot.querySelectorAll('button')].find((one) => one.textContent!.trim() === text)!;
  expect(button(workTexts.share).disabled).toBe(false);
  button(workTexts.share).click();
  await expect.poll(() => bar.renderRoot.textContent).toContain(workTexts.noLink.own);
  bar.own = false;
  await bar.updateComplete;
  expect(bar.renderRoot.textContent).toContain(workTexts.noLink.long);
  bar.renderRoot.querySelector<HTMLButtonElement>('button.instead')!.click();
  expect(saved).toHaveBeenCalledOnce();
  await bar.updateComplete;
  expect(bar.renderRoot.textContent).not.toContain(workTexts.noLink.long);

  const run = resultFixture();
  const tiles = document.createElement('key-tiles');
  tiles.result = run;
  document.body.append(tiles);
  await tiles.updateComplete;
  const tile = () => tiles.renderRoot.querySelector('button')!.textContent!;
  expect(tile()).not.toContain('as stated');
  const { keyNumbers } = await import('../../src/figures/key-numbers.ts');
  tiles.stated = keyNumbers({ run }).map((key) => ({ ...key, run: Float64Array.of(99.5) }));
  await tiles.updateComplete;
  expect(tile()).toContain('was 99.5 as stated');

  const trace = document.createElement('trace-panel');
  trace.input = { run, notes: { equations: [formula], parameters: [] } };
  document.body.append(trace);
  await trace.updateComplete;
  const options = [...trace.renderRoot.querySelectorAll('option')].map(({ text }) => text.trim());
  expect(options).toContain('Headline delay');
  expect(options.every((text) => !/^\w+\.\w+$/.test(text))).toBe(true);
  expect(trace.renderRoot.querySelector('small')!.textContent).toBe('technology.delay');
});
