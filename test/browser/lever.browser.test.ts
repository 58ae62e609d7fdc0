import { csvParseRows } from 'd3';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import '../../src/page.css';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import type { WrittenRun } from '../support/lever-oracle.ts';

const { scenario, lever, own, moved, untouched, changed, names } = inject('leverOracle');
const patience = { timeout: 30_000, interval: 50 };

/** Cells of a CSV by column name. */
type Row = Readonly<Record<string, string>>;
function rowsOf({ files }: WrittenRun, path: string): Row[] {
  const [header, ...rows] = csvParseRows(files[path]!);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [header![at]!, cell])));
}
const lastRows = (run: WrittenRun, path: string): Row[] => {
  const rows = rowsOf(run, path);
  return rows.filter(({ quarter }) => quarter === rows.at(-1)!['quarter']);
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const meanConfidence = (run: WrittenRun, folder = ''): number => {
  const rows = lastRows(run, `${folder}ally.csv`);
  return sum(rows.map(({ confidence }) => Number(confidence))) / rows.length;
};

/** Expects a printed number to be a value rounded to the digits that are printed. */
function expectPrinted(text: string, value: number): void {
  const bare = text.replace(/[$,+]|bn$/g, '').replace('−', '-');
  expect(bare).toMatch(/^-?\d+(\.\d+)?$/);
  const decimals = bare.split('.')[1]?.length ?? 0;
  expect(Number(bare) + 0).toBe(Number(value.toFixed(decimals)) + 0);
}

let app: ParleyApp;
const figures = () => [...app.renderRoot.querySelectorAll('figure-view')];
const figure = (chart: string) => figures().find((view) => view.chart === chart)!.renderRoot;
const panel = () => app.renderRoot.querySelector('lever-panel')!.renderRoot;
const notices = () => app.renderRoot.querySelector('notice-list')!.renderRoot.textContent!;
const words = (chart: string) => ({
  title: figure(chart).querySelector('svg title')!.textContent!,
  description: figure(chart).querySelector('svg desc')!.textContent!,
});
/** The headline, without the joiners that keep a sign and its number on one line. */
const answer = () => app.renderRoot.querySelector('h1')!.textContent!.trim().replaceAll('\u2060', '');

/** Waits until the page shows a result and every figure has drawn it. */
async function shown(hash: string): Promise<void> {
  await vi.waitFor(() => {
    expect(document.documentElement.dataset['resultHash']).toBe(hash);
    expect(app.renderRoot.querySelector('run-status')!.renderRoot.textContent).toContain('Up to date');
  }, patience);
  await app.updateComplete;
  await Promise.all(figures().map((view) => view.updateComplete));
  // Figures out of view are drawn when there is time.
  const isBusy = () => figures().some((view) => view.renderRoot.querySelector('[aria-busy=true]') !== null);
  await vi.waitFor(() => expect(isBusy()).toBe(false), patience);
}

async function moveLever(value: number): Promise<void> {
  const box = panel().querySelector<HTMLInputElement>(`[data-lever=${lever}] input[type=number]`)!;
  box.value = String(value);
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await app.updateComplete;
}

/** Printed cells of a figure's table. */
async function table(chart: string): Promise<string[][]> {
  const view = figures().find((each) => each.chart === chart)!;
  const [picture, asTable] = view.renderRoot.querySelectorAll('button');
  asTable!.click();
  await view.updateComplete;
  const rows = [...view.renderRoot.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim()),
  );
  picture!.click();
  await view.updateComplete;
  return rows;
}

let before: Record<string, { title: string; description: string }>;
let answerBefore: string;

beforeAll(async () => {
  const place = document.createElement('div');
  place.id = 'app';
  place.dataset['scenario'] = scenario;
  document.body.append(place);
  await import('../../src/main.ts');
  app = await vi.waitFor(() => {
    const found = place.querySelector('parley-app');
    expect(found).not.toBeNull();
    return found!;
  });
  await shown(untouched.resultHash);
  // Some figures that a lever moves are on other screens, and all behind a list of this one.
  app.renderRoot.querySelector<HTMLDetailsElement>('details.more')!.open = true;
  await vi.waitFor(() => expect(figures().map(({ chart }) => chart)).toContain('C10'));
  await shown(untouched.resultHash);
  before = Object.fromEntries(['C3', 'C6', 'C10'].map((chart) => [chart, words(chart)]));
  answerBefore = answer();
}, 60_000);
afterAll(() => document.getElementById('app')!.remove());

