import { expect, test } from 'vitest';
import { checkData, checkNamesNoId, idsOfModels } from './support/architecture/data-rules.ts';
import { checkFile } from './support/architecture/file-rules.ts';
import { checkImports } from './support/architecture/import-rules.ts';
import { checkProgram, checkPurity } from './support/architecture/purity-rules.ts';
import { readSources } from './support/architecture/source-file.ts';
import type { Violation } from './support/architecture/source-file.ts';

const code = readSources(process.cwd(), ['src', 'scripts', 'test', 'bench'], ['.ts', '.mjs']);
const program = code.filter(({ path }) => path.startsWith('src/'));
const data = readSources(process.cwd(), ['models', 'scenarios', 'experiments'], ['.yaml', '.yml', '.csv']);

function expectNone(violations: readonly Violation[]): void {
  expect(violations.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([]);
}

test('[ARCH-1] imports run one way, and engine folders import no sibling', () => {
  expect(program.length).toBeGreaterThan(0);
  expectNone(program.flatMap(checkImports));
});

test('[ARCH-2] pure folders hold no inexact or hidden Math, no power operator and no clock', () => {
  expectNone(program.flatMap(checkPurity));
});

test('[ARCH-3] no code is made from text, and no module has a variable of its own', () => {
  expectNone(program.flatMap(checkProgram));
});

test('[ARCH-4] files are at most 300 lines and named for what they hold', () => {
  expectNone(code.flatMap(checkFile));
});

test('[ARCH-5] no model, scenario or experiment holds a utility of an outcome', () => {
  expect(data.length).toBeGreaterThan(0);
  expectNone(data.flatMap(checkData));
});

test('[ARCH-6] code names no region, actor or technology of a model', () => {
  const ids = idsOfModels(data);
  expect(ids.size).toBeGreaterThan(0);
  expectNone(program.flatMap((file) => checkNamesNoId(file, ids)));
});
