import { describe, expect, it } from 'vitest';
import { loadModel } from '../../src/model/load-model.ts';
import { parameterColumns } from '../../src/model/parameter-columns.ts';
import { sockets } from '../broken/load-case.ts';
import { smallFiles, smallModel, valueOf } from './small-model.ts';

describe('loading a model', () => {
  it('[MODEL-1] its sets come from the files, exporter being the regions under another name', () => {
    const { sets } = smallModel();
    const ids = (set: string): string[] => sets[set]!.map((member) => member.id);
    expect(ids('region')).toEqual(['NOR', 'SOU']);
    expect(sets['exporter']).toBe(sets['region']);
    expect(ids('target')).toEqual(['SOU']);
    expect(ids('government')).toEqual(['ALY', 'NOR', 'SOU']);
    expect(ids('ally')).toEqual(['ALY']);
    expect(ids('band')).toHaveLength(10);
  });

  it('[MODEL-42] parameters have the short names of names.yaml: their own or their family’s, with whom they are of; the file is no part of the hash, and a name of nothing is reported', () => {
    const named = (names: string): ReturnType<typeof loadModel> =>
      loadModel(smallFiles().set('names.yaml', `format: 1\nnames: ${names}\n`), sockets);
    const model = valueOf(named('{ granted: Granted share, threshold: Threshold of control }'));
    const nameOf = (id: string): string | undefined => model.parameters.find((own) => own.id === id)!.name;
    expect(nameOf('granted')).toBe('Granted share');
    const { short } = model.sets['technology']!.find(({ id }) => id === 'lathe')!;
    expect(nameOf('threshold.lathe')).toBe(`Threshold of control, ${short}`);
    expect(nameOf('presumption')).toBeUndefined();
    expect(model.hash).toBe(smallModel().hash);
    const wrong = named('{ nobody: Nothing }');
    expect(!wrong.ok && wrong.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'parameter-unknown names.nobody',
    ]);
  });

  it('[MODEL-2] every number is a parameter with an id of its own', () => {
    const ids = smallModel().parameters.map(({ id }) => id);
    for (const id of [
      'granted',
      'threshold.lathe',
      'resting_confidence.ALY',
      'suppliers.lathe.NOR',
      'dependents.lathe.SOU.MCH',
      'cells.lathe.NOR.SOU.latent_value',
      'cells.lathe.NOR.SOU.owner.NOR',
      'trade_elasticity.MCH',
    ])
      expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('[MODEL-3] equations read keys as columns over technologies, allies and sectors, and suppliers’ shares over exporters', () => {
    const model = smallModel();
    const values = new Map(model.parameters.map(({ id, value }) => [id, value]));
    const columns = parameterColumns(model, values.set('gap_at_start.lathe', 30));
    expect(columns['granted']).toEqual({ over: [], unit: '1', values: Float64Array.of(0.5) });
    expect(columns['gap_at_start']).toEqual({
      over: ['technology'],
      unit: 'month',
      values: Float64Array.of(30),
    });
    expect(columns['resting_confidence']).toMatchObject({ over: ['ally'], values: Float64Array.of(0.7) });
    expect(columns['trade_elasticity']).toMatchObject({ over: ['sector'], values: Float64Array.of(5, 4) });
    expect(columns['supplier_share']).toMatchObject({
      over: ['technology', 'exporter'],
      values: Float64Array.of(0.7, 0.3),
    });
  });

  it('[MODEL-4] its hash is of its data, whatever their order, their line ends and the documents beside them', () => {
    const { hash } = smallModel();
    const turned = new Map(
      [...smallFiles()].toReversed().map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const beside = new Map([...smallFiles(), ['README.md', 'words']]);
    const changed = smallFiles();
    changed.set('levers.yaml', changed.get('levers.yaml')!.replace('step: 5', 'step: 1'));
    expect(valueOf(loadModel(turned, sockets)).hash).toBe(hash);
    expect(valueOf(loadModel(beside, sockets)).hash).toBe(hash);
    expect(valueOf(loadModel(changed, sockets)).hash).not.toBe(hash);
  });

  it('[MODEL-5] reflected acts are counted from the year after the data, so that all lie before it', () => {
    const [act] = smallModel().reflected;
    expect(act).toMatchObject({ instrument: 'export-control', inForce: -5, until: null });
  });

  it('[MODEL-6] several mistakes in several files are all reported', () => {
    const files = smallFiles();
    files.set('actors/nor.yaml', files.get('actors/nor.yaml')!.replace('slot: 0', 'slot: red'));
    files.set('parameters/policy.yaml', 'format: 1\nparameters: 3\n');
    files.delete('technologies/cells.csv');
    const loaded = loadModel(files, sockets);
    expect(loaded.ok ? [] : loaded.diagnostics.map(({ code, file }) => `${file} ${code}`).sort()).toEqual([
      'actors/nor.yaml value-type',
      'parameters/policy.yaml value-type',
      'technologies/cells.csv file-missing',
    ]);
  });
});