describe('the tariff lever, 20 points up, on the page with its worker', () => {
  test('[LEV-2] the untouched page shows the bits of the command line, and its lever what the scenario says', () => {
    const box = panel().querySelector<HTMLInputElement>(`[data-lever=${lever}] input[type=number]`)!;
    expect(Number(box.value)).toBe(own);
    expect(document.documentElement.dataset['resultHash']).toBe(untouched.resultHash);
  });

  test('[LEV-3] the moved lever gives the bits of --set, and the numbers that every chart is described by change', async () => {
    await moveLever(moved);
    await shown(changed.resultHash);
    const numbers = (text: string) => text.match(/\d+(,\d{3})*(\.\d+)?/g)!.join(' ');
    for (const [chart, { title, description }] of Object.entries(before)) {
      const now = words(chart);
      expect(numbers(now.title), chart).not.toBe(numbers(title));
      expect(numbers(now.description), chart).not.toBe(numbers(description));
    }
    expect(numbers(answer())).not.toBe(numbers(answerBefore));
  });

  test('[LEV-4] months of delay in words and table are those of the CSV', async () => {
    const world = rowsOf(changed, 'world.csv');
    const baseline = rowsOf(changed, 'baseline/world.csv');
    const rows = await table('C3');
    const index = rows.slice(0, world.length);
    index.forEach(([, , , delay, alone, difference], quarter) => {
      const [run, without] = [world, baseline].map((of) => Number(of[quarter]!['delay_index']));
      expectPrinted(delay!, run!);
      expectPrinted(alone!, without!);
      expectPrinted(difference!, run! - without!);
    });
    const last = lastRows(changed, 'technology.csv');
    for (let at = 2 * world.length - 1; at < rows.length; at += world.length) {
      const [name, , , delay] = rows[at]!;
      const found = last.find(({ technology }) => technology === names.technologies[name!])!;
      expectPrinted(delay!, Number(found['delay']));
    }
    expect(rows.length).toBeGreaterThan(2 * world.length);
    const end = Number(world.at(-1)!['delay_index']).toFixed(1);
    expect(words('C3').description).toContain(`ends at ${end} months`);
    expect(answer()).toContain(`by ${end} months`);
  });

  test('[LEV-5] confidence and its causes, by kind and act, are those of the CSV', async () => {
    const rows = await table('C6');
    const allies = lastRows(changed, 'ally.csv').length;
    const sums = new Map<string, number>();
    const entries = rowsOf(changed, 'ledger.csv').filter(({ metric }) => metric === 'confidence');
    for (const { kind, act, delta } of entries) {
      const key = `${kind} ${act}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(delta) / allies);
    }
    const byAct = [...sums].filter(([key]) => !key.endsWith(' ')).map(([, value]) => value);
    const ranked = byAct.toSorted((a, b) => Math.abs(b) - Math.abs(a));
    const pooled = ranked.length > 5 ? [sum(ranked.slice(5))] : [];
    const plain = [...sums].filter(([key]) => key.endsWith(' ')).map(([, value]) => value);
    const ascending = (a: number, b: number) => a - b;
    const expected = [...ranked.slice(0, 5), ...pooled, ...plain].toSorted(ascending);
    const steps = rows.slice(1, -2).map(([, , change]) => change!);
    expect(steps).toHaveLength(expected.length);
    const numeric = (text: string) => Number(text.replace('−', '-'));
    steps
      .toSorted((a, b) => numeric(a) - numeric(b))
      .forEach((step, at) => expectPrinted(step, 100 * expected[at]!));
    const end = 100 * meanConfidence(changed);
    const baselineEnd = 100 * meanConfidence(changed, 'baseline/');
    expectPrinted(rows.at(-2)![3]!, end);
    expectPrinted(rows.at(-1)![3]!, baselineEnd);
    expectPrinted(rows.at(-2)![2]!, 100 * sum([...sums.values()]));
    const said = /to ([\d.]+) of 100 points, ([\d.]+) (below|above) Baseline/.exec(answer())!;
    expectPrinted(said[1]!, end);
    expectPrinted(said[2]!, (said[3] === 'below' ? -1 : 1) * (end - baselineEnd));
  });

  test('[LEV-6] bilateral balances, their changes and their ranking are those of the CSV', async () => {
    const rows = await table('C10');
    const balances = (path: string) =>
      new Map(
        lastRows(changed, path).map(({ exporter, importer, goods_balance }) => [
          `${exporter} ${importer}`,
          Number(goods_balance) / 1000,
        ]),
      );
    const [run, baseline] = [balances('pair.csv'), balances('baseline/pair.csv')];
    const pairs = rows.filter(([name]) => name!.includes('–'));
    for (const [name, balance, alone, change] of pairs) {
      const key = name!
        .split('–')
        .map((short) => names.regions[short])
        .join(' ');
      expectPrinted(balance!, run.get(key)!);
      expectPrinted(alone!, baseline.get(key)!);
      expectPrinted(change!, run.get(key)! - baseline.get(key)!);
    }
    // Each pair stands twice, once from either side.
    const sizes = [...run]
      .map(([key, value]) => Math.abs(value - baseline.get(key)!))
      .toSorted((a, b) => b - a);
    pairs.forEach(([, , , change], at) => expectPrinted(change!.replace(/[−+]/, ''), sizes[2 * at]!));
    const leader = lastRows(changed, 'ally.csv')[0]!['leader'];
    const total = lastRows(changed, 'region.csv').find(({ region }) => region === leader)!;
    expectPrinted(rows.at(-1)![1]!, Number(total['net_exports']) / 1000);
    const [, said] = /is (\S+) a year/.exec(answer())!;
    expect(said).toBe(rows[0]![1]);
  });

  test('[LEV-7] the lever put back gives the untouched bits and words again', async () => {
    await moveLever(own);
    await shown(untouched.resultHash);
    for (const [chart, said] of Object.entries(before)) expect(words(chart)).toEqual(said);
    expect(answer()).toBe(answerBefore);
  });
});

/** Gives the page a file as its file picker does. */
function pick(name: string, text: string): void {
  const input = app.renderRoot
    .querySelector('scenario-picker')!
    .renderRoot.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('a scenario file opened in the page', () => {
  const text = async (change: (text: string) => string): Promise<string> => {
    const shipped = (await import('../../src/bundled-texts.ts')).bundledScenarios().get(scenario)!;
    return change(shipped);
  };

  test.each([
    [
      'broken YAML',
      (all: string) => all.replace('title: The', 'title: [The'),
      /own\.yaml:\d+:\d+.*\[yaml-syntax\]/,
    ],
    [
      'a newer format',
      (all: string) => all.replace('format: 1', 'format: 2'),
      /own\.yaml:1:1 format: .*\[format-newer\]/,
    ],
    [
      'an unknown key',
      (all: string) => all.replace('quarters:', 'quarter:'),
      /own\.yaml:\d+:1 quarter: .*\[key-unknown\]/,
    ],
    [
      'an unknown region',
      (all: string) => all.replace('target: CHN', 'target: CHX'),
      /own\.yaml:\d+:5 policies\[0\]\.target: .*\[region-unknown\]/,
    ],
  ])(
    '[LEV-8] with %s is a notice with file, line and reason, and the last good result stays',
    async (_, change, said) => {
      const pictures = figures().map((view) => view.renderRoot.querySelector('svg')!.outerHTML);
      pick('own.yaml', await text(change));
      await vi.waitFor(() => expect(notices()).toMatch(said), patience);
      await app.updateComplete;
      expect(document.documentElement.dataset['resultHash']).toBe(untouched.resultHash);
      expect(figures().map((view) => view.renderRoot.querySelector('svg')!.outerHTML)).toEqual(pictures);
    },
  );

  test('[LEV-9] that is good is run and shown, and the lever moves it too', async () => {
    pick(
      'own.yaml',
      await text((all) => all.replace('id: truce-2025', 'id: own').replace('add: 0.189', 'add: 0.389')),
    );
    await shown(changed.resultHash);
    const box = panel().querySelector<HTMLInputElement>(`[data-lever=${lever}] input[type=number]`)!;
    expect(Number(box.value)).toBe(moved);
    expect(notices().trim()).toBe('');
    await moveLever(own);
    await shown(untouched.resultHash);
  });
});
