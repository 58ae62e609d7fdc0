import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledModel } from '../../src/bundled-files.ts';
import { bundledScenario } from '../../src/bundled-scenarios.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { builtSource } from '../../src/model/built-source.ts';
import { modelSetIds } from '../../src/model/model-sets.ts';
import { packExpression, unpackExpression } from '../../src/model/packed-expression.ts';
import { createExpressionParser } from '../../src/model/parse-expression.ts';
import { readModelFiles } from '../../src/model/read-model-files.ts';
import { parsePlainYaml } from '../../src/schema/parse-yaml.ts';
import { shippedScenario as openScenario } from '../../src/shipped-scenario.ts';
import { loadShippedModel, shippedScenario, valueOf } from '../support/shipped-model.ts';

const files = readFolder('models/world-2023');
const written = readModelFiles(files);
const built = builtSource(bundledModel('world-2023')!);

test('[YAML-20] what the build has read of the files of a model and of scenarios is what they say', async () => {
  for (const path of built.paths)
    if (path.endsWith('.yaml'))
      expect(valueOf(built.document(path)!).value, path).toEqual(valueOf(written.document(path)!).value);
  expect(built.document('elsewhere.yaml')).toBeNull();
  for (const name of readdirSync('scenarios')) {
    const id = name.slice(0, -'.yaml'.length);
    const text = readFileSync(`scenarios/${name}`, 'utf8');
    expect(bundledScenario(id), id).toEqual(valueOf(parsePlainYaml(text, name)).value);
    expect(valueOf(await openScenario(id)), id).toEqual(shippedScenario(id));
  }
});

test('[YAML-21] a value of a file that the build has read has its file and path, and no line', () => {
  const { place } = valueOf(built.document('model.yaml')!);
  expect(place(['regions', 'USA'])).toEqual({ file: 'model.yaml', path: 'regions.USA' });
});

test('[MODEL-60] the model that the build has read is the one that its files make, down to its hash and every formula', () => {
  expect(built.hash).toBe(written.hash);
  const beside = ['checks.yaml', 'odd.yaml', 'crises.csv'];
  expect([...built.paths].sort()).toEqual([...files.keys()].filter((path) => !beside.includes(path)).sort());
  const model = valueOf(buildModel(built, sockets, engineParameters));
  expect(model).toEqual(loadShippedModel());
  expect([...model.formulas.values()].every((parsed) => 'expression' in parsed)).toBe(true);
  expect(bundledModel('nowhere')).toBeNull();
});

test('[MODEL-61] the sets that formulas may name are those of every model', () => {
  expect(modelSetIds).toEqual(Object.keys(loadShippedModel().sets));
});

test('[MODEL-62] an expression is packed and unpacked without a change, each kind of it', () => {
  const parse = createExpressionParser(new Set(['target']));
  const texts = [
    '1 - a / 2 * b^c - -d',
    'a < b <= c and not (d == 0) or e != 1',
    'a > 0 ? exp(a) : clamp(a, 0, 1) + min(a, b, c)',
    'sum(at(a, b), target) + max(a, target) + min(c, target) + mean(a, target)',
  ];
  for (const text of texts) {
    const parsed = parse(text);
    if ('problem' in parsed) throw new Error(parsed.problem.code);
    expect(unpackExpression(packExpression(parsed.expression)), text).toEqual(parsed.expression);
  }
});
