import { expect, test } from 'vitest';
import { figureCsv } from '../../../src/exports/figure-csv.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { numbersOf } from '../../../src/figures/columns.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';
import { resultFixture } from '../../support/result-fixture.ts';

const look = { size: { width: 345, height: 500 }, theme: 'light', app: '0.1.0' } as const;

test('[FIG-14] pairs are named once, ranked by the size of their change (where nothing changes the leader’s come first), with what each region’s goods add up to behind them and the leader’s total last', () => {
  const table = figureTable(figureSpec('C10', { run: resultFixture() }, look));
  expect(table.rows).toEqual([
    ['Gamma–Delta', '$43bn', '$22bn', '+$22bn', '$22bn', '+$11bn'],
    ['Beta–Delta', '$29bn', '$14bn', '+$14bn', '$14bn', '+$7.2bn'],
    ['Beta–Gamma', '$22bn', '$11bn', '+$11bn', '$11bn', '+$5.4bn'],
    ['Alpha–Delta', '$14bn', '$7.2bn', '+$7.2bn', '$7.2bn', '+$3.6bn'],
    ['Alpha–Gamma', '$11bn', '$5.4bn', '+$5.4bn', '$5.4bn', '+$2.7bn'],
    ['Alpha–Beta', '$7.2bn', '$3.6bn', '+$3.6bn', '$3.6bn', '+$1.8bn'],
    ['Alpha, goods with all partners', '$32bn', '$16bn', '+$16bn', '$16bn', '+$8.1bn'],
    ['Beta, goods with all partners', '$43bn', '$22bn', '+$22bn', '$22bn', '+$11bn'],
    ['Gamma, goods with all partners', '$11bn', '$5.4bn', '+$5.4bn', '$5.4bn', '+$2.7bn'],
    ['Delta, goods with all partners', '−$86bn', '−$43bn', '−$43bn', '−$43bn', '−$22bn'],
    ['Alpha, all partners', '−$3.0bn', '−$3.0bn', '$0bn', '−$2.0bn', '$0bn'],
  ]);
});

test('[FIG-22] the balance chart says which balance it draws, and gives the other beside it', () => {
  const spec = figureSpec('C10', { run: resultFixture() }, look);
  expect(sayRole(spec, 'caption')).toContain('drawn by origin (customs)');
  const { columns: headings } = figureTable(spec);
  expect(headings.slice(-2)).toEqual(['By headquarters (USD a year)', 'Change by headquarters (USD a year)']);
  const columns = figureCsv(spec).split('\n')[0]!;
  for (const name of ['balance', 'owner_balance', 'owner_baseline', 'owner_change'])
    expect(columns).toContain(`${name} (million USD/year)`);
});

test('[FIG-15] the title of the balance chart turns with the sign of the largest change', () => {
  const base = resultFixture();
  const title = (result: typeof base): string => sayRole(figureSpec('C10', { run: result }, look), 'title');
  expect(title(base)).toBe('Goods balance of Gamma with Delta: $43bn a year, $22bn above Baseline');
  const swapped = { ...base, tables: base.reference!, reference: base.tables };
  expect(title({ ...swapped, tables: { ...base.tables, pair: base.reference!.pair! } })).toBe(
    'Goods balance of Gamma with Delta: $22bn a year, $22bn below Baseline',
  );
  const { world } = base.reference!;
  expect(title({ ...base, reference: { ...base.tables, world: world! } })).toBe(
    'Goods balance of Alpha with Beta: $7.2bn a year, as in Baseline',
  );
});

test('[FIG-122] the matrix prints each change with its sign, that of the partner being its negative, and rows add up to their end', () => {
  const spec = figureSpec('C10', { run: resultFixture() }, { ...look, size: 'memo-full' });
  const cells = new Map(
    everyNode(parseXml(charts.C10.render(spec)))
      .filter((node) => node.attributes['data-key']?.startsWith('change.'))
      .map((node) => [node.attributes['data-key']!.slice('change.'.length), node.text]),
  );
  expect(cells.get('GAMMA-DELTA')).toBe('+22');
  expect(cells.get('DELTA-GAMMA')).toBe('−22');
  expect(cells.get('DELTA-all')).toBe('−43');
  expect(cells.size).toBe(4 * 4);
  const half = charts.C10.render(figureSpec('C10', { run: resultFixture() }, { ...look, size: 'memo-half' }));
  expect(half).not.toContain('data-key="change.');
});

