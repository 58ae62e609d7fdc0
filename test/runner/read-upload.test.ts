import { describe, expect, it } from 'vitest';
import { economyFiles } from '../../src/model/economy-files.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { readUpload } from '../../src/runner/read-upload.ts';
import type { Upload } from '../../src/schema/economy-desk.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import { drawEconomy } from '../support/economies.ts';
import { below, folderUpload, zipOf, zipUpload } from '../support/economy-upload.ts';
import { valueOf } from '../support/shipped-model.ts';

const economy = drawEconomy(4, 3, 2);
const files = economyFiles(economy);
const junk = new Map([
  ['notes.txt', 'not a table'],
  ['__MACOSX/own/._regions.csv', '\u0000\u0005'],
  ['own/.DS_Store', ''],
  ['results/flows.csv', 'sector,exporter,importer,flow,flow_before\n'],
]);
/** An economy is read as its files stand, shares rescaled. */
const plain = valueOf(parseEconomy(files, ''));

async function economyIn(upload: Upload): Promise<unknown> {
  const { files: texts, folder } = valueOf(await readUpload(upload));
  return valueOf(parseEconomy(texts, folder));
}
async function said(upload: Upload): Promise<string[]> {
  const read = await readUpload(upload);
  return read.ok ? [] : read.diagnostics.map(formatDiagnostic);
}

describe('what a reader brings', () => {
  it('[OWN-1] is found at the top, in a folder and in a folder of a folder, in an archive as out of it', async () => {
    for (const placed of [files, below('own', files), below('a/own', files)]) {
      expect(await economyIn(folderUpload('own', placed))).toEqual(plain);
      expect(await economyIn(zipUpload('own.ZIP', zipOf(placed)))).toEqual(plain);
    }
    const backslashes = new Map([...files].map(([path, text]) => [`own\\${path}`, text]));
    expect(await economyIn(zipUpload('own.zip', zipOf(backslashes)))).toEqual(plain);
  });

  it('[OWN-1] is read with line ends and byte-order marks of other systems, and other files are passed over', async () => {
    const other = new Map(
      [...files].map(([path, text]) => [`own/${path}`, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    const all = new Map([...junk, ...other]);
    expect(await economyIn(folderUpload('own', all))).toEqual(plain);
    expect(await economyIn(zipUpload('own.zip', zipOf(all)))).toEqual(plain);
    const read = valueOf(await readUpload(folderUpload('own', all)));
    expect([...read.files.keys()].sort()).toEqual([...below('own', files).keys()].sort());
  });

  it('[OWN-2] is the folder with most of the five files, then the highest; a tie is refused by name', async () => {
    const copies = new Map([...below('deep/copy', files), ...below('own', files), ['flows.csv', '']]);
    expect(valueOf(await readUpload(folderUpload('x', copies))).folder).toBe('own');
    const both = new Map([...below('a', files), ...below('b', files)]);
    expect(await said(folderUpload('x', both))).toEqual([
      'x: an economy is found in each of a, b (choose one of these folders) [economy-several]',
    ]);
  });

  it('[OWN-2] lacks files that are named one by one, where it has some of them and where it has none', async () => {
    const missing = async (upload: Upload) => {
      const { files: texts, folder } = valueOf(await readUpload(upload));
      const parsed = parseEconomy(texts, folder);
      return parsed.ok ? [] : parsed.diagnostics.map(({ code, file }) => `${code} ${file}`);
    };
    const some = new Map([...below('own', files)].filter(([path]) => !/flows|inputs/.test(path)));
    expect(await missing(folderUpload('own', some))).toEqual([
      'file-missing own/flows.csv',
      'file-missing own/inputs.csv',
    ]);
    const none = await missing(zipUpload('own.zip', zipOf(junkWithoutTables())));
    expect(none).toHaveLength(5);
    expect(none[0]).toBe('file-missing own.zip/regions.csv');
  });
});

function junkWithoutTables(): Map<string, string> {
  return new Map([...junk].filter(([path]) => !path.endsWith('/flows.csv')));
}

describe('what cannot be read', () => {
  const unreadable = () => Promise.reject(new Error('it was read'));

  it('[OWN-3] is refused for its size before it is read: tables, an archive, and what an archive states', async () => {
    const huge = { size: 40e6, arrayBuffer: unreadable };
    const two = ['flows.csv', 'inputs.csv'].map((path) => ({ path, content: huge }));
    expect(await said({ name: 'own', files: two })).toEqual([
      expect.stringMatching(/^own: there is more in it than 50 MB of tables .*\[upload-limit\]$/),
    ]);
    const archive = { path: 'own.zip', content: { size: 51e6, arrayBuffer: unreadable } };
    expect(await said({ name: 'own.zip', files: [archive] })).toEqual([
      expect.stringContaining('there is more in it than 50 MB (choose'),
    ]);
    const bomb = zipOf(new Map([['own/flows.csv', '0'.repeat(51e6)]]));
    expect(bomb.length).toBeLessThan(1e5);
    expect(await said(zipUpload('own.zip', bomb))).toEqual([expect.stringContaining('50 MB of tables')]);
    const many = Array.from({ length: 10_001 }, (_, at) => ({ path: `${at}.txt`, content: huge }));
    expect(await said({ name: 'own', files: many })).toEqual([expect.stringContaining('10000 files')]);
  });

  it('[OWN-3] takes no more memory than an archive states, whatever it holds', async () => {
    const honest = zipOf(new Map([['flows.csv', '0'.repeat(1e6)]]));
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 <= lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const { files: texts } = valueOf(await readUpload(zipUpload('own.zip', lying)));
    expect(texts.get('flows.csv')).toBe('0'.repeat(10));
  });

  it('[OWN-3] is refused with its name when it is no archive or a damaged one', async () => {
    const zip = zipOf(files);
    const garbled = zip.slice().fill(255, 60, 200);
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), zip.slice(0, 300), garbled]) {
      expect(await said(zipUpload('own.zip', bytes))).toEqual([
        expect.stringMatching(/^own\.zip: the archive cannot be unpacked: .+ \[zip-unreadable\]$/),
      ]);
    }
  });
});
