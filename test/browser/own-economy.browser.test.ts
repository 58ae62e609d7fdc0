import axe from 'axe-core';
import { wrap } from 'comlink';
import { csvParseRows } from 'd3';
import { afterAll, afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import '../../src/page.css';
import { defineElements } from '../../src/components/define-elements.ts';
import { economyFormat } from '../../src/components/economy/own-economy-texts.ts';
import type { OwnEconomy } from '../../src/components/economy/own-economy.ts';
import type { EconomyDesk } from '../../src/schema/economy-desk.ts';
import { EconomySession } from '../../src/state/economy-session.ts';
import type { WorkerApi } from '../../src/worker.ts';
import { below, zipOf } from '../support/economy-upload.ts';

const { files, importer, exporter, points, policy, check, tables } = inject('economyOracle');
const shipped = new Map(Object.entries(files));
const patience = { timeout: 20_000, interval: 30 };
const worker = new Worker(new URL('../../src/worker.ts', import.meta.url), { type: 'module' });
const api = wrap<WorkerApi>(worker);
const desk: EconomyDesk = {
  openEconomy: (upload) => api.openEconomy(upload),
  solvePolicy: (question) => api.solvePolicy(question),
};

let page: OwnEconomy;
beforeEach(async () => {
  defineElements();
  page = document.createElement('own-economy');
  page.session = new EconomySession(desk);
  document.body.append(page);
  await page.updateComplete;
  entry().click();
});
afterEach(() => page.remove());
afterAll(() => worker.terminate());

const find = <Found extends HTMLElement>(selector: string, inside: ParentNode = page.renderRoot): Found => {
  const found = inside.querySelector<Found>(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
};
const entry = () => find<HTMLButtonElement>('.entry');
const dialog = () => find<HTMLDialogElement>('dialog');
const status = () => find('[role=status]').textContent!.trim();
const part = (name: string) => find(name).shadowRoot!;
const notices = (list: string) => part(`notice-list.${list}`).textContent!;

/** Gives a file input what its picker would; `folder` is what was chosen when the input takes folders. */
function pick(input: HTMLInputElement, chosen: readonly File[], folder = ''): void {
  const transfer = new DataTransfer();
  for (const file of chosen) transfer.items.add(file);
  input.files = transfer.files;
  for (const file of folder === '' ? [] : input.files)
    Object.defineProperty(file, 'webkitRelativePath', { value: `${folder}/${file.name}` });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const filesOf = (texts: ReadonlyMap<string, string>) =>
  [...texts].map(([path, text]) => new File([text], path));
const pickFiles = (...chosen: File[]) => pick(find('input[accept=".zip,.csv"]'), chosen);
const pickFolder = (texts: ReadonlyMap<string, string>, folder: string) =>
  pick(find('input[webkitdirectory]'), filesOf(texts), folder);
const zip = () => new File([zipOf(below('own', shipped))], 'own.zip');

async function opened(name: string): Promise<void> {
  await vi.waitFor(() => expect(status()).toMatch(new RegExp(`^${name}: 17 regions, 22 sectors`)), patience);
}
async function openZip(): Promise<void> {
  pickFiles(zip());
  await opened('own.zip');
}

/** Printed cells [row][column] of a table. */
async function cellsOf(inside: ParentNode, selector: string): Promise<string[][]> {
  const table = inside.querySelector<HTMLElementTagNameMap['data-table']>(selector)!;
  await table.updateComplete;
  return [...table.renderRoot.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim()),
  );
}
const plain = (text: string) => Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));

