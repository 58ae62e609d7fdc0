import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutTexts } from '../../src/components/layout-texts.ts';
import { sheetPage } from '../../scripts/sheet-page.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('[CLASS-1] the class sheet of the page is that of the documents, on two shipped scenarios, and its plan fills 50 minutes', () => {
  const sheet = read('docs/class-50-minutes.md');
  expect(read('public/class-50-minutes.html')).toBe(sheetPage(sheet));
  for (const id of ['everything-on-the-table', 'red-lines-published']) {
    expect(existsSync(join(root, `scenarios/${id}.yaml`))).toBe(true);
    expect(sheet).toContain(/^title: (.*)$/m.exec(read(`scenarios/${id}.yaml`))![1]);
  }
  const spans = [...sheet.matchAll(/^\| (\d+)–(\d+) /gm)].map(([, from, to]) => [Number(from), Number(to)]);
  expect(spans.map(([from]) => from)).toEqual([0, ...spans.slice(0, -1).map(([, to]) => to)]);
  expect(spans.at(-1)![1]).toBe(50);
});

test('[LAYOUT-120] help has a sheet of the page’s keys, all of them, and of its words', () => {
  const sheet = read('docs/keys-and-words.md');
  expect(read('public/keys-and-words.html')).toBe(sheetPage(sheet));
  for (const [keys] of layoutTexts.keyList) expect(sheet.replace(/ +/g, ' ')).toContain(`| ${keys} |`);
  for (const word of ['Baseline', 'Chip', 'Frontier', 'Nash solution', 'Reservation', 'Seed', 'Run', 'Band'])
    expect(sheet).toMatch(new RegExp(`^\\| ${word} +\\| .{40,}`, 'm'));
});

test('[CLASS-10] the class sheet brings the faces of the page with it, and every question has a line for what was predicted and one for what came out', () => {
  const page = read('public/class-50-minutes.html');
  expect(page).toContain('font-src data:');
  const faces = [
    ...page.matchAll(/font-family: '([^']+)'; font-weight: (\d+); src: url\(data:font\/woff2;base64,/g),
  ];
  expect(faces.map(([, family]) => family)).toEqual(['Source Sans 3', 'Source Sans 3', 'Source Serif 4']);
  expect(page).not.toMatch(/_{4}/);
  const [, questions] = /Three questions<\/h2>\s*<ol>(.*?)<\/ol>/s.exec(page)!;
  const lines = [...questions!.matchAll(/<span class="answer"><span>(\w+):<\/span><span><\/span><\/span>/g)];
  expect(lines.map(([, words]) => words)).toEqual(
    Array.from({ length: 3 }, () => ['Prediction', 'Result']).flat(),
  );
});
