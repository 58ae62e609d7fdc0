import { describe, expect, it } from 'vitest';
import { callParley, emptyFolder, filesBelow } from '../support/call-parley.ts';
import { writeExperiment } from '../support/write-experiment.ts';

describe('experiments that are wrong', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'a value among others',
      { uncertainties: [{ path: 'parameters.loss_rate', enumeratedValueSet: [0.3, -7] }] },
      'tiny.yaml:13:5 parameters.loss_rate: loss_rate is -7;',
    ],
    [
      'a path',
      { levers: [{ path: 'policies.nope.add', enumeratedValueSet: [0, 1] }] },
      ' policies.nope.add: ',
    ],
    ['a form', { modelForm: [{ path: 'closure', values: ['nope'] }] }, 'closure: "nope" is not one of'],
    ['a constant', { overrides: { quarters: 0 } }, 'quarters: 0 is not 1 or more'],
    [
      'an entry of a list',
      { levers: [{ path: 'withheld', enumeratedValueSet: ['nope'] }] },
      'tiny.yaml:8:5 withheld[0]',
    ],
    [
      'a value that is neither',
      { levers: [{ path: 'policies.us-tariff-chn.add', enumeratedValueSet: [0.1, [1]] }] },
      'found a list where a number or a text is expected',
    ],
    ['a scenario', { scenarios: ['shorr'] }, 'tiny.yaml:6:5 scenarios[0]: shorr is no scenario beside'],
    [
      'a number of points',
      { points: 5 },
      'points: the sampler full-factorial makes its points of the values',
    ],
  ])(
    '[EXP-40] %s that is wrong is told with its line before anything is run or written',
    async (_, changes, reason) => {
      const cwd = emptyFolder();
      writeExperiment(cwd, changes);
      const before = filesBelow(cwd);
      const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'out');
      expect(call).toMatchObject({ code: 1, out: '' });
      expect(call.err).toContain(reason);
      expect(call.err.trim().split('\n')).toHaveLength(1);
      expect(filesBelow(cwd)).toEqual(before);
    },
  );

  it('[EXP-41] of what is drawn from a range both ends are tried; a folder is no file', async () => {
    const cwd = emptyFolder();
    const uncertainties = [{ path: 'parameters.loss_rate', distribution: 'from-parameter' }];
    writeExperiment(cwd, { uncertainties, sampler: 'sobol', points: 4, overrides: { start: 'soon' } });
    const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'out');
    expect(call.err).toMatch(/^tiny\.yaml:\d+:\d+ start: /);
    expect(call.err.trim().split('\n')).toHaveLength(1);
    const folder = await callParley(cwd, 'experiment', './');
    expect(folder.err).toContain('is a folder, and a file is needed');
  });
});
