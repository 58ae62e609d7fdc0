import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { leadRows } from '../../src/figures/charts/c3-lead-rows.ts';
import { loadModel } from '../../src/model/load-model.ts';
import type { Model } from '../../src/schema/model.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { ScenarioFile, TableFile } from '../../src/schema/scenario.ts';
import { resolveShipped, rowsOf, runShipped, shippedScenario, valueOf } from '../support/shipped-model.ts';

const id = 'lenses';
const cell = 'lenses,SME,JPN,CHN,40,1,1,40,0,JPN:1,0.3,Judgement of a test,judgement';
const lever = `
  - id: lenses
    path: parameters.willingness.lenses
    label: Lenses that are wanted
    help: A test.
    unit: '%'
    scale: 0.01
    min: 0
    max: 100
    step: 5
    group: assumption
`;

/** The shipped model with one more technology, its lever and what a chip on it costs the government that moves it at home. */
function withTechnology(): Map<string, string> {
  const files = new Map(readFolder('models/world-2023'));
  const text = (path: string): string => files.get(path)!;
  const like = text('technologies/immersion-duv.yaml');
  files.set(
    `technologies/${id}.yaml`,
    like
      .replace(/^id: .*$/m, `id: ${id}`)
      .replace(/^name: .*$/m, 'name: Lenses')
      .replace(/^short: .*$/m, 'short: Lenses')
      .replace(/^role: .*$/m, 'role: product')
      .replace(/(?<= {2}index_weight:\n {4}value: ).*/, '0')
      .replace(/(?<= {2}index_weight:\n {4}value: 0\n.*\n {4}low: ).*/, '0'),
  );
  files.set('technologies/cells.csv', `${text('technologies/cells.csv').trimEnd()}\n${cell}\n`);
  files.set('levers.yaml', text('levers.yaml').replace('\nguides:', `${lever}\nguides:`));
  return files;
}

/** The shipped table with a chip on the technology instead of its first. */
function withChip(table: TableFile): TableFile {
  const [first, ...rest] = table.issues;
  const levels = [{ label: 'as now' }, { position: 0.9, label: 'most of it' }];
  return {
    ...table,
    issues: [
      {
        ...first!,
        id,
        mover: 'USA',
        instrument: 'export-control',
        target: 'CHN',
        scope: id,
        levels,
        stance: false,
      },
      ...rest.filter(({ instrument }) => instrument === 'tariff'),
    ],
    packages: [],
  };
}

let model: Model;
let file: ScenarioFile;
let result: RunResult;

beforeAll(() => {
  model = valueOf(loadModel(withTechnology(), sockets, engineParameters));
  const shipped = shippedScenario('truce-2025');
  const control = {
    instrument: 'export-control',
    target: 'CHN',
    scope: id,
    value: 1,
    source: 'A test.',
  } as const;
  file = {
    ...shipped,
    quarters: 3,
    policies: [
      ...shipped.policies,
      ...['USA', 'JPN', 'NLD'].map((actor) => ({ ...control, id: `${actor.toLowerCase()}-lenses`, actor })),
    ],
    events: [],
    tables: shipped.tables.map(withChip),
  };
  result = runShipped(model, file, { reference: true });
}, 120_000);

describe('a technology added to a copy of the shipped model by one file and one row of a table', () => {
  it('[DATA-20] is in the menu: a member of the set, with its numbers under --set and its lever on the page', () => {
    expect(model.sets['technology']!.find((member) => member.id === id)!.short).toBe('Lenses');
    expect(model.levers.find((member) => member.id === id)!.path).toBe('parameters.willingness.lenses');
    const { parameters } = resolveShipped(model, file, { 'parameters.willingness.lenses': 0.6 });
    expect(parameters.get('willingness.lenses')).toBe(0.6);
    expect(parameters.get('cells.lenses.JPN.CHN.base_value')).toBe(40);
  });

  it('[DATA-21] is a chip: a table may hold it, and talks over it go their way', () => {
    const [table] = resolveShipped(model, file).tables;
    expect(table!.issues[0]!.scope).toBe(id);
    expect(result.status).toBe('complete');
    expect(result.tables.offer!.rows).toBeGreaterThan(0);
  });

  it('[DATA-22] is in the tables: a row a quarter, with delay under its control', () => {
    const rows = rowsOf(result.tables.technology!, result.sets).filter(({ technology }) => technology === id);
    expect(rows.map(({ quarter, target }) => [quarter, target])).toEqual([0, 1, 2].map((at) => [at, 'CHN']));
    expect(rows.at(-1)!['delay']).toBeGreaterThan(0);
  });

  it('[DATA-23] is in the chart of leads when its delay is one of the largest', () => {
    const { columns } = leadRows(result).rows;
    const at = result.sets['technology']!.findIndex((member) => member.id === id);
    expect([...columns['technology']!.values]).toContain(at);
  });
});
