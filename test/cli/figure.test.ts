import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { pngChunks } from '../support/png-chunks.ts';
import { callParley, emptyFolder, writeShortScenario } from '../support/call-parley.ts';

/** A folder with a short run in `run`. */
async function withRun(): Promise<string> {
  const folder = emptyFolder();
  writeShortScenario(folder);
  expect((await callParley(folder, 'run', './short.yaml', '--out', 'run')).code).toBe(0);
  return folder;
}
const figure = (folder: string, ...args: string[]) =>
  callParley(folder, 'figure', 'run', '--scenario', './short.yaml', ...args);

test('[EXPORT-8] figures of a result are said, and drawn as PNG, SVG and CSV from the run made again', async () => {
  const folder = await withRun();
  const said = await figure(folder);
  expect(said.code).toBe(0);
  expect(said.out).toContain('C3   How far behind do controls keep the rival?');
  expect(said.out).toMatch(/^C11 +not here: C11 .*an experiment/m);

  const drawn = await figure(folder, '--figure', 'C3,C10', '--preset', 'memo-half', '--out', 'made');
  expect(drawn).toMatchObject({ code: 0, err: '' });
  const names = readdirSync(join(folder, 'made')).sort();
  expect(names.map((name) => name.replace(/_[0-9a-f]{4}_/, '_HASH_'))).toEqual([
    'fig10_balances_HASH_3.15x2.6in.png',
    'fig3_lead_HASH_3.15x2.6in.png',
  ]);
  for (const name of names)
    expect(pngChunks(readFileSync(join(folder, 'made', name)))[0]!.data.readUInt32BE(0)).toBe(945);

  expect((await figure(folder, '--figure', 'C3', '--format', 'csv', '--out', 'lead.csv')).code).toBe(0);
  const [headings] = csvParseRows(readFileSync(join(folder, 'lead.csv'), 'utf8'));
  const told = JSON.parse(readFileSync(join(folder, 'lead.csv-metadata.json'), 'utf8')) as {
    columns: { column: string; unit: string; definition: string }[];
  };
  expect(headings!.slice(1).map((heading) => heading.split(' (')[0])).toEqual(
    told.columns.map(({ column }) => column),
  );
  for (const { definition } of told.columns) expect(definition).not.toBe('');

  const manifest = JSON.parse(readFileSync(join(folder, 'run/manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  mkdirSync(join(folder, 'other'));
  writeFileSync(
    join(folder, 'other/manifest.json'),
    JSON.stringify({ ...manifest, resultHash: '0'.repeat(32) }),
  );
  const other = await callParley(folder, 'figure', 'other', '--scenario', './short.yaml', '--figure', 'C3');
  expect(other.code).toBe(1);
  expect(other.err).toContain('[result-repeat]');
});

test('[EXPORT-9] a call that cannot be taken says why, before anything is run', async () => {
  const folder = emptyFolder();
  const refused = async (...args: string[]): Promise<string> => {
    const { code, err } = await callParley(folder, 'figure', ...args);
    expect(code).toBe(1);
    return err;
  };
  expect(await refused()).toContain('takes one result folder');
  expect(await refused('run')).toContain('run is no folder that');
  expect(await refused('run', '--figure', 'C99')).toContain('there is no figure C99; there are C');
  expect(await refused('run', '--preset', 'wall')).toContain('--preset takes one of memo-full');
  expect(await refused('run', '--theme', 'pink')).toContain('--theme takes one of light');
  expect(await refused('run', '--format', 'gif')).toContain('--format takes one of png');
  expect(await refused('run', '--figure', 'C3', '--preset', 'poster')).toContain('a poster is drawn as svg');
});

test('[EXPORT-13] the ending of --out is the format, and an ending, option or folder that does not fit is refused', async () => {
  const folder = await withRun();
  expect((await figure(folder, '--figure', 'c3', '--out', 'lead.svg')).code).toBe(0);
  expect(readFileSync(join(folder, 'lead.svg'), 'utf8')).toMatch(/^<svg /);
  const refused = async (...args: string[]): Promise<string> => {
    const { code, err } = await figure(folder, ...args);
    expect(code).toBe(1);
    return err;
  };
  expect(await refused('--figure', 'C3', '--out', 'x.svg', '--format', 'png')).toContain(
    'has the name of svg',
  );
  expect(await refused('--figure', 'C3', '--option', 'foo=bar')).toContain('--option takes metric, ');
  expect(await refused('--figure', 'C3,C4', '--out', 'lead.svg')).toContain('several figures need a folder');
  expect(existsSync(join(folder, 'x.svg'))).toBe(false);
});

test('[EXPORT-125] a figure that a result has not got is told with its folder, and a file that cannot be written by its name', async () => {
  const folder = await withRun();
  const lacking = await figure(folder, '--figure', 'C11');
  expect(lacking.code).toBe(1);
  expect(lacking.err).toMatch(/^run C11: .*\(carry out an experiment.*\) \[figure-needs\]\n$/);
  const blocked = await figure(folder, '--figure', 'C3', '--out', 'short.yaml/lead.svg');
  expect(blocked.code).toBe(1);
  expect(blocked.err).toMatch(/^parley: \S+short\.yaml\/lead\.svg cannot be written: .*; name another place/);
  expect(blocked.err).not.toContain('.partial');
});
