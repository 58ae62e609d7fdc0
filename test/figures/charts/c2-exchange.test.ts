import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { numbersOf } from '../../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../../src/figures/index.ts';
import { pictureParts } from '../../../src/figures/marks/picture-parts.ts';
import { bargainingFixture } from '../../support/bargaining-fixture.ts';
import { quantileOf, sortedKnown } from '../../../src/numerics/quantiles.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';
import { ensembleFixture } from '../../support/ensemble-fixture.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (run = bargainingFixture()) => figureSpec('C2', { run }, look);

test('[FIG-104] the lines of an exchange add up to its net in worth, lead, income, balance and confidence', () => {
  const { rows } = specOf();
  for (const column of ['worth', 'lead', 'income', 'balance', 'confidence']) {
    const values = numbersOf(rows, column);
    const sum = values.subarray(0, -1).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(values.at(-1)!, 9);
  }
  expect(
    figureTable(specOf()).rows.map(([name, group, worth, months]) => [name, group, worth, months]),
  ).toEqual([
    ['Lithography: half', 'Gave', '−$4.5bn', '−1.8'],
    ['Purchases: $20bn a year', 'Got', '+$9.0bn', '+3.6'],
    ['Together, and signing', 'Also', '−$1.0bn', '−0.4'],
    ['Net', '', '+$3.5bn', '+1.4'],
  ]);
});

test('[FIG-105] at the break-even worth of a month a deal is worth nothing, and the assumed worth is that of the run', () => {
  const { rows } = specOf();
  const at = (column: string): number => numbersOf(rows, column).at(-1)!;
  expect(at('month_worth')).toBeCloseTo(2500, 6);
  const withoutLead = at('worth') - at('month_worth') * at('lead');
  expect(withoutLead + at('break_even') * at('lead')).toBeCloseTo(0, 6);
  expect(sayRole(specOf(), 'title')).toBe(
    'Alpha gives up 1.8 months of lead: worth it while a month is worth less than $4.4bn a year',
  );
});

test('[FIG-106] without a deal in force the exchange says so in its title and in the plot', () => {
  for (const ending of ['walked-out', 'open', 'nobody'] as const) {
    const spec = specOf(bargainingFixture({}, {}, ending));
    expect(sayRole(spec, 'title')).toBe('No deal was signed, so nothing was given up');
    const keys = everyNode(parseXml(charts.C2.render(spec))).map((node) => node.attributes['data-key']);
    expect(keys).toContain('empty');
  }
});

test('[FIG-369] lines that do not fit are one line, so that what is drawn adds up to the net line at every size', () => {
  const { rows } = specOf();
  const [worth, rest] = [numbersOf(rows, 'worth'), numbersOf(rows, 'rest_worth')];
  // Purchases, the largest line, and all that is smaller.
  expect(worth[1]! + rest[1]!).toBeCloseTo(worth.at(-1)!, 9);
  const drawn = [210, 230, 250, 400].map((height) => {
    const spec = figureSpec('C2', { run: bargainingFixture() }, { ...look, size: { width: 300, height } });
    const nodes = everyNode(parseXml(charts.C2.render(spec)));
    const keys = nodes.flatMap(({ attributes }) => attributes['data-key'] ?? []);
    return keys.filter((key) => key.startsWith('value.worth.'));
  });
  expect(drawn[0]).toEqual(['value.worth.line-1', 'value.worth.rest', 'value.worth.line-3']);
  expect(drawn.at(-1)).toHaveLength(4);
});

test('[FIG-370] another worth of a month moves every line by its lead, and at the break-even worth the net is nothing', () => {
  const of = (month: number) => figureSpec('C2', { run: bargainingFixture(), options: { month } }, look);
  const even = numbersOf(specOf().rows, 'break_even').at(-1)! / 1000;
  expect(numbersOf(of(even).rows, 'worth').at(-1)).toBeCloseTo(0, 6);
  expect(numbersOf(of(even).rows, 'break_even').at(-1)).toBeCloseTo(1000 * even, 6);
  const [dear, own] = [of(10).rows, specOf().rows];
  numbersOf(dear, 'worth').forEach((worth, row) => {
    const moved = (10000 - 2500) * numbersOf(own, 'lead')[row]!;
    expect(worth - numbersOf(own, 'worth')[row]!).toBeCloseTo(moved, 6);
  });
  expect(charts.C2.render(of(10))).toContain('assumed $10bn: not worth it');
  expect(charts.C2.render(of(1))).toContain('assumed $1.0bn: worth it');
});

