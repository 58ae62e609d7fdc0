import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { loadModel } from '../../src/model/load-model.ts';

/** Problems of the shipped model when this stands first among its preferences. */
function problemsWith(family: string): (string | undefined)[][] {
  const files = new Map(readFolder('models/world-2023'));
  const head = files.get('model.yaml')!;
  files.set('model.yaml', head.replace('preferences:\n', `preferences:\n  - ${family}\n`));
  const loaded = loadModel(files, sockets, engineParameters);
  return loaded.ok ? [] : loaded.diagnostics.map(({ code, file, path }) => [code, file, path]);
}

describe('preferences of a model', () => {
  it('[SURVEY-17] are parameters of payoffs or families of them; others are refused with their place', () => {
    expect(problemsWith('payoff.weight')).toEqual([]);
    expect(problemsWith('payoff.month_value.USA')).toEqual([]);
    expect(problemsWith('payoff.month_valu')).toEqual([
      ['parameter-unknown', 'model.yaml', 'preferences[0]'],
    ]);
    for (const other of ['inertia', 'payoff'])
      expect(problemsWith(other)).toEqual([['value-range', 'model.yaml', 'preferences[0]']]);
  });
});
