import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { figureCsv } from '../../src/exports/figure-csv.ts';
import { memoDocx } from '../../src/exports/memo-docx.ts';
import { memoSpec } from '../../src/exports/memo-spec.ts';
import { memoTexts } from '../../src/exports/memo-texts.ts';
import { trayZip } from '../../src/exports/tray-zip.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { charts, figureTable } from '../../src/figures/index.ts';
import { rowsFirst } from '../../src/figures/rows-first.ts';
import { columnWidths, fitsUpright, roomOf } from '../../src/exports/memo-table.ts';
import type { TrayItem } from '../../src/schema/bench.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';

const items: TrayItem[] = everyFigure(figureInputFixture(), { width: 500, height: 300 }, 'dark').map(
  (spec, id) => ({
    id,
    spec,
    caption: id === 1 ? 'Words of the reader & "others" <here>' : '',
    scenario: 'Truce',
    inputs: { columns: ['Input', 'Was', 'Now'], rows: id < 2 ? [['Tariff', '20', '30 points']] : [] },
  }),
);
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
const figures = items.map((item) => ({ item, png }));

/** The files inside the memo, made once. */
const memo = memoDocx(figures, '22 November 2026').then((bytes) => unzipSync(bytes));
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const textOf = (xml: string): string =>
  unescape([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
/** Tables of a document as text: [table][row][cell]. */
const tablesIn = (xml: string): string[][][] =>
  (xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) =>
    (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textOf),
    ),
  );
const paragraphsIn = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [];

/** A printed number without its sign and the last digit's worth; null where a cell is no number. */
function printed(cell: string): { value: number; digit: number } | null {
  const parts = /^([+−]?)\$?([\d,]+(?:\.(\d+))?)(?:bn|%|m)?(?: months)?$/.exec(cell);
  if (parts === null) return null;
  const size = Number(parts[2]!.replaceAll(',', ''));
  return { value: size, digit: 10 ** -(parts[3]?.length ?? 0) };
}

test('[TRAY-5] a memo has for every figure its question, what it shows as heading, a caption that counts itself, picture and drawing with words, notes and source', async () => {
  const parts = await memo;
  const xml = strFromU8(parts['word/document.xml']!);
  const paragraphs = paragraphsIn(xml);
  const headings = paragraphs.filter((one) => one.includes('w:val="Heading1"')).map(textOf);
  expect(headings.slice(0, items.length)).toEqual(items.map(({ spec }) => sayRole(memoSpec(spec), 'title')));
  const questions = paragraphs.filter((one) => one.includes('w:val="Question"')).map(textOf);
  expect(questions).toEqual(items.map(({ spec }) => charts[spec.chart].question));
  expect(headings.at(-1)).toBe(memoTexts.made);
  const captions = paragraphs.filter((one) => one.includes('SEQ Figure \\* ARABIC'));
  expect(captions).toHaveLength(items.length);
  expect(captions.every((one) => one.includes('<w:keepNext/>'))).toBe(true);
  expect(textOf(captions[1]!)).toBe('Figure 2. Words of the reader & "others" <here>');
  expect(textOf(captions[0]!)).toContain(`Figure 1. ${sayRole(items[0]!.spec, 'caption')}`);
  const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(items.length);
  expect(media.some((name) => name.endsWith('.png'))).toBe(true);
  const described = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, words]) => unescape(words!));
  expect(described).toHaveLength(items.length);
  described.forEach((words, at) => {
    const alt = sayRole(items[at]!.spec, 'alt');
    expect(words.startsWith(alt)).toBe(true);
    expect(words.indexOf(alt, 1)).toBe(-1);
  });
  expect(strFromU8(parts['docProps/core.xml']!)).toContain('<cp:lastModifiedBy>Parley</cp:lastModifiedBy>');
  expect(xml.match(/<asvg:svgBlip/g)).toHaveLength(items.length);
  expect(paragraphs.map(textOf).filter((text) => text.startsWith(memoTexts.source))).toHaveLength(
    items.length,
  );
});

test('[TRAY-6] every figure’s data, 25 rows of them at most, stand in a table with a header row, cell by cell what the figure prints, and every number is the rounding of one in the same row of its CSV', async () => {
  const xml = strFromU8((await memo)['word/document.xml']!);
  const tables = tablesIn(xml);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables.length);
  let compared = 0;
  for (const { spec } of items) {
    const table = figureTable(memoSpec(spec));
    const { columns, rows } = table;
    const shown = rowsFirst(spec, table).slice(0, 25);
    const wanted = [columns, ...shown.toSorted((a, b) => a - b).map((row) => rows[row]!)];
    const found = tables.find((one) => JSON.stringify(one) === JSON.stringify(wanted));
    expect(found, spec.chart).toBeDefined();
    const lines = figureCsv(spec).trimEnd().split(/\r?\n/).slice(1);
    expect(lines.length, spec.chart).toBeGreaterThanOrEqual(rows.length);
    rows.forEach((cells, row) => {
      const numbers = (lines[row]!.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number);
      for (const cell of cells) {
        const said = printed(cell);
        if (said === null) continue;
        compared++;
        // As it stands, per cent, points of a share, billions of millions.
        const within = (number: number): boolean =>
          [1, 100, 0.001].some(
            (scale) => Math.abs(Math.abs(number) * scale - said.value) <= 0.51 * said.digit,
          );
        expect(numbers.some(within), `${spec.chart} row ${row}: ${cell} of ${lines[row]}`).toBe(true);
      }
    });
  }
  expect(compared).toBeGreaterThan(500);
});