test('[FIG-371] the net has the middle half and nine tenths of the runs of an experiment that signed something, and says what they differ by', () => {
  const made = ensembleFixture({ runs: 30, arms: ['Trade', 'Hold'] });
  const nets = Float64Array.from({ length: 30 }, (_, draw) => (draw === 7 ? NaN : draw / 10));
  const series = ['deals-worth', 'deals-lead'].map((metric) => ({
    metric,
    name: metric,
    unit: metric === 'deals-worth' ? 'bn USD/year' : 'month',
    subject: {},
    quarters: [4],
    values: [metric === 'deals-worth' ? nets : nets.map((net) => -net), new Float64Array(30).fill(NaN)],
  }));
  const spec = figureSpec('C2', { run: bargainingFixture(), ensemble: { ...made, series } }, look);
  const known = sortedKnown(nets.map((net) => 1000 * net));
  for (const [column, p] of [
    ['median', 0.5],
    ['low50', 0.25],
    ['high90', 0.95],
  ] as const)
    expect(numbersOf(spec.rows, column)[0]).toBeCloseTo(quantileOf(known, p), 9);
  const nodes = everyNode(parseXml(charts.C2.render(spec)));
  const said = nodes.find(({ attributes }) => attributes['data-key'] === 'label.net')!.text;
  expect(said).toMatch(/^Net of 29 runs: .* range: chance only \(seeds\)$/);
  expect(nodes.filter(({ attributes }) => attributes['data-role'] === 'range')).toHaveLength(2);
});

test('[FIG-388] names of chips in the exchange are whole at a full column, over two lines where they need them', () => {
  const drawn = charts.C2.render(
    figureSpec('C2', { run: bargainingFixture() }, { ...look, size: 'memo-full' }),
  );
  const names = [...drawn.matchAll(/data-key="name\.[^"]*">([^<]*)</g)].map(([, words]) => words!);
  expect(names).toContain('Purchases: $20bn a year');
  expect(names.filter((words) => words.includes('…'))).toEqual([]);
});

test('[FIG-567] a long name in the exchange stands whole on two lines of a line that is higher for it', () => {
  const spec = figureSpec('C2', { run: bargainingFixture() }, { ...look, size: { width: 330, height: 420 } });
  const [first, ...others] = spec.sets['line']!;
  const long = 'Deposition: half of the advanced demand there is';
  const sets = { ...spec.sets, line: [{ ...first!, short: long }, ...others] };
  const parts = pictureParts(charts.C2.render({ ...spec, sets }));
  const name = parts.filter(({ attributes }) =>
    [`name.${first!.id}`, `name.${first!.id}.1`].includes(attributes['data-key'] ?? ''),
  );
  expect(name).toHaveLength(2);
  expect(name.map(({ text }) => text).join(' ')).toBe(long);
});

test('[FIG-650] in a picture of half a page long names of the exchange stand whole on two lines, before the columns of months that they leave no room for', () => {
  const spec = figureSpec('C2', { run: bargainingFixture() }, { ...look, size: { width: 503, height: 420 } });
  const [first, ...others] = spec.sets['line']!;
  const drawn = (short: string, rest = others) =>
    pictureParts(
      charts.C2.render({ ...spec, sets: { ...spec.sets, line: [{ ...first!, short }, ...rest] } }),
    );
  const brief = others.map((other) => ({ ...other, short: 'Magnets' }));
  const keysOf = (short: string, rest = others) =>
    drawn(short, rest).map(({ attributes }) => attributes['data-key'] ?? '');
  const long = 'Deposition: half of the advanced demand';
  const name = drawn(long).filter(({ attributes }) =>
    [`name.${first!.id}`, `name.${first!.id}.1`].includes(attributes['data-key'] ?? ''),
  );
  expect(name.map(({ text }) => text).join(' ')).toBe(long);
  expect(keysOf(long)).toContain(`value.worth.${first!.id}`);
  expect(keysOf(long)).not.toContain(`value.lead.${first!.id}`);
  expect(keysOf('Magnets', brief)).toContain(`value.lead.${first!.id}`);
});
