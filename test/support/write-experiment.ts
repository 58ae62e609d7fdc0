import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeShortScenario } from './call-parley.ts';

/** Two arms, two points, two repetitions of a run of one quarter. */
export function writeExperiment(folder: string, changes: Readonly<Record<string, unknown>> = {}): void {
  writeShortScenario(folder, { quarters: 1 });
  const experiment = {
    format: 1,
    id: 'tiny',
    title: 'Two duties <by> two losses',
    question: 'Does a duty matter?',
    scenarios: ['short'],
    levers: [{ path: 'policies.us-tariff-chn.add', enumeratedValueSet: [0.1, 0.2] }],
    uncertainties: [{ path: 'parameters.loss_rate', enumeratedValueSet: [0.3, 0.4] }],
    repetitions: 2,
    metrics: [
      { id: 'delay', table: 'world', column: 'delay_index' },
      {
        id: 'balance',
        table: 'pair',
        column: 'goods_balance',
        where: { exporter: 'USA', importer: ['CHN', 'MEX'] },
      },
    ],
    ...changes,
  };
  writeFileSync(join(folder, 'tiny.yaml'), stringify(experiment));
}
