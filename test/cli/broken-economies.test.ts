import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, filesUnder } from '../broken/load-case.ts';
import { callParley, emptyFolder, writeFiles } from '../support/call-parley.ts';

/** One mistake in a sound economy: what is written instead of what, and where it must be found. */
const mistakes: readonly [
  code: string,
  file: string,
  instead: string | RegExp,
  written: string,
  place: string,
][] = [
  ['file-missing', 'inputs.csv', /[^]*/, '', 'inputs.csv'],
  ['csv-column-missing', 'regions.csv', 'net_exports', 'exports', 'regions.csv:1'],
  ['csv-column-unknown', 'flows.csv', 'tariff_rate\n', 'tariff_rate,flow\n', 'flows.csv:1'],
  ['csv-row-length', 'flows.csv', 'GRN,NOR,SOU,20,0', 'GRN,NOR,SOU,20', 'flows.csv:3'],
  ['csv-number', 'flows.csv', 'GRN,NOR,SOU,20,0', 'GRN,NOR,SOU,twenty,0', 'flows.csv:3:13'],
  ['csv-empty', 'production.csv', /\n[^]*/, '\n', 'production.csv:1'],
  ['cell-empty', 'regions.csv', 'SOU,South', ',South', 'regions.csv:3:1'],
  ['row-duplicate', 'production.csv', 'GRN,SOU,', 'GRN,NOR,', 'production.csv:3'],
  ['row-missing', 'production.csv', /MCH,SOU.*\n/, '', 'production.csv:1'],
  ['region-unknown', 'flows.csv', 'GRN,NOR,SOU', 'GRN,NOR,SUO', 'flows.csv:3:9'],
  ['sector-unknown', 'inputs.csv', 'NOR,GRN,GRN', 'NOR,GRNS,GRN', 'inputs.csv:2:5'],
  ['flow-negative', 'flows.csv', 'GRN,NOR,SOU,20,0', 'GRN,NOR,SOU,-20,0', 'flows.csv:3:13'],
  ['tariff-range', 'flows.csv', 'GRN,NOR,SOU,20,0', 'GRN,NOR,SOU,20,-1.5', 'flows.csv:3:16'],
  ['elasticity-range', 'sectors.csv', 'Grain,1,5', 'Grain,1,-5', 'sectors.csv:2:13'],
  ['number-range', 'regions.csv', 'South,100,0', 'South,0,0', 'regions.csv:3:11'],
  ['share-range', 'production.csv', 'GRN,NOR,0.5', 'GRN,NOR,50', 'production.csv:2:9'],
  ['share-sum', 'production.csv', 'GRN,NOR,0.5,0.485', 'GRN,NOR,0.5,0.585', 'production.csv:2:13'],
  ['share-sum', 'inputs.csv', 'SOU,MCH,MCH,0.5', 'SOU,MCH,MCH,0.6', 'inputs.csv:7:13'],
  ['share-negative', 'inputs.csv', 'NOR,GRN,GRN,0.5', 'NOR,GRN,GRN,-0.001', 'inputs.csv:2:13'],
  ['tradable-flow', 'sectors.csv', 'GRN,Grain,1', 'GRN,Grain,0', 'flows.csv:3:13'],
  ['income-none', 'regions.csv', 'North,100,0', 'North,100,150', 'regions.csv:2'],
  ['supply-missing', 'flows.csv', /GRN,NOR,NOR.*\n|GRN,SOU,NOR.*\n/g, '', 'production.csv:2'],
  ['regions-apart', 'flows.csv', /.*(NOR,SOU|SOU,NOR).*\n/g, '', 'regions.csv:3'],
  ['identity-value-added', 'regions.csv', 'North,100,0', 'North,101,0', 'regions.csv:2:11'],
  ['identity-net-exports', 'regions.csv', 'North,100,0', 'North,100,1', 'regions.csv:2:15'],
  [
    'identity-output',
    'production.csv',
    /0\.485436893204([^]*?)0\.514563106796/,
    '0.5$10.5',
    'production.csv:2',
  ],
];
const base = new Map(filesUnder(filesOf(null), 'model/economy/'));
const warnings = new Set(['share-negative', 'tradable-flow']);

describe('an economy with a mistake', () => {
  it('[ECON-43] more than twenty different mistakes of an economy are each named with their file and row', async () => {
    expect(new Set(mistakes.map(([code]) => code)).size).toBeGreaterThan(20);
    for (const [code, file, instead, written, place] of mistakes) {
      const text = base.get(file)!.replace(instead, written);
      expect([code, text === base.get(file)]).toEqual([code, false]);
      const cwd = emptyFolder();
      const files = [...base].map(([name, own]) => [name, name === file ? text : own] as const);
      writeFiles(
        join(cwd, 'own'),
        files.filter(([, own]) => own !== ''),
      );
      const said = await callParley(cwd, 'economy', 'check', 'own');
      const told = said.err.split('\n').filter((line) => line.endsWith(` [${code}]`));
      expect([code, told[0]?.startsWith(`own/${place}`) || told[0]?.startsWith(place)]).toEqual([code, true]);
      if (!warnings.has(code)) expect([code, said.code]).toEqual([code, 1]);
    }
  });

  it('[ECON-44] an economy whose regions trade with one another, through others at least, is in one piece', async () => {
    const cwd = emptyFolder();
    writeFiles(join(cwd, 'own'), [...base]);
    const said = await callParley(cwd, 'economy', 'check', 'own');
    expect([said.code, said.err]).toEqual([0, '']);
  });
});
