import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packColumns, packNumbers } from '../../scripts/csv-columns.mjs';
import { bundledDocuments } from '../../src/bundled-documents.ts';
import { bundledModel } from '../../src/bundled-files.ts';
import { builtSource } from '../../src/model/built-source.ts';

test('[SHIP-3] tables in the page are letter by letter those of the project, and what no run reads waits until it is asked for', () => {
  const { paths, tables } = builtSource(bundledModel('world-2023')!);
  expect(paths.size).toBeGreaterThan(50);
  for (const [path, text] of tables)
    expect(text, path).toBe(readFileSync(join('models/world-2023', path), 'utf8'));
  expect([...paths].filter((path) => /^(checks|odd)\.yaml$/.test(path))).toEqual([]);
  expect([...bundledDocuments('world-2023').keys()].sort()).toEqual(['checks.yaml', 'odd.yaml']);
});

test('[SHIP-4] tables are packed by columns, and one whose rows differ in width as it is', () => {
  for (const end of ['\n', '\r\n'])
    expect(packColumns(`a,b${end}1,2${end}3,4${end}`)).toEqual({ columns: '#a,NN,bb,13\n#b,NN,bb,24', end });
  for (const text of ['a,b\n"1,5",2\n', 'a,b\n1,2', 'a\r\n1\n2\r\n'])
    expect(packColumns(text)).toEqual({ text });
});

test('[SHIP-6] numbers are packed as points, lengths and digits, and a column that holds anything else as it is', () => {
  expect(packNumbers(['n', '0', '12.50', '0.0034', '100', '3.5e-06'])).toBe('#n,MOKPH,aecdc,12503410035');
  for (const other of ['-1', '1e5', '3.5e-6', '0.00001', '00', '0.0', '01', '.5', '', 'x'])
    expect(packNumbers(['n', '1', other])).toBe(`n,1,${other}`);
});
