import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packColumns } from '../../scripts/csv-columns.mjs';
import { bundledDocuments } from '../../src/bundled-documents.ts';
import { bundledModel } from '../../src/bundled-files.ts';

test('[SHIP-3] the model in the page is letter by letter that of the project, and what no run reads waits until it is asked for', () => {
  const files = bundledModel('world-2023');
  expect(files.size).toBeGreaterThan(50);
  for (const [path, text] of files)
    expect(text, path).toBe(readFileSync(join('models/world-2023', path), 'utf8'));
  expect([...files.keys()].filter((path) => /^(checks|odd)\.yaml$/.test(path))).toEqual([]);
  expect([...bundledDocuments('world-2023').keys()].sort()).toEqual(['checks.yaml', 'odd.yaml']);
});

test('[SHIP-4] tables are packed by columns, and one whose rows differ in width as it is', () => {
  expect(packColumns('a,b\n1,2\n3,4\n')).toEqual({ columns: 'a,1,3\nb,2,4' });
  for (const text of ['a,b\n"1,5",2\n', 'a,b\n1,2']) expect(packColumns(text)).toEqual({ text });
});
