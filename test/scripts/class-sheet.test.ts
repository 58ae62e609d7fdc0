import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
