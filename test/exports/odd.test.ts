import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sockets } from '../../src/engine/sockets.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { oddDocument } from '../../src/exports/odd.ts';
import { designConcepts } from '../../src/schema/odd.ts';
import { parseOdd } from '../../src/schema/parse-odd.ts';
import { callParley } from '../support/call-parley.ts';
import { loadShippedModel } from '../support/shipped-model.ts';

const folder = 'models/world-2023';
const model = loadShippedModel();
const checks = parseChecks(readFileSync(`${folder}/checks.yaml`, 'utf8'), 'checks.yaml');
const prose = parseOdd(readFileSync(`${folder}/odd.yaml`, 'utf8'), 'odd.yaml');
if (!checks.ok || !prose.ok) throw new Error('the shipped files are not sound');
const rows = checks.value.map(({ row }) => row);
const text = oddDocument({ model, sockets, checks: rows, prose: prose.value });

test('[ODD-1] the description has the seven elements in their order and every design concept', () => {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([
    '1. Purpose and patterns',
    '2. Entities, state variables and scales',
    '3. Process overview and scheduling',
    '4. Design concepts',
    '5. Initialization',
    '6. Input data',
    '7. Submodels',
  ]);
  const concepts = [...text.matchAll(/^\*\*([A-Z][a-z ]+)\.\*\* /gm)].map(([, name]) => name!.toLowerCase());
  expect(concepts).toEqual([...designConcepts]);
});

test('[ODD-2] every formula, pattern, entity and source of the model is in it, and every number counted once', () => {
  for (const { id, is } of model.equations) {
    expect(text).toContain(`**\`${id}\`**`);
    expect(text).toContain(` = ${is}\n`);
  }
  for (const { id } of rows) expect(text).toContain(`| ${id} |`);
  for (const members of Object.values(model.sets))
    for (const { short } of members) expect(text).toContain(short);
  for (const source of model.sources) expect(text).toContain(`- ${source}\n`);
  const start = text.indexOf('| family |');
  const families = text.slice(start, text.indexOf('\n\n', start)).split('\n').slice(2);
  const counted = families.map((line) => line.split(' | ').slice(4, 7).map(Number));
  expect(counted.flat().reduce((sum, count) => sum + count, 0)).toBe(model.parameters.length);
});

test('[ODD-3] a model without prose is described by what its files say, and prose with an unknown key is refused', () => {
  const bare = oddDocument({ model, sockets, checks: [], prose: null });
  expect(bare).toContain('The files of the model say nothing of this.');
  expect(bare).toContain('## 7. Submodels');
  const strange = parseOdd('format: 1\nsubmodels: none\n', 'odd.yaml');
  expect(strange.ok ? [] : strange.diagnostics.map(({ code }) => code)).toContain('key-unknown');
});

test('[ODD-4] parley odd prints the same, and its prose is no part of the model’s hash', async () => {
  const { code, out } = await callParley('.', 'odd');
  expect(code).toBe(0);
  expect(out).toBe(text);
});
