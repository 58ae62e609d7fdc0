import '@fontsource/source-sans-3/latin-400.css';
import { expect, test, vi } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { FigureView } from '../../src/components/figure/figure-view.ts';
import { pageFonts } from '../../src/components/page-fonts.ts';
import { canvasRasteriser } from '../../src/components/figure/rasterise.ts';
import { figurePng } from '../../src/exports/figure-png.ts';
import { leadChart } from '../../src/figures/charts/c3-lead.ts';
import { figureSpec } from '../../src/figures/index.ts';
import '../../src/page.css';
import type { ChartId, FigureInput, FigureSpec } from '../../src/schema/figure.ts';
import { createHovered } from '../../src/state/hovered.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const input = { run: resultFixture() };
const hovered = createHovered();

async function mount(chart: ChartId, from: FigureInput = input): Promise<FigureView> {
  defineElements();
  const view = document.createElement('figure-view');
  Object.assign(view, { chart, input: from, hovered });
  view.style.height = '480px';
  document.body.append(view);
  await view.updateComplete;
  return view;
}
const find = (view: FigureView, selector: string) => view.renderRoot.querySelector<HTMLElement>(selector)!;

test('[EXPORT-11] a figure is one tab stop; arrow keys say rows and draw one rule in all figures; T shows the table and Escape leads back', async () => {
  const [view, other] = [await mount('C3'), await mount('C3')];
  const stops = [...view.renderRoot.querySelectorAll<HTMLElement>('.stage *')].filter(
    (one) => one.tabIndex >= 0,
  );
  expect(stops).toEqual([find(view, '.picture')]);
  const press = async (key: string, on = '.picture'): Promise<void> => {
    find(view, on).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await Promise.all([view.updateComplete, other.updateComplete]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  expect(find(other, '.rule')).toBeNull();
  await press('ArrowRight');
  await press('ArrowRight');
  expect(find(view, '[aria-live]').textContent).toMatch(/2026 Q1.*Delay \(months\): \d/);
  expect(find(view, '.rule').style.left).toBe(find(other, '.rule').style.left);
  await press('t');
  expect(find(view, 'table')).not.toBeNull();
  const head = find(view, 'th:nth-child(4) button');
  head.click();
  await view.updateComplete;
  expect(find(view, 'th[aria-sort=ascending]').textContent).toContain('Delay');
  await press('Escape', 'table');
  expect(view.shadowRoot!.activeElement).toBe(find(view, '.picture'));
  await press('Escape');
  expect(find(other, '.rule')).toBeNull();
});

test('[EXPORT-12] the page draws a PNG at 300 dots to the inch with its own faces', async () => {
  const spec = figureSpec('C3', input, { size: 'memo-half', theme: 'light', app: '0.1.0' });
  const fonts = await pageFonts();
  const draw = canvasRasteriser(fonts);
  const png = await figurePng(spec, fonts, draw);
  const image = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  expect([image.width, image.height]).toEqual([945, 780]);
  const bare = await createImageBitmap(new Blob([await figurePng(spec, null, draw)], { type: 'image/png' }));
  const dots = (one: ImageBitmap): string => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [one.width, one.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(one, 0, 0);
    return canvas.toDataURL();
  };
  expect(dots(image)).not.toBe(dots(bare));
});

test('[FIRST-10] a figure is first drawn for the room that it has, once, and anew where it comes to another', async () => {
  const sizes: FigureSpec['size'][] = [];
  const render = vi.spyOn(leadChart, 'render');
  defineElements();
  const view = document.createElement('figure-view');
  Object.assign(view, { chart: 'C3', input, hovered });
  const [place, other] = [760, 520].map((width) => {
    const room = document.createElement('div');
    room.style.width = `${width}px`;
    document.body.append(room);
    return room;
  });
  const drawn = async (count: number) => {
    await expect.poll(() => render.mock.calls.length).toBe(count);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    sizes.splice(0, sizes.length, ...render.mock.calls.map(([spec]) => spec.size));
  };
  view.style.height = '480px';
  place!.append(view);
  await drawn(1);
  other!.append(view);
  await drawn(2);
  render.mockRestore();
  const { clientHeight: height } = find(view, '.stage');
  expect(sizes.map(({ width }) => width)).toEqual([758, 518]);
  expect(sizes[1]!.height).toBe(height);
});

test('[FIG-592] what is asked beside a figure stands where a pointer reaches it', async () => {
  const countries = await mount('C18', { run: bargainingFixture() });
  const tick = find(countries, '.options input[type=checkbox]');
  tick.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = tick.getBoundingClientRect();
  expect(countries.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)).toBe(tick);
});

test('[FIG-505] what a month of lead is worth is asked beside the exchange, which follows; scales of their own are asked beside countries; a row of gains leads to the balances', async () => {
  const bargained = { run: bargainingFixture() };
  const exchange = await mount('C2', bargained);
  const said = () => find(exchange, 'svg desc').textContent;
  const before = said();
  const box = find(exchange, '.options input[type=number]') as HTMLInputElement;
  box.value = '7';
  box.dispatchEvent(new Event('change', { bubbles: true }));
  // A figure out of view is drawn anew when there is time.
  await expect.poll(said).not.toBe(before);
  expect(said()).toContain('$7');
  find(exchange, '.options button').click();
  await expect.poll(said).toBe(before);
  const countries = await mount('C18', bargained);
  const tick = find(countries, '.options input[type=checkbox]') as HTMLInputElement;
  tick.click();
  await expect.poll(() => find(countries, 'svg').textContent).toMatch(/scales? differ/i);
  const gains = await mount('C1', bargained);
  const asked: string[] = [];
  gains.addEventListener('figure-link', (event) => asked.push((event as CustomEvent<string>).detail));
  find(gains, '[data-link]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(asked).toEqual(['C10']);
});