test('[FIG-308] a change that is small beside its own balance hardly moves anything, in words, with its sign, and in colour', () => {
  const base = resultFixture();
  const pair = base.tables.pair!;
  const reference = numbersOf(base.reference!.pair!, 'goods_balance');
  const own = numbersOf(pair, 'goods_balance');
  const values = reference.map((value, row) => value + 0.002 * (own[row]! - value));
  const goods_balance = { kind: 'number' as const, unit: 'million USD/year', values };
  const run = {
    ...base,
    tables: { ...base.tables, pair: { ...pair, columns: { ...pair.columns, goods_balance } } },
  };
  const small = figureSpec('C10', { run }, { ...look, size: 'memo-full' });
  expect(sayRole(small, 'title')).toMatch(
    /^Goods balances hardly move: Alpha with Beta by [+−]\$0\.01bn a year, to /,
  );
  const fills = (svg: string) =>
    [...svg.matchAll(/<rect[^>]*data-key="cell\.[^"]*"[^>]*>/g)].map(
      ([rect]) => /fill="([^"]+)"/.exec(rect)![1],
    );
  const full = figureSpec('C10', { run: base }, { ...look, size: 'memo-full' });
  const dark = new Set(fills(charts.C10.render(full)));
  const light = new Set(fills(charts.C10.render(small)));
  expect(dark.size).toBeGreaterThan(light.size);
});

test('[FIG-414] regions over the columns of the matrix have their names, all in one size, and ids only where names have no room', () => {
  const base = resultFixture();
  const named = (shorts: readonly string[]) => {
    const region = base.sets['region']!.map((member, at) => ({
      ...member,
      short: shorts[at] ?? member.short,
    }));
    const run = { ...base, sets: { ...base.sets, region } };
    const spec = figureSpec('C10', { run }, { ...look, size: 'memo-full' });
    return everyNode(parseXml(charts.C10.render(spec))).filter(({ name }) => name === 'text');
  };
  const words = named(['Rest of sea', 'Isles', 'Plains', 'Hills']);
  const over = words.filter(({ text }) =>
    ['Rest of', 'sea', 'Isles', 'Plains', 'Hills'].includes(text ?? ''),
  );
  expect(over.length).toBeGreaterThanOrEqual(8);
  const middle = over.filter(({ attributes }) => attributes['text-anchor'] === 'middle');
  expect(new Set(middle.map(({ attributes }) => attributes['font-size'])).size).toBe(1);
  const broad = named(['Unpronounceablyland', 'Isles', 'Plains', 'Hills']).map(({ text }) => text);
  expect(broad).toContain('ALPHA');
});

test('[FIG-420] changes in the matrix that are nearest to one step of the ramp have one fill', () => {
  const spec = figureSpec('C10', { run: resultFixture() }, { ...look, size: 'memo-full' });
  const fills = new Map(
    everyNode(parseXml(charts.C10.render(spec)))
      .filter((node) => node.attributes['data-key']?.startsWith('cell.'))
      .map((node) => [node.attributes['data-key']!.slice('cell.'.length), node.attributes['fill']]),
  );
  // Of 22: 3.6, 5.4 and 7.2 are nearest to a quarter, 11 to a half, 14 to three quarters.
  const near = ['ALPHA-BETA', 'ALPHA-GAMMA', 'ALPHA-DELTA'].map((pair) => fills.get(pair));
  expect(new Set(near).size).toBe(1);
  expect(new Set([near[0], fills.get('BETA-GAMMA'), fills.get('BETA-DELTA')]).size).toBe(3);
});

test('[FIG-421] the note tells how to read the matrix where one is drawn, and of none where none is', () => {
  const drawn = (size: 'memo-full' | 'memo-half'): string[] => {
    const spec = figureSpec('C10', { run: resultFixture() }, { ...look, size });
    return everyNode(parseXml(charts.C10.render(spec))).map(({ text }) => text);
  };
  expect(drawn('memo-full').join(' ')).toContain('The matrix has the regions that move most');
  expect(drawn('memo-half').join(' ')).not.toMatch(/matrix|last column/);
});
