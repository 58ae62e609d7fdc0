import { render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderLedger } from '../../src/components/talks/negotiation-tables.ts';
import type { TableMove } from '../../src/figures/table-course.ts';
import '../../src/page.css';
import { mountPage, settle } from '../support/mounted-page.ts';

const move = (number: number): TableMove => ({
  number,
  time: 2025,
  round: number + 1,
  by: 'Alpha',
  action: { id: 'offer', name: 'offers', short: 'offers', slot: 0 },
  outcome: 0,
  give: 'one',
  get: 'other',
  sides: [{ name: 'Alpha', terms: [], utility: 1, reservation: 0 }],
});

afterEach(() => document.querySelectorAll('parley-app, .ledger-test').forEach((own) => own.remove()));

test('[KEY-30] the moves of the ledger are one tab stop; arrows, Home and End go between them and show each', async () => {
  const place = document.createElement('div');
  place.className = 'ledger-test';
  document.body.append(place);
  const moves = [0, 1, 2, 3].map(move);
  const course = { parties: ['Alpha'], moves, rounds: [0, 1, 2, 3], issuesAt: () => [] };
  let shown: TableMove = moves[3]!;
  const draw = (): unknown =>
    render(
      renderLedger(moves, course, shown, (picked) => {
        shown = picked;
        draw();
      }),
      place,
    );
  draw();
  const stops = () => [...place.querySelectorAll<HTMLElement>('button[tabindex="0"]')];
  expect(stops().map(({ textContent }) => textContent.trim())).toEqual(['4']);
  stops()[0]!.focus();
  const walked: number[] = [];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp']) {
    await userEvent.keyboard(`{${key}}`);
    walked.push(shown.round);
    expect(stops()).toEqual([document.activeElement]);
  }
  expect(walked).toEqual([3, 2, 3, 1, 1, 4, 4]);
});

test('[KEY-31] the steps of the run log are one tab stop, the step before; arrow keys lead to the others and take none', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  const { bench } = session.store.get();
  for (const sentence of ['One', 'Two', 'Three']) session.changeBench({ ...bench }, sentence);
  session.go({ drawer: 'log' });
  await settle(app);
  const log = app.renderRoot.querySelector('side-drawer')!.renderRoot.querySelector('run-log')!;
  await log.updateComplete;
  const stops = [...log.renderRoot.querySelectorAll<HTMLElement>('ol button[tabindex="0"]')];
  expect(stops.map(({ ariaLabel }) => ariaLabel)).toEqual([expect.stringContaining('Two')]);
  stops[0]!.focus();
  await userEvent.keyboard('{Home}');
  expect((log.renderRoot as ShadowRoot).activeElement!.ariaLabel).toContain('Opened');
  const { at } = session.store.get().history;
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => session.store.get().history.at).toBe(at - 2);
});
