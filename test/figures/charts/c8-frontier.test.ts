import { expect, test } from 'vitest';
import { sayRole } from '../../../src/figures/words/claims.ts';
import { memberAt, numbersOf } from '../../../src/figures/columns.ts';
import { scatterMarks } from '../../../src/figures/charts/c8-scatter.ts';
import { charts, figureSpec } from '../../../src/figures/index.ts';
import { lookOf } from '../../../src/figures/look/look.ts';
import { bargainingFixture, type Ending } from '../../support/bargaining-fixture.ts';
import { everyNode, parseXml } from '../../support/check-xml.ts';

const look = { size: 'memo-full', theme: 'light', app: '0.1.0' } as const;
const specOf = (ending: Ending = 'agreed') =>
  figureSpec('C8', { run: bargainingFixture({}, {}, ending) }, look);

test('[FIG-116] on a frontier lie the packages acceptable to all that no other acceptable one betters on both axes', () => {
  const { rows } = specOf();
  const [lead, balance, gain, other] = ['lead', 'balance', 'gain', 'other_gain'].map((column) =>
    numbersOf(rows, column),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const all = Array.from(lead.keys());
  const can = all.filter((row) => gain[row]! >= 0 && other[row]! >= 0);
  const frontier = numbersOf(rows, 'frontier_lead');
  expect(can.length).toBeGreaterThan(1);
  for (const row of all) {
    const beaten = can.some(
      (one) =>
        lead[one]! >= lead[row]! &&
        balance[one]! >= balance[row]! &&
        (lead[one]! > lead[row]! || balance[one]! > balance[row]!),
    );
    expect(frontier[row] === 1).toBe(can.includes(row) && !beaten);
  }
});

test('[FIG-117] the package agreed is ringed in every panel, and its words are those of its levels', () => {
  const spec = specOf();
  const row = numbersOf(spec.rows, 'agreed').indexOf(1);
  const { id, name } = memberAt(spec.rows, spec.sets, 'package', row)!;
  expect(name).toBe('Lithography: half; Purchases: $20bn a year');
  const rings = everyNode(parseXml(charts.C8.render(spec)))
    .filter((node) => node.attributes['data-marker'] === 'ring' && node.attributes['data-role'] === 'mark')
    .map((node) => node.attributes['data-key']);
  expect(rings).toEqual([`lead.${id}`, `confidence.${id}`, `gain.${id}`]);
  expect(sayRole(spec, 'title')).toBe(
    'The package agreed costs 1.8 months of lead and lifts the goods balance of Alpha with Beta by $15bn a year on average over the parties’ horizon',
  );
});

test('[FIG-118] without an agreement the title says what all could have accepted, and without talks that nobody bargains', () => {
  expect(sayRole(specOf('open'), 'title')).toContain('No package was agreed');
  expect(sayRole(specOf('open'), 'title')).toContain('$15bn');
  expect(sayRole(specOf('nobody'), 'title')).toBe('Nobody bargains in this run');
  expect(charts.C8.render(specOf('nobody'))).toContain('data-key="empty"');
});

test('[FIG-312] every mark of the scatters has its words in the key, in narrow pictures too', () => {
  const marked = specOf('agreed');
  const better = marked.rows.columns['better']!;
  const values = Float64Array.from(better.values, (_, row) => Number(row === 0));
  const columns = { ...marked.rows.columns, better: { ...better, values } as typeof better };
  const spec = { ...marked, rows: { ...marked.rows, columns } };
  const narrow = { ...spec, size: { width: 312, height: 340 }, preset: 'memo-half' as const };
  const nodesOf = (own: typeof spec) => everyNode(parseXml(charts.C8.render(own)));
  const few = ['frontier', 'agreed', 'acceptable'];
  const wordsOf = (own: typeof spec) => nodesOf(own).map(({ text }) => text);
  for (const name of [...few, 'refused', 'as things are', 'Nash solution', 'better for all'])
    expect(wordsOf(spec)).toContain(name);
  for (const name of few) expect(wordsOf(narrow)).toContain(name);
  // What the short key does not name is not drawn.
  const markers = nodesOf(narrow).map(({ attributes }) => attributes['data-marker']);
  for (const marker of ['cross', 'diamond', 'up', 'plus']) expect(markers).not.toContain(marker);
});

test('[FIG-760] a low picture of the scatters leaves out what a party refuses, which the table has, and a narrow one cuts no words of its axes', () => {
  const spec = specOf('agreed');
  const drawn = (width: number, height: number, preset: 'memo-full' | 'memo-half' = 'memo-full') =>
    everyNode(parseXml(charts.C8.render({ ...spec, size: { width, height }, preset })));
  const refused = (nodes: ReturnType<typeof drawn>): number =>
    nodes.filter(({ attributes }) => attributes['data-marker'] === 'plus').length;
  expect(refused(drawn(640, 560))).toBeGreaterThan(0);
  expect(refused(drawn(640, 230))).toBe(0);
  const narrow = drawn(400, 340, 'memo-half').map(({ text }) => text);
  expect(narrow).toContain('by lead change, months');
  expect(narrow.filter((words) => words.endsWith('…'))).toEqual([]);
});

test('[FIG-411] every axis of the scatters has two values at least, and the nearest better deal is told by what it moves otherwise', () => {
  const { sets, rows } = specOf('agreed');
  expect(rows.columns['better']!.values.includes(1)).toBe(sets['swap']!.length === 1);
  for (const { name } of sets['swap']!) expect(name).toMatch(/: .+ instead of /);
  const panel = {
    id: 'gain',
    points: [-8, 0.4, 13].map((x, at) => ({
      key: `p${at}`,
      x,
      y: 3 - x,
      isFrontier: false,
      isAcceptable: true,
      isAgreed: false,
      isNash: false,
      isBetter: false,
    })),
    xWords: 'gain',
    yWords: 'gain',
    bothWords: 'gain',
    byWords: 'by gain',
    print: String,
    origin: 'no-deal',
  };
  for (const width of [90, 140, 300]) {
    const marks = scatterMarks(panel, { x: 0, y: 0, width, height: 90 }, lookOf(specOf('agreed'))).join('');
    const upright = [...marks.matchAll(/x1="([\d.]+)" x2="\1"/g)];
    expect(upright.length, String(width)).toBeGreaterThan(1);
  }
});