function set(selector: string, value: string): void {
  const control = find<HTMLInputElement | HTMLSelectElement>(selector, part('policy-form'));
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
async function solve(): Promise<void> {
  await find<HTMLElementTagNameMap['policy-form']>('policy-form').updateComplete;
  find<HTMLButtonElement>('.solve', part('policy-form')).click();
  await vi.waitFor(() => expect(page.session.store.get().busy).toBeNull(), patience);
  await page.updateComplete;
}
async function solvePoints(): Promise<void> {
  set('#importer', importer);
  set('#exporter', exporter);
  set('#points', String(points));
  await solve();
}

/** Expects a printed number to be a value rounded to the digits that are printed. */
function expectPrinted(text: string, value: number): void {
  const decimals = text.split('.')[1]?.length ?? 0;
  expect(plain(text)).toBe(Number(value.toFixed(decimals)) + 0);
}

test.each([
  ['a folder', () => pickFolder(shipped, 'own'), 'own'],
  ['an archive', () => pickFiles(zip()), 'own.zip'],
  ['loose files', () => pickFiles(...filesOf(shipped)), 'chosen files'],
])('[OWN-13] %s of the shipped economy is checked as economy check does', async (_, choose, name) => {
  choose();
  await opened(name);
  const view = part('economy-view');
  const rows = await cellsOf(view, 'data-table');
  expect(rows).toHaveLength(5);
  for (const [statement, place, off] of rows) {
    const line = check.split('\n').find((each) => each.includes(statement!))!;
    expect(line).toContain(`off by at most ${off} (${place})`);
  }
  const placebo = /within (\S+) of 1 \((converged, residual \S+ after \d+ sweeps)\)/.exec(check)!;
  expect(view.textContent).toContain(placebo[0]);
  expect(entry().textContent!.trim()).toBe(`Your own economy: ${name}`);
  const sizes = [...view.querySelectorAll('details data-table')].map(
    (table) => table.shadowRoot!.querySelectorAll('tbody tr').length,
  );
  expect(sizes).toEqual([17, 22, 17]);
});

test('[OWN-14] points on one exporter give the numbers of economy solve, in the tables and to every digit in the files', async () => {
  await openZip();
  const form = part('policy-form');
  const [first, second] = shipped.get('regions.csv')!.split('\n').slice(1, 3);
  expect(find<HTMLSelectElement>('#importer', form).value).toBe(first!.split(',')[0]);
  expect(find<HTMLSelectElement>('#exporter', form).value).toBe(second!.split(',')[0]);
  expect(find('.sectors summary', form).textContent).toContain('18 of 22, those in which some region levies');
  await solvePoints();
  const answer = part('policy-answer');
  expect(answer.textContent).toContain(`${importer} adds 25 points to its duties on ${exporter}, 18 of 22`);
  expect(answer.textContent).toMatch(/Solved: converged, residual \S+ after \d+ sweeps\./);
  const [results, accounts, linear] = ['results', 'accounts', 'decomposition'].map((name) =>
    csvParseRows(tables[name]!).slice(1),
  );
  const shown = await cellsOf(answer, '.results');
  expect(shown).toHaveLength(17);
  shown.forEach(([region, wage, price, realWage, realIncome, before, after, change], n) => {
    const expected = results![n]!;
    expect(region).toBe(expected[0]);
    [wage, price].forEach((cell, at) => expectPrinted(cell!, 100 * (Number(expected[at + 1]) - 1)));
    [realWage, realIncome].forEach((cell, at) => expectPrinted(cell!, Number(expected[at + 3])));
    expectPrinted(before!, Number(accounts![n]![5]));
    expectPrinted(after!, Number(accounts![n]![4]));
    expect(change).toBe('0');
  });
  (await cellsOf(answer, '.first-order')).forEach(([region, ...cells], n) => {
    expect(region).toBe(linear![n]![0]);
    cells.forEach((cell, at) => expectPrinted(cell, Number(linear![n]![at + 1])));
  });
  const saved = vi.spyOn(URL, 'createObjectURL');
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const buttons = [...answer.querySelectorAll<HTMLButtonElement>('button[data-file]')];
  expect(buttons.map((button) => button.dataset['file']).sort()).toEqual(Object.keys(tables).sort());
  for (const button of buttons) {
    button.click();
    const blob = saved.mock.lastCall![0] as Blob;
    expect(await blob.text()).toBe(tables[button.dataset['file']!]);
    const link = click.mock.contexts.at(-1) as HTMLAnchorElement;
    expect(link.download).toBe(`own-${button.dataset['file']}.csv`);
  }
  vi.restoreAllMocks();
});

test('[OWN-14] a policy file that says the same gives the same, under the closure that is chosen', async () => {
  await openZip();
  find<HTMLInputElement>('input[value=file]', part('policy-form')).click();
  await find<HTMLElementTagNameMap['policy-form']>('policy-form').updateComplete;
  await solve();
  expect(part('policy-form').textContent).toContain('Choose a policy file first.');
  pick(find('input[type=file]', part('policy-form')), [new File([policy], 'own.policy.csv')]);
  await vi.waitFor(() => expect(part('policy-form').textContent).toContain('own.policy.csv'), patience);
  await solve();
  expect(page.session.store.get().answer!.solution!.files).toEqual(tables);
  set('#closure', 'saving');
  await find<HTMLElementTagNameMap['policy-form']>('policy-form').updateComplete;
  set('#saving-rate', '50');
  await solve();
  expect(part('policy-answer').textContent).toContain('own.policy.csv; total balances saving');
  expect(page.session.store.get().answer!.question.savingRate).toBe(0.5);
  const changes = (await cellsOf(part('policy-answer'), '.results')).map((row) => plain(row.at(-1)!));
  expect(changes.filter((change) => change !== 0).length).toBeGreaterThan(10);
});

test('[OWN-15] a broken economy is told with file, line, row, reason and hint, and the one before it stays', async () => {
  await openZip();
  const lines = files['flows.csv']!.split('\n');
  const [sector, from, to] = lines[4]!.split(',');
  lines[4] = `${sector},${from},${to},-3,0.1`;
  pickFolder(new Map([...shipped, ['flows.csv', lines.join('\n')]]), 'broken');
  await vi.waitFor(() => expect(notices('fileNotices')).toContain('[flow-negative]'), patience);
  expect(notices('fileNotices')).toContain(
    `broken/flows.csv:5:13 ${sector}.${from}.${to}.flow: the flow -3 is negative (a flow is 0 or more)`,
  );
  await page.updateComplete;
  expect(status()).toBe('The files were not taken; own.zip stays open.');
  await solvePoints();
  expect(page.session.store.get().answer!.solution!.files['results']).toBe(tables['results']);
});

test('[OWN-15] what is no archive, and a policy file with a wrong row, are told and change nothing', async () => {
  pickFiles(new File(['no archive'], 'own.zip'));
  await vi.waitFor(() => expect(notices('fileNotices')).toContain('[zip-unreadable]'), patience);
  expect(status()).toBe('The files were not taken.');
  expect(page.renderRoot.querySelector('economy-view')).toBeNull();
  await openZip();
  await solvePoints();
  find<HTMLInputElement>('input[value=file]', part('policy-form')).click();
  await find<HTMLElementTagNameMap['policy-form']>('policy-form').updateComplete;
  pick(find('input[type=file]', part('policy-form')), [new File([`${policy}XXX,CHN,USA,0\n`], 'p.csv')]);
  await vi.waitFor(() => expect(part('policy-form').textContent).toContain('p.csv'), patience);
  await solve();
  await vi.waitFor(
    () => expect(notices('policyNotices')).toMatch(/p\.csv:20:1 .*\[sector-unknown\]/),
    patience,
  );
  expect(page.session.store.get().answer!.solution!.files).toEqual(tables);
});

test('[OWN-16] a policy without an equilibrium shows its status and no number', async () => {
  await openZip();
  const sectors = csvParseRows(files['sectors.csv']!).slice(1);
  const rows = sectors.map(([sector]) => `${sector},CHN,USA,-0.97`);
  const text = ['sector,exporter,importer,tariff_rate', ...rows, ''].join('\n');
  find<HTMLInputElement>('input[value=file]', part('policy-form')).click();
  await find<HTMLElementTagNameMap['policy-form']>('policy-form').updateComplete;
  pick(find('input[type=file]', part('policy-form')), [new File([text], 'p.csv')]);
  await vi.waitFor(() => expect(part('policy-form').textContent).toContain('p.csv'), patience);
  await solve();
  const answer = part('policy-answer');
  expect(answer.textContent).toMatch(
    /No equilibrium was found: non-finite, .* There are no numbers to show\./,
  );
  expect(answer.querySelectorAll('data-table, button')).toHaveLength(0);
});

test('[OWN-17] files dropped on the drawer are taken as chosen ones', async () => {
  const transfer = new DataTransfer();
  transfer.items.add(zip());
  const target = find('.intake');
  target.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, cancelable: true }));
  await page.updateComplete;
  expect(target.className).toBe('intake over');
  target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  await opened('own.zip');
  expect(target.className).toBe('intake');
});

