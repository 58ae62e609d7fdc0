import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { parseScenario } from '../../src/model/parse-scenario.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { PolicyAct } from '../../src/schema/policy.ts';
import type { ActFile, ScenarioFile } from '../../src/schema/scenario.ts';
import { sockets } from '../broken/load-case.ts';
import { smallFiles, smallScenario, smallScenarioText, valueOf } from './small-model.ts';

const lathe = 'technologies/lathe.yaml';
const number = (value: number): string =>
  `{ value: ${value}, unit: "1", low: 0, high: 9, distribution: uniform, grade: judgement, source: Made up for tests }`;
/** The small model, whose lathes know two groups of users and how demand falls with age. */
function withUsers(military = 0.2, affiliates = 2) {
  const users = `endUsers:
  SOU:
    commercial: { share: ${number(0.8)}, affiliates: ${number(affiliates)} }
    military: { share: ${number(military)}, military: ${number(1)} }
vintages:
  half: ${number(40).replace('"1"', 'month').replace('high: 9', 'high: 90')}
  slope: ${number(5)}
parameters:
`;
  const files = smallFiles();
  files.set(lathe, files.get(lathe)!.replace('parameters:\n', users));
  return loadModel(files, sockets);
}
const act = (given: Partial<ActFile> & Pick<ActFile, 'instrument'>): ActFile => ({
  id: 'new',
  actor: 'NOR',
  target: 'SOU',
  scope: 'lathe',
  value: 0.5,
  source: 'Made up for tests',
  ...given,
});
/** Code and place of what is wrong with one act, or the acts it becomes. */
function resolved(given: ActFile): string[] | PolicyAct[] {
  const scenario = resolveScenario(valueOf(withUsers()), { ...smallScenario(), policies: [given] }, {});
  if (!scenario.ok) return scenario.diagnostics.map(({ code, path }) => `${code} ${path}`);
  return [...scenario.value.policies];
}

describe('acts on end users', () => {
  it('[POL-170] a list and a validation name a group of the target, a rule on all users none', () => {
    for (const instrument of ['end-user-listing', 'validated-end-user'] as const) {
      expect(resolved(act({ instrument, group: 'military' }))).toMatchObject([
        { group: 'military', value: 0.5 },
      ]);
      expect(resolved(act({ instrument, group: 'navy' }))).toEqual(['group-unknown policies[0].group']);
    }
    for (const instrument of ['affiliates-rule', 'military-end-use', 'performance-ceiling'] as const)
      expect(resolved(act({ instrument }))).toMatchObject([{ instrument, value: 0.5 }]);
    const stated = (instrument: string, more = ''): string[] => {
      const policy = `policies:
  - id: one
    instrument: ${instrument}
    actor: NOR
    target: SOU
    scope: lathe
    value: 0.5
${more}    source: Made up for tests
`;
      const text = smallScenarioText().replace('policies:\n', policy);
      const read = parseScenario(text, 'scenario.yaml');
      return read.ok ? [] : read.diagnostics.map(({ code, path }) => `${code} ${path}`);
    };
    expect(stated('end-user-listing')).toEqual(['key-missing policies[0].group']);
    expect(stated('volume-cap', '    group: military\n')).toEqual(['act-instrument policies[0].group']);
    expect(stated('end-user-listing', '    group: military\n')).toEqual([]);
  });

  it('[POL-171] a chip on a group keeps it, and a level beyond all of it is refused', () => {
    const file = smallScenario();
    const [table] = file.tables;
    const chip = {
      ...table!.issues[0]!,
      instrument: 'end-user-listing' as const,
      group: 'commercial',
      levels: [{ label: 'as it is' }, { label: 'a quarter', value: 0.25 }],
    };
    const scenario: ScenarioFile = { ...file, tables: [{ ...table!, issues: [chip] }] };
    const { tables } = valueOf(resolveScenario(valueOf(withUsers()), scenario, {}));
    expect(tables[0]!.issues[0]).toMatchObject({ group: 'commercial' });
    const text = smallScenarioText()
      .replace('instrument: tariff\n    actor: NOR', 'instrument: volume-cap\n    actor: NOR')
      .replace('scope: goods\n    add: 0.05', 'scope: lathe\n    value: 1.5');
    const read = parseScenario(text, 'scenario.yaml');
    expect(read.ok ? [] : read.diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['value-range', 'policies[0].value'],
    ]);
  });

  it('[POL-172] shares of end users sum to 1, and affiliates never make listed users fewer', () => {
    expect(withUsers().ok).toBe(true);
    const codes = (...stated: Parameters<typeof withUsers>): string[] => {
      const read = withUsers(...stated);
      return read.ok ? [] : read.diagnostics.map(({ code, path }) => `${code} ${path}`);
    };
    expect(codes(0.3)).toEqual(['share-sum endUsers.SOU']);
    expect(codes(0.2, 0.5)).toEqual(['parameter-bound parameters.end_users.lathe.SOU.commercial.affiliates']);
  });
});
