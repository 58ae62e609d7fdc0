import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { readModelUpload } from '../../src/runner/read-model-upload.ts';
import { readUpload } from '../../src/runner/read-upload.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import { fileKind, type FileKind } from '../../src/schema/file-kind.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import { parseWork } from '../../src/schema/work.ts';
import { readFolder } from '../../src/cli/read-folder.ts';

const shipped = readFolder('models/world-2023');
const scenarios = [...readFolder('scenarios')];
const experiments = [...readFolder('experiments')];
const picture = '\u0089PNG\r\n\u001a\n\u0000\u0000';
const work = JSON.stringify({
  format: 2,
  scenario: { id: 'truce-2025' },
  changed: {},
  made: { app: '', model: '', hash: '' },
});
/** One file of every kind. */
const files: readonly (readonly [FileKind, string, string])[] = [
  ['scenario', ...scenarios[0]!],
  ['experiment', ...experiments[0]!],
  ['work', 'mine.parley.json', work],
  ['model', 'model.yaml', shipped.get('model.yaml')!],
  ['table', 'flows.csv', shipped.get('economy/flows.csv')!],
  ['archive', 'a.yaml', 'PK\u0003\u0004'],
  ['foreign', 'photo.yaml', picture],
  ['empty', 'nothing.yaml', '\n'],
];
const said = (read: Checked<unknown>): string =>
  read.ok ? '' : read.diagnostics.map(formatDiagnostic).join('\n');
const upload = (file: string, text: string) => {
  const bytes = strToU8(text);
  const content = { size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer as ArrayBuffer) };
  return { name: file, files: [{ path: file, content }] };
};

test('[APP-80] every file that ships is known for what it is', () => {
  for (const [kind, file, text] of files) expect(fileKind(text, file)).toBe(kind);
  for (const [file, text] of scenarios) expect([file, fileKind(text, file)]).toEqual([file, 'scenario']);
  for (const [file, text] of experiments) expect([file, fileKind(text, file)]).toEqual([file, 'experiment']);
});

test('[APP-81] a file of another kind than is wanted is said to be one, alone, with where it is of use', () => {
  const readers = { scenario: parseScenario, experiment: parseExperiment, work: parseWork };
  for (const [wanted, read] of Object.entries(readers))
    for (const [kind, file, text] of files) {
      const words = said(read(text, file) as Checked<unknown>);
      if (kind === wanted) expect(words).not.toContain('[file-kind]');
      else expect(words).toMatch(/^\S+: this is .+, and .+ is wanted here \(.+\) \[file-kind\]$/);
    }
  expect(said(parseWork(work, 'mine.parley.json'))).toContain('[format-newer]');
});

test('[APP-82] one file in the place of a model’s or an economy’s folder is said to be what it is', async () => {
  for (const [kind, file, text] of files) {
    const asModel = said(await readModelUpload(upload(file, text)));
    if (file !== 'model.yaml')
      expect([kind, asModel]).toEqual([kind, expect.stringContaining('of a model is wanted')]);
    const asEconomy = said(await readUpload(upload(file, text)));
    if (file !== 'flows.csv') expect(asEconomy).toContain('of an economy is wanted here');
  }
});
