import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { mountPage, settle } from '../support/mounted-page.ts';

const part = <Tag extends keyof HTMLElementTagNameMap>(app: ParleyApp, tag: Tag) =>
  app.renderRoot.querySelector(tag)!;
/** The element that has the focus, however deep. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
const pressed = async (app: ParleyApp, keys: string): Promise<void> => {
  await userEvent.keyboard(keys);
  await settle(app);
};

afterEach(async () => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  await page.viewport(1366, 768);
});

test('[KEY-1] Ctrl+Z and Ctrl+Y go back and forth, Ctrl+S saves a file, and a letter alone does nothing', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  await pressed(app, '{Control>}z{/Control}');
  expect(session.store.get().changed).toEqual({});
  await pressed(app, '{Control>}y{/Control}');
  expect(session.store.get().changed).toEqual({ duty: 45 });
  const before = session.store.get();
  await pressed(app, 'abcdefghijklmnopqrstuvwxyz');
  expect(session.store.get()).toBe(before);
  const saved: string[] = [];
  const watch = (event: Event): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLAnchorElement && target.download !== '') saved.push(target.download);
    event.preventDefault();
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    this.addEventListener('click', watch, { once: true });
    click.call(this);
  };
  await pressed(app, '{Control>}s{/Control}');
  HTMLAnchorElement.prototype.click = click;
  expect(saved).toEqual([expect.stringMatching(/\.json$/)]);
});

test('[KEY-2] Ctrl+K finds screens, figures, scenarios, levers and actions by a part of the name', async () => {
  const { app, session } = await mountPage();
  const find = async (words: string): Promise<void> => {
    await pressed(app, '{Control>}k{/Control}');
    await pressed(app, `${words}{Enter}`);
  };
  await find('uncert');
  expect(session.store.get().place.screen).toBe('uncertainty');
  await find('tariff lever');
  expect(focused()!.id).toBe('duty');
  await find('run log');
  expect(session.store.get().place.drawer).toBe('log');
  session.go({ drawer: null });
  await pressed(app, '{Control>}k{/Control}');
  expect(part(app, 'command-palette')).not.toBeNull();
  await pressed(app, '{Escape}');
  expect(part(app, 'command-palette')).toBeNull();
});

test('[KEY-6] Ctrl+Z in a box that is written in undoes characters, and the page when the box has been taken', async () => {
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  await settle(app);
  const levers = part(app, 'lever-panel').renderRoot;
  const box = levers
    .querySelector<HTMLInputElement>('#duty')!
    .parentElement!.querySelector<HTMLInputElement>('input[type=number]')!;
  box.focus();
  box.select();
  await pressed(app, '30');
  await pressed(app, '{Control>}z{/Control}');
  expect(session.store.get().changed).toEqual({ duty: 45 });
  expect(box.value).not.toBe('30');
  box.select();
  await pressed(app, '30{Enter}');
  expect(session.store.get().changed).toEqual({ duty: 30 });
  await pressed(app, '{Control>}z{/Control}');
  expect(session.store.get().changed).toEqual({ duty: 45 });
  expect(box.value).toBe('45');
});

test('[KEY-3] F6 goes round the parts of the page, and back with Shift', async () => {
  const { app } = await mountPage();
  const at = (): string => app.shadowRoot!.activeElement!.localName;
  const seen: string[] = [];
  for (let press = 0; press < 5; press++) {
    await pressed(app, '{F6}');
    seen.push(at());
  }
  expect(seen).toEqual(['header', 'div', 'aside', 'main', 'time-bar']);
  await pressed(app, '{Tab}');
  expect(focused()!.id).toBe('quarter');
  await pressed(app, '{Shift>}{F6}{/Shift}');
  expect(at()).toBe('main');
  app.session.go({ drawer: 'log' });
  await settle(app);
  await pressed(app, '{F6}');
  expect(at()).toBe('header');
  await pressed(app, '{Shift>}{F6}{/Shift}');
  expect(at()).toBe('side-drawer');
});

test('[KEY-5] a question mark in the list of commands tells the keys of the page', async () => {
  const { app } = await mountPage();
  await pressed(app, '{Control>}k{/Control}');
  await pressed(app, '?');
  const words = part(app, 'command-palette').renderRoot.textContent;
  for (const key of ['Ctrl+Z', 'Ctrl+S', 'Ctrl+K', 'F6', 'Escape']) expect(words).toContain(key);
  await pressed(app, '{Escape}');
});

test('[KEY-20] behind the list of commands, as behind an economy of one’s own, Ctrl+Z, Ctrl+K, F6 and Escape do nothing on the page, with no focus in it too', async () => {
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  session.go({ drawer: 'log' });
  await settle(app);
  await pressed(app, '{Control>}k{/Control}');
  (focused() as HTMLElement).blur();
  await pressed(app, '{Control>}z{/Control}{F6}');
  expect(session.store.get().changed).toEqual({ duty: 45 });
  await pressed(app, '{Escape}');
  expect(session.store.get().place.drawer).toBe('log');
  session.go({ drawer: null });
  part(app, 'command-palette')?.renderRoot.querySelector('dialog')!.close();
  await settle(app);
  await pressed(app, '{Control>}z{/Control}');
  expect(session.store.get().changed).toEqual({});
});

/** The jobs of a reader, each as what is activated on the way, and what is true when it is done. */
const jobs = (app: ParleyApp) => [
  {
    job: 'what does a question ask for',
    path: [() => app.renderRoot.querySelector('.cards button')!],
    isDone: () => app.renderRoot.querySelector('h1')!.textContent!.startsWith('Trade-offs'),
  },
  {
    job: 'what if, beside the other inputs',
    path: [
      () => part(app, 'lever-panel').renderRoot.querySelector('.changed button')!,
      () => part(app, 'screen-nav').renderRoot.querySelectorAll('a')[4]!,
    ],
    isDone: () => app.renderRoot.querySelector('h1')!.textContent!.startsWith('Compare'),
  },
  {
    job: 'one figure for a slide',
    path: [
      () =>
        part(app, 'figure-view')
          .renderRoot.querySelector('figure-save')!
          .renderRoot.querySelector('summary')!,
    ],
    isDone: () =>
      part(app, 'figure-view').renderRoot.querySelector('figure-save')!.renderRoot.querySelector('details')!
        .open,
  },
];

test('[KEY-4] every job is done in at most three activations, by mouse and by keyboard alone', async () => {
  await page.viewport(1366, 768);
  const byKey = async (wanted: Element): Promise<void> => {
    for (let tab = 0; tab < 60 && focused() !== wanted; tab++) await userEvent.keyboard('{Tab}');
    expect(focused()).toBe(wanted);
    expect(getComputedStyle(wanted).outlineStyle).toBe('solid');
    await userEvent.keyboard('{Enter}');
  };
  for (const activate of [(wanted: Element) => userEvent.click(wanted), byKey]) {
    const { app, session } = await mountPage();
    for (const { job, path, isDone } of jobs(app)) {
      session.go({ screen: 'overview' });
      await session.setLever('duty', 45);
      await settle(app);
      (focused() as HTMLElement | null)?.blur();
      for (const step of path) {
        await activate(step());
        await settle(app);
      }
      expect(path.length).toBeLessThanOrEqual(3);
      expect(isDone(), job).toBe(true);
    }
    app.remove();
  }
});
