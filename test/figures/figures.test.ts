import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { claimHolds, sayCell, sayClaim, sayRole } from '../../src/figures/words/claims.ts';
import { textWidth } from '../../src/figures/marks/text-metrics.ts';
import type { ChartId, FigureInput, FigureSpec } from '../../src/schema/figure.ts';
import { everyNode, parseXml, type XmlNode } from '../support/check-xml.ts';
import { chartInput } from '../support/figure-specs.ts';
import { figureCompanions } from '../support/figure-companions.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';

const ids = Object.keys(charts) as ChartId[];
const screen = { width: 345, height: 500 };
const sizes = [screen, { width: 624, height: 384 }, { width: 520, height: 440 }];
const beside = figureCompanions();
const specOf = (
  id: ChartId,
  result = bargainingFixture(),
  size = screen,
  theme: FigureSpec['theme'] = 'light',
  companions: Omit<FigureInput, 'run'> = isOfRun(id) ? {} : beside,
): FigureSpec =>
  figureSpec(id, chartInput(id, { ...companions, run: result }), { size, theme, app: '0.1.0' });
/** Charts of a run alone: they hold it against its Baseline, but for the list of changes, which holds inputs against inputs. */
const isOfRun = (id: ChartId): boolean => id !== 'C19' && charts[id].needs.every((need) => need === 'run');

interface Placed {
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}
function placedTexts(svg: XmlNode): Placed[] {
  return everyNode(svg)
    .filter((node) => node.name === 'text')
    .map((node) => {
      const { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor } = node.attributes;
      // The 8 % slack of the measure is room for other faces, not ink.
      const width = textWidth(node.text, Number(size), weight === '600' ? 600 : 400) / 1.08;
      const shift = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
      // Places are those in the widest face, as widths are.
      const left = Number(node.attributes['data-wide-x'] ?? x) - shift;
      return {
        left,
        right: left + width,
        top: Number(y) - 0.72 * Number(size),
        bottom: Number(y),
        text: node.text,
      };
    });
}

describe.each(ids)('%s', (id) => {
  test(`[FIG-1] every number in the words of ${id} is a cell of its plotted rows, rounded by its rule`, () => {
    const spec = specOf(id);
    for (const claim of spec.claims) {
      const said = sayClaim(claim, spec.rows, spec.sets);
      const cells = Object.values(claim.values)
        .map((cell) => sayCell(cell, spec.rows, spec.sets))
        .filter((cell) => cell !== '');
      const words = cells
        .sort((a, b) => b.length - a.length)
        .reduce((rest, cell) => rest.replaceAll(cell, ''), said);
      expect(words.replace('points of 100', '').replace('of 100 points', '')).not.toMatch(/\d/);
    }
  });

  test(`[FIG-2] ${id} says one title and one sentence, and only words that its rows bear out`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 1, max: 3000, noNaN: true }),
        (index, strength) => {
          const spec = specOf(id, bargainingFixture({ index, strength }));
          for (const role of ['title', 'sentence'] as const) {
            const held = spec.claims.filter((claim) => claim.role === role && claimHolds(claim, spec.rows));
            expect(held).toHaveLength(1);
          }
        },
      ),
      { seed: 3, numRuns: isOfRun(id) ? 60 : 2 },
    );
  });

  test(`[FIG-3] ${id} is one well-formed picture with name, description, notes, source and disclaimer`, () => {
    for (const size of sizes) {
      for (const theme of ['light', 'dark', 'print'] as const) {
        const spec = specOf(id, bargainingFixture(), size, theme);
        const svg = parseXml(charts[id].render(spec));
        const nodes = everyNode(svg);
        expect(svg.attributes).toMatchObject({ role: 'img', 'data-chart': id });
        expect(nodes.find((node) => node.name === 'title')!.text).toBe(sayRole(spec, 'title'));
        expect(nodes.find((node) => node.name === 'desc')!.text).toBe(sayRole(spec, 'alt'));
        const words = nodes.map((node) => node.text).join(' ');
        for (const part of [
          'Source:',
          'Model output, not a forecast',
          ...(isOfRun(id) ? ['Baseline'] : []),
        ]) {
          expect(words).toContain(part);
        }
        expect(nodes.filter((node) => node.attributes['data-role'] === 'mark').length).toBeGreaterThan(2);
      }
    }
  });

  test(`[FIG-4] no text of ${id} is under 8 points, leaves the picture or covers another text`, () => {
    for (const size of sizes) {
      const svg = parseXml(charts[id].render(specOf(id, bargainingFixture(), size)));
      for (const node of everyNode(svg).filter((node) => node.name === 'text')) {
        expect(Number(node.attributes['font-size'])).toBeGreaterThanOrEqual((8 * 4) / 3 - 0.01);
      }
      const texts = placedTexts(svg);
      for (const one of texts) {
        expect(one.left, one.text).toBeGreaterThanOrEqual(0);
        expect(one.right, one.text).toBeLessThanOrEqual(size.width);
        expect(one.bottom, one.text).toBeLessThanOrEqual(size.height);
      }
      const clashes = texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} | ${b.text}`),
      );
      expect(clashes).toEqual([]);
    }
  });

  test(`[FIG-5] names with markup in them are shown as text in ${id}`, () => {
    const hostile = { name: '<b>&"\'', short: '<b>&"\'' };
    const plain = bargainingFixture();
    const sets = Object.entries(plain.sets).map(([set, all]) => [
      set,
      all.map((one) => ({ ...one, ...hostile })),
    ]);
    const result = { ...plain, sets: Object.fromEntries(sets) };
    const companions = isOfRun(id) ? {} : figureCompanions(() => hostile.name);
    const picture = charts[id].render(specOf(id, result, screen, 'light', companions));
    expect(picture).not.toContain('<b>');
    expect(everyNode(parseXml(picture)).some((node) => node.text.includes('<b>&"\''))).toBe(true);
  });

  test(`[FIG-6] the table of ${id} has a row for every plotted row and prints what the picture prints`, () => {
    const spec = specOf(id);
    const table = figureTable(spec);
    expect(table.rows).toHaveLength(spec.rows.rows);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const cells = table.rows.flat();
    const values = everyNode(parseXml(charts[id].render(spec))).filter((node) =>
      node.attributes['data-key']?.startsWith('value.'),
    );
    for (const value of values) expect(cells).toContain(value.text);
  });

  test(`[FIG-7] ${id} is the same text for the same result, and refuses a result without its Baseline`, () => {
    expect(charts[id].render(specOf(id))).toBe(charts[id].render(specOf(id)));
    if (isOfRun(id))
      expect(() => specOf(id, { ...bargainingFixture(), reference: null })).toThrow('Baseline');
  });
});
