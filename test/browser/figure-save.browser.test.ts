import '@fontsource/source-sans-3/latin-400.css';
import { expect, test } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import { defineExporters } from '../../src/components/define-exporters.ts';
import type { FigureView } from '../../src/components/figure/figure-view.ts';
import { saveTexts } from '../../src/components/tray/save-texts.ts';
import '../../src/page.css';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const inputOf = (index: number) => ({ run: bargainingFixture({ index }) });
const settled = async (view: FigureView): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await view.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

async function mountMenu() {
  defineElements();
  defineExporters();
  const view = document.createElement('figure-view');
  Object.assign(view, { chart: 'C3', input: inputOf(6), version: '0.1.0' });
  view.style.height = '480px';
  document.body.append(view);
  await settled(view);
  const save = view.renderRoot.querySelector('figure-save')!;
  save.renderRoot.querySelector('details')!.open = true;
  await settled(view);
  return { view, menu: save.renderRoot };
}

test('[EXPORT-123] a title is written anew in the menu; where the data leave it behind the page says so and saving has to be accepted', async () => {
  const { view, menu } = await mountMenu();
  const field = menu.querySelector<HTMLInputElement>('input[type=text]')!;
  const drawn = (): string => view.renderRoot.querySelector('svg title')!.textContent!;
  expect(field.value).toBe(drawn());
  const [number] = /\d+\.\d/.exec(drawn())!;
  field.value = `Chips buy ${number} months`;
  field.dispatchEvent(new Event('change'));
  await settled(view);
  expect(drawn()).toBe(`Chips buy ${number} months`);
  expect(view.renderRoot.querySelector('.contradicts')).toBeNull();
  view.input = inputOf(9);
  await settled(view);
  expect(view.renderRoot.querySelector('.contradicts')!.textContent).toBe(saveTexts.gone.title);
  const png = menu.querySelector<HTMLButtonElement>('[data-kind=png]')!;
  expect(png.disabled).toBe(true);
  menu.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
  await settled(view);
  expect(png.disabled).toBe(false);
  field.value = '';
  field.dispatchEvent(new Event('change'));
  await settled(view);
  expect(drawn()).not.toContain('Chips buy');
  view.remove();
});

test('[EXPORT-124] the menu shows what will be saved, in its colours and as others see them, and says what speaks against it', async () => {
  const { view, menu } = await mountMenu();
  const preview = menu.querySelector('figure-preview')!;
  const picture = (): SVGSVGElement => preview.renderRoot.querySelector('.picture svg')!;
  expect(picture().getAttribute('width')).toBe('624');
  expect(menu.querySelector('.findings')).toBeNull();
  const see = preview.renderRoot.querySelector('select')!;
  see.value = 'deutan';
  see.dispatchEvent(new Event('change'));
  await settled(view);
  expect(preview.renderRoot.querySelector<HTMLElement>('.picture')!.style.filter).toContain('#deutan');
  view.stale = true;
  await settled(view);
  expect(menu.querySelector('.findings')!.textContent).toContain(saveTexts.stale);
  expect(menu.querySelector<HTMLButtonElement>('[data-kind=svg]')!.disabled).toBe(true);
  view.remove();
});

test('[FIG-503] a figure out of view is drawn when the page has time, is marked until then, and at once when it comes into view', async () => {
  defineElements();
  defineExporters();
  const view = document.createElement('figure-view');
  Object.assign(view, { chart: 'C3', input: inputOf(6), version: '0.1.0' });
  view.style.cssText = 'position:absolute;top:5000px;height:480px;width:600px';
  document.body.append(view);
  await settled(view);
  const title = (): string => view.renderRoot.querySelector('svg title')!.textContent!;
  const before = title();
  await new Promise((resolve) => setTimeout(resolve, 100));
  view.input = inputOf(9);
  await view.updateComplete;
  expect(title()).toBe(before);
  expect(view.renderRoot.querySelector('.stage')!.ariaBusy).toBe('true');
  await expect.poll(title).not.toBe(before);
  expect(view.renderRoot.querySelector('.stage')!.ariaBusy).toBe('false');
  view.input = inputOf(6);
  view.scrollIntoView();
  await expect.poll(title).toBe(before);
  view.remove();
});
