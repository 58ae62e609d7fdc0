import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { sockets } from '../broken/load-case.ts';
import { smallFiles } from './small-model.ts';

const path = 'technologies/lathe.yaml';
const number = (value: number, unit = ''): string =>
  `{ value: ${value}, ${unit}low: ${value}, high: ${value}, distribution: fixed, grade: judgement, source: Made up }`;

/** What is said of a lathe made with these, a second technology standing beside it. */
function saidOf(
  inputs: Readonly<Record<string, { weight: number; segment?: number; lag?: string }>>,
): string[] {
  const files = smallFiles();
  const lathe = files.get(path)!;
  const rows = Object.entries(inputs).map(
    ([id, { weight, segment = 0, lag = 'month' }]) =>
      `  ${id}: { weight: ${number(weight)}, segment: ${number(segment)}, tolerated_lag: ${number(24, `unit: ${lag}, `)}, work_around: ${number(0.5)} }\n`,
  );
  files.set('technologies/drill.yaml', lathe.replace('id: lathe', 'id: drill'));
  files.set(path, lathe.replace('dependents:', `inputs:\n${rows.join('')}dependents:`));
  const loaded = loadModel(files, sockets);
  return loaded.ok ? [] : loaded.diagnostics.map(({ code, path: at }) => `${code} ${at}`);
}

describe('what a technology is made with', () => {
  it('[MODEL-40] loads where inputs are known and weights sum to 1', () => {
    expect(saidOf({ drill: { weight: 1 } })).toEqual([]);
  });

  it('[MODEL-41] an unknown input, weights that do not sum to 1 and a lag in another unit are reported where they stand', () => {
    expect(saidOf({ dril: { weight: 1 } })).toEqual(['technology-unknown inputs.dril']);
    expect(saidOf({ drill: { weight: 0.9 } })).toEqual(['share-sum inputs']);
    expect(saidOf({ drill: { weight: 1, lag: '1/month' } })).toEqual([
      'parameter-unit inputs.drill.tolerated_lag.unit',
    ]);
    expect(saidOf({ drill: { weight: 1, segment: 1 } })).toEqual([
      'parameter-bound parameters.inputs.lathe.drill.segment',
    ]);
  });
});
