import type { Download, Page } from 'playwright';
import { expect, test } from 'vitest';
import { allStops, byKeyboard, byMouse, focusOf, startOver, type Walker } from '../support/page-walker.ts';

/** A job of a reader: what is done for it, and what is then to be seen. */
interface Job {
  name: string;
  carryOut: (walker: Walker) => Promise<void>;
}

const most = 3;
/** A run takes seconds on a busy machine. */
const patience = { timeout: 90_000, interval: 200 };

async function goHome(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '#/'));
  for (const menu of await page.locator('figure-save details[open] > summary').all()) await menu.click();
  await page.locator('key-tiles').waitFor();
  await page.evaluate(() =>
    document.querySelector('parley-app')!.renderRoot.querySelector('main')!.scrollTo(0, 0),
  );
  await startOver(page);
}

async function savedBy(page: Page, activate: () => Promise<void>): Promise<string> {
  const saved: Promise<Download> = page.waitForEvent('download');
  await activate();
  return (await saved).suggestedFilename();
}

/** Jobs around one figure: where its numbers are from, and the figure for a document. */
function figureJobs(page: Page): Job[] {
  const view = page.locator('figure-view').first();
  const save = view.locator('figure-save');
  const button = (name: string) => save.getByRole('button', { name });
  const menu = save.locator('summary');
  return [
    {
      name: 'one figure now: an image to paste',
      async carryOut(walker) {
        await walker.activate(menu);
        await walker.activate(button('Copy image'));
        await save.getByText('Copied.').waitFor();
        const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]!.types);
        expect(types).toContain('image/png');
      },
    },
    ...(['PNG for documents', 'SVG for the web'] as const).map((name) => ({
      name: `one figure now: ${name}`,
      async carryOut(walker: Walker) {
        await walker.activate(menu);
        const file = await savedBy(page, () => walker.activate(button(name)));
        expect(file).toMatch(name.startsWith('PNG') ? /\.png$/ : /\.svg$/);
      },
    })),
    {
      name: 'where a number comes from',
      async carryOut(walker) {
        const lead = page.locator('figure-view', { has: page.locator('svg[data-chart=C3]') });
        await walker.activate(lead.getByRole('button', { name: 'Why?', exact: false }));
        await page.locator('trace-panel').waitFor();
      },
    },
  ];
}

/** Jobs that lead from a question to what answers it. */
function questionJobs(page: Page): Job[] {
  return [
    {
      name: 'a question',
      async carryOut(walker) {
        await walker.activate(page.getByRole('button', { name: 'Who gained?' }));
        await page.getByRole('heading', { level: 1, name: 'Trade-offs' }).waitFor();
        await page.locator('figure-view svg[data-chart=C1]').waitFor();
      },
    },
    {
      name: 'why did it happen: from a bar to the entries of the ledger behind it',
      async carryOut(walker) {
        await walker.activate(page.locator('key-tiles [data-chart=C6]'));
        const picture = page.locator('figure-picture', { has: page.locator('svg[data-chart=C6]') });
        if (walker.by === 'mouse') await walker.activate(picture.locator('[data-key="step.1"]').first());
        else await walker.activate(picture.locator('.picture'), ['ArrowRight', 'ArrowRight']);
        await page.locator('run-log #ledger').waitFor();
        await page
          .locator('run-log')
          .getByText(/^Only /)
          .first()
          .waitFor();
      },
    },
    {
      name: 'why this deal',
      async carryOut(walker) {
        await walker.activate(page.getByRole('link', { name: 'Negotiation' }));
        await page.locator('flip-panel').waitFor();
      },
    },
  ];
}

/** Jobs that change something or carry something away. */
function workJobs(page: Page): Job[] {
  const press = (name: string) => page.getByRole('button', { name, exact: true });
  const hash = () => page.evaluate(() => document.documentElement.dataset['resultHash']);
  return [
    {
      name: 'a figure into a memo',
      async carryOut(walker) {
        await walker.activate(press('Who gained?'));
        await walker.activate(
          page.locator('figure-view', { has: page.locator('svg[data-chart=C1]') }).locator('.add'),
        );
        const memo = page.locator('tray-bar').getByRole('button', { name: 'Export memo (DOCX)' });
        expect(await savedBy(page, () => walker.activate(memo))).toMatch(/\.docx$/);
        await page.locator('tray-bar').getByRole('button', { name: 'Close' }).click();
      },
    },
    {
      name: 'what if, against the scenario as it was',
      async carryOut(walker) {
        const before = await hash();
        await walker.slide(page.locator('lever-panel input[type=range]').first());
        await expect.poll(hash, patience).not.toBe(before);
        await walker.activate(press('Pin & compare'));
        await page.getByRole('heading', { level: 1, name: 'Compare' }).waitFor();
        await page.locator('pin-panel ol li').first().waitFor();
        await page.locator('pin-panel').getByRole('button', { name: 'Cancel' }).click();
        await press('Reset all').click();
        await expect.poll(hash, patience).toBe(before);
      },
    },
  ];
}