test('[TRAY-7] the end of a memo says how each figure was made: scenario, seeds, versions, hashes, inputs that differ and sources', async () => {
  const xml = strFromU8((await memo)['word/document.xml']!);
  const [, made] = textOf(xml).split(memoTexts.made) as [string, string];
  for (const { spec, scenario } of items) {
    const { versions, runs, sources } = spec;
    const wanted = [scenario, versions.model, versions.app, versions.scenario, versions.result, ...sources];
    for (const words of [...wanted, String(runs.seeds[1])]) expect(made).toContain(words);
  }
  expect(made).toContain('Inputs that differ: Figures 1, 2');
  expect(made).toContain('30 points');
});

test('[TRAY-8] an archive of the tray has every figure as PNG, SVG and CSV in the tray’s order, and the captions', () => {
  const files = unzipSync(trayZip(figures, null));
  const names = Object.keys(files);
  expect(names).toHaveLength(4 * items.length + 1);
  items.forEach(({ spec }, at) => {
    const own = names.filter((name) => name.startsWith(`${String(at + 1).padStart(2, '0')}_fig`));
    expect(own.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'json', 'png', 'svg']);
    const csv = own.find((name) => name.endsWith('.csv'))!;
    expect(strFromU8(files[csv]!)).toBe(figureCsv(spec));
  });
  expect(strFromU8(files['captions.txt']!)).toContain('2. Words of the reader');
});

test('[TRAY-42] what figures rest on stands in tables under a heading of its own before how they were made, with where the rest is; a memo that knows nothing of it has no such heading', async () => {
  const table = { columns: ['Assumption', 'Value'], rows: [['Share that is delivered', '0.6']] };
  const assumptions = [
    { heading: 'Numbers', table, more: '3 more in the page.' },
    { heading: 'Events', table: { columns: ['Event'], rows: [] }, more: '' },
  ];
  const bytes = await memoDocx(figures.slice(0, 1), '22 November 2026', {
    answer: 'The lead shrinks by 9 months.',
    numbers: { columns: ['Number', 'Value'], rows: [['Lead', '11.0 months']] },
    assumptions,
  });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const words = paragraphsIn(xml).map(textOf);
  const at = words.indexOf(memoTexts.assumptions);
  expect(words.slice(at + 1, at + 2)).toEqual(['Numbers']);
  expect(words.indexOf('3 more in the page.')).toBeLessThan(words.indexOf(memoTexts.made));
  expect(words).not.toContain('Events');
  expect(tablesIn(xml)).toContainEqual([table.columns, ...table.rows]);
  expect(words.slice(0, 1)).toEqual(['Truce']);
  expect(words.slice(2, 4)).toEqual(['The lead shrinks by 9 months.', memoTexts.numbers]);
  expect(tablesIn(xml)[0]).toEqual([
    ['Number', 'Value'],
    ['Lead', '11.0 months'],
  ]);
  const without = strFromU8((await memo)['word/document.xml']!);
  expect(textOf(without)).not.toContain(memoTexts.assumptions);
});

test('[TRAY-50] columns of a memo’s tables are as wide as their words need within the page, numbers at their right; a table too wide for it stands on a page laid on its side', async () => {
  const prose = 'a sentence of a good many words that is broken into lines where it has to be';
  const narrow = { columns: ['Name', 'Value'], rows: [['Lead', '11.0 months']] };
  const worded = { columns: ['Name', 'Source'], rows: [['Lead', prose.repeat(3)]] };
  const broad = {
    columns: Array.from({ length: 11 }, (_, at) => `Heading${at}`),
    rows: [Array.from({ length: 11 }, () => 'nineteen-letters-xx')],
  };
  const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
  expect(sum(columnWidths(narrow, roomOf.upright))).toBeLessThan(roomOf.upright / 3);
  const [name, source] = columnWidths(worded, roomOf.upright);
  expect(source!).toBeGreaterThan(5 * name!);
  expect([narrow, worded, broad].map(fitsUpright)).toEqual([true, true, false]);
  expect(sum(columnWidths(broad, roomOf.wide))).toBeLessThanOrEqual(roomOf.wide);
  const xml = strFromU8((await memo)['word/document.xml']!);
  expect(xml).toContain('w:orient="landscape"');
  const [, wide] = /<w:t[^>]*>Wide tables<\/w:t>(.*?)w:orient="landscape"/s.exec(xml)!;
  expect(wide).toContain('<w:tbl>');
  const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid]) =>
    sum([...grid!.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))),
  );
  expect(Math.max(...grids)).toBeLessThanOrEqual(roomOf.wide);
  expect(xml).toContain('<w:jc w:val="right"/>');
});