test('[OWN-18] the drawer takes the focus and gives it back, and what is open survives its closing', async () => {
  await openZip();
  expect(dialog().open).toBe(true);
  expect(dialog().contains(page.shadowRoot!.activeElement)).toBe(true);
  find<HTMLButtonElement>('.close').click();
  expect(dialog().open).toBe(false);
  entry().focus();
  entry().click();
  await solvePoints();
  find<HTMLButtonElement>('.close').click();
  expect(page.shadowRoot!.activeElement).toBe(entry());
  expect(part('policy-answer').textContent).toContain('Solved');
});

test('[OWN-18] axe finds nothing to object to, before and after an answer, by points and by file', async () => {
  const objections = async (): Promise<string[]> => {
    const { violations } = await axe.run(page, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`,
    );
  };
  expect(await objections()).toEqual([]);
  await openZip();
  await solvePoints();
  for (const name of ['economy-view', 'policy-form', 'policy-answer'])
    part(name)
      .querySelectorAll('details')
      .forEach((details) => (details.open = true));
  expect(await objections()).toEqual([]);
  find<HTMLInputElement>('input[value=file]', part('policy-form')).click();
  set('#closure', 'saving');
  pickFiles(new File(['no archive'], 'bad.zip'));
  await vi.waitFor(() => expect(notices('fileNotices')).toContain('[zip-unreadable]'), patience);
  expect(await objections()).toEqual([]);
});

test('[OWN-19] the page says that nothing is sent and a reload forgets, and names the columns that the files have', () => {
  expect(find('.privacy').textContent).toMatch(/Nothing leaves this machine.*Reloading the page forgets/);
  const columns = economyFormat.map(([file, named]) => [file, named.replaceAll(', ', ',')]);
  for (const [file, named] of columns) expect(files[file!]!.split(/\r?\n/)[0]).toBe(named);
  expect(columns).toHaveLength(Object.keys(files).length);
});