/** Walks through the page as it is shipped. */
export function walkTests(opened: () => Page): void {
  for (const by of [byMouse, byKeyboard])
    test(`[WALK-1] every job is done in at most three activations: ${by.name}`, async () => {
      const page = opened();
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const { name, carryOut } of [...figureJobs(page), ...questionJobs(page), ...workJobs(page)]) {
        await goHome(page);
        const walker = by(page);
        await carryOut(walker);
        expect(walker.activations, name).toBeLessThanOrEqual(most);
      }
    }, 300_000);

  test('[WALK-2] Tab goes through the whole page in its order, to places that can be seen and are marked, and ends', async () => {
    const page = opened();
    await goHome(page);
    const stops = await allStops(page);
    expect(stops.length).toBeGreaterThan(40);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isInView }) => !isInView)).toEqual([]);
    const at = (name: RegExp): number => stops.findIndex((stop) => name.test(stop.name));
    const parts = [
      /^select#scenario/,
      /Overview/,
      /Reset all|^input#/,
      /Technology lead/,
      /Who gained/,
      /#quarter/,
    ];
    const places = parts.map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  test('[WALK-3] what a dialog is opened from has the focus again when it is shut', async () => {
    const page = opened();
    await goHome(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    for (const [name, inMenu] of [
      ['Assumptions', null],
      ['Run log', null],
      ['Find', null],
      ['File', 'Your own economy'],
    ] as const) {
      await button(name).focus();
      await page.keyboard.press('Enter');
      if (inMenu !== null) {
        await button(inMenu).focus();
        await page.keyboard.press('Enter');
      }
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect((await focusOf(page))?.name, name).toContain(name);
    }
  });
}

/** What a reader sees who opens the page on a laptop and touches nothing. */
export function firstSightTests(opened: () => Page): void {
  test('[LAYOUT-45] on a laptop the answer in at most three lines, three numbers, two wide charts, six questions and the quarters are in view at once', async () => {
    const page = opened();
    await page.setViewportSize({ width: 1366, height: 768 });
    await goHome(page);
    const sight = await page.evaluate(() => {
      const { renderRoot } = document.querySelector('parley-app')!;
      const boxes = (found: Iterable<Element>) => [...found].map((one) => one.getBoundingClientRect());
      const answer = renderRoot.querySelector('h1')!;
      const parts = {
        answer: boxes([answer]),
        tiles: boxes(renderRoot.querySelector('key-tiles')!.renderRoot.querySelectorAll('button')),
        charts: boxes(renderRoot.querySelectorAll('.figures.first figure-view')),
        cards: boxes(renderRoot.querySelectorAll('.cards button')),
        quarters: boxes([renderRoot.querySelector('time-bar')!]),
      };
      const lines = parts.answer[0]!.height / parseFloat(getComputedStyle(answer).lineHeight);
      const bottoms = Object.values(parts).flatMap((all) => all.map(({ bottom }) => bottom));
      const counts = Object.values(parts).map((all) => all.length);
      return { lines, lowest: Math.max(...bottoms), counts, widths: parts.charts.map(({ width }) => width) };
    });
    expect(sight.lines).toBeLessThanOrEqual(3.01);
    expect(sight.counts).toEqual([1, 3, 2, 6, 1]);
    expect(sight.lowest).toBeLessThanOrEqual(768);
    for (const width of sight.widths) expect(width).toBeGreaterThan(480);
  });
}

/** What a reader gets who prints. */
export function printTests(opened: () => Page): void {
  test('[LAYOUT-6] on paper there is a page a question, figures are tagged with their captions, and each page says where it is from', async () => {
    const page = opened();
    await goHome(page);
    const bytes = await page.pdf({ format: 'Letter', tagged: true });
    const text = bytes.toString('latin1');
    const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(count(/\/Type\s*\/Page\b(?!s)/g)).toBe(7);
    expect(count(/\/S\s*\/Figure\b/g)).toBeGreaterThanOrEqual(4);
    expect(count(/\/S\s*\/Caption\b/g)).toBeGreaterThanOrEqual(4);
  });
}
