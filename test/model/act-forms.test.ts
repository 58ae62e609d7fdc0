import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { PolicyAct } from '../../src/schema/policy.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import { sockets } from '../broken/load-case.ts';
import { smallFiles, smallModel, smallScenario, smallScenarioText, valueOf } from './small-model.ts';

const act = (given: Partial<ActFile> & Pick<ActFile, 'instrument'>): ActFile => ({
  id: 'new',
  actor: 'NOR',
  target: 'SOU',
  scope: 'lathe',
  value: 1,
  source: 'Made up for tests',
  ...given,
});
/** Code and place of what is wrong with one act, or the acts it becomes. */
const resolved = (given: ActFile): string[] | PolicyAct[] => {
  const scenario = resolveScenario(smallModel(), { ...smallScenario(), policies: [given] }, {});
  if (!scenario.ok) return scenario.diagnostics.map(({ code, path }) => `${code} ${path}`);
  return [...scenario.value.policies];
};
const idsOf = (given: ActFile): string[] =>
  resolved(given).map((own) => (typeof own === 'string' ? own : own.id));

describe('what an act names', () => {
  it('[POL-71] a rule, a waiver and a revenue share name a technology; a waiver any region, the others one that controls are directed at', () => {
    for (const instrument of ['extraterritorial-rule', 'waiver', 'revenue-share'] as const) {
      expect(idsOf(act({ instrument }))).toEqual(['new']);
      expect(idsOf(act({ instrument, scope: 'MCH' }))).toEqual(['technology-unknown policies[0].scope']);
      expect(idsOf(act({ instrument, actor: 'WST' }))).toEqual(['government-unknown policies[0].actor']);
    }
    expect(idsOf(act({ instrument: 'waiver', actor: 'SOU', target: 'NOR' }))).toEqual(['new']);
    expect(idsOf(act({ instrument: 'waiver', target: 'WST' }))).toEqual([
      'region-unknown policies[0].target',
    ]);
    for (const instrument of ['extraterritorial-rule', 'revenue-share'] as const)
      expect(idsOf(act({ instrument, actor: 'SOU', target: 'NOR' }))).toEqual([
        'target-unknown policies[0].target',
      ]);
  });

  it('[POL-72] an export tax on a group of sectors is one act a sector, and belongs to a bloc', () => {
    const tax = act({ instrument: 'export-tax', scope: 'goods', value: 0.1 });
    expect(resolved(tax)).toMatchObject([
      { id: 'new/GRN', scope: 'GRN', value: 0.1 },
      { id: 'new/MCH', scope: 'MCH', value: 0.1 },
    ]);
    const model = smallModel();
    const governments = model.governments.map((own) =>
      own.id === 'NOR' ? { ...own, tariffsBy: 'UNION' } : own,
    );
    const scenario = resolveScenario(
      { ...model, governments },
      { ...smallScenario(), policies: [tax], events: [] },
      {},
    );
    expect(!scenario.ok && scenario.diagnostics.map(({ code }) => code)).toEqual(['act-tariff']);
  });

  it('[POL-73] shares lie between nothing and all, and no rule is stated in points or positions', () => {
    const codesOf = (lines: string): string[] => {
      const text = smallScenarioText().replace(
        'policies:\n',
        `policies:\n  - id: new\n    actor: NOR\n    target: SOU\n    scope: lathe\n    source: Made up\n    ${lines}\n`,
      );
      const scenario = parseScenario(text, 'scenario.yaml');
      return scenario.ok ? [] : scenario.diagnostics.map(({ code, path }) => `${code} ${path}`);
    };
    for (const instrument of ['extraterritorial-rule', 'waiver', 'revenue-share']) {
      expect(codesOf(`instrument: ${instrument}\n    value: 0.5`)).toEqual([]);
      expect(codesOf(`instrument: ${instrument}\n    value: 1.5`)).toEqual(['value-range policies[0].value']);
      expect(codesOf(`instrument: ${instrument}\n    position: 0.5`)).toEqual([
        'act-instrument policies[0].position',
      ]);
      expect(codesOf(`instrument: ${instrument}\n    add: 0.5`)).toEqual(['act-instrument policies[0].add']);
    }
    expect(codesOf('instrument: export-tax\n    value: 1.5')).toEqual([]);
    expect(codesOf('instrument: export-tax\n    value: -0.1')).toEqual(['value-range policies[0].value']);
  });

  it('[POL-74] a reflected rule counts in what a cell’s base position must be, and a reflected waiver takes it out', () => {
    const codesOf = (...extra: string[]): string[] => {
      const files = smallFiles();
      const cells = files.get('technologies/cells.csv')!.replace('NOR:1,', 'SOU:1,');
      const acts = ['actor: NOR', ...extra].reduce(
        (text, line, at) => (at === 0 ? text.replace('actor: NOR', 'actor: ALY') : `${text}${line}`),
        files.get('reflected.yaml')!,
      );
      const owners = files.get('technologies/owners.csv')!.replace('NOR:0.9;SOU:0.1', 'NOR:0.1;SOU:0.9');
      files
        .set('technologies/cells.csv', cells)
        .set('technologies/owners.csv', owners)
        .set('reflected.yaml', acts);
      const model = loadModel(files, sockets);
      return model.ok ? [] : model.diagnostics.map(({ code }) => code);
    };
    const extra = (instrument: string, target: string) =>
      `  - { id: ${instrument}, instrument: ${instrument}, actor: ALY, target: ${target}, scope: lathe, value: 1, from: 2022Q4, source: Made up for tests }\n`;
    // The government of no weight leaves 0.8 by law, so that only its rule can bring the base position of 0.8 about.
    expect(codesOf()).toEqual(['cell-position']);
    expect(codesOf(extra('extraterritorial-rule', 'SOU'))).toEqual([]);
    expect(codesOf(extra('extraterritorial-rule', 'SOU'), extra('waiver', 'NOR'))).toEqual(['cell-position']);
    expect(valueOf(loadModel(smallFiles(), sockets)).reflected).toHaveLength(1);
  });
});
