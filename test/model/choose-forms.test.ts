import { describe, expect, it } from 'vitest';
import { chooseForms, holdsUnder } from '../../src/model/choose-forms.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { resolveScenario } from '../../src/model/resolve-scenario.ts';
import { sockets } from '../broken/load-case.ts';
import { smallFiles, smallScenario, valueOf } from './small-model.ts';

/** The small model with a second form of its confidence. */
function twoForms(steep = 'severity'): Map<string, string> {
  const files = smallFiles();
  const plain = files.get('equations/confidence/plain.yaml')!;
  files.set('equations/confidence/steep.yaml', plain.replace(/is: .*/, `is: ${steep}`));
  files.set('model.yaml', files.get('model.yaml')!.replace('[plain]', '[plain, steep]'));
  return files;
}

describe('forms of a part of a model', () => {
  it('[CONF-40] a scenario that names no form gets the first, and one that names another has that form’s equations alone', () => {
    const model = valueOf(loadModel(twoForms(), sockets));
    const levels = (named: Record<string, string>) => {
      const chosen = chooseForms(model.structure, named);
      return model.equations
        .filter((equation) => holdsUnder(equation, chosen))
        .filter(({ id }) => id === 'confidence.level')
        .map(({ form }) => form!.form);
    };
    expect(levels({})).toEqual(['plain']);
    expect(levels({ confidence: 'steep' })).toEqual(['steep']);
    const unnamed = { ...smallScenario(), structure: {} };
    const structureOf = (overrides: Record<string, string>) =>
      valueOf(resolveScenario(model, unnamed, overrides)).structure;
    expect(structureOf({})).toEqual({ confidence: 'plain' });
    expect(structureOf({ 'structure.confidence': 'steep' })).toEqual({ confidence: 'steep' });
  });

  it('[CONF-41] a mistake in a form that nobody chose is reported in its own file, and a form without a file is missing', () => {
    const wrong = loadModel(twoForms('severety'), sockets);
    expect(wrong.ok ? [] : wrong.diagnostics.map(({ file, code }) => [file, code])).toEqual([
      ['equations/confidence/steep.yaml', 'equation-symbol'],
    ]);
    const files = twoForms();
    files.delete('equations/confidence/steep.yaml');
    const missing = loadModel(files, sockets);
    expect(missing.ok ? [] : missing.diagnostics.map(({ file, code }) => [file, code])).toEqual([
      ['equations/confidence/steep.yaml', 'file-missing'],
    ]);
  });
});
