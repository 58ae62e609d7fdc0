import { expect, test } from 'vitest';
import { traceableName } from '../../src/figures/charts/c20-trace-rows.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { figureSpec, figureTable } from '../../src/figures/index.ts';
import type { Lever } from '../../src/schema/model.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { resultFixture } from '../support/result-fixture.ts';

const share: Lever = {
  id: 'chips',
  path: 'policies.x.position',
  label: 'Chips: share allowed',
  help: '',
  unit: '%',
  scale: 0.01,
  min: 5,
  max: 100,
  step: 5,
  group: 'policy',
};
const date: Lever = {
  ...share,
  id: 'x-from',
  path: 'policies.x.from',
  label: 'Chips: from',
  unit: 'quarter',
  scale: 1,
  calendar: '2025Q1',
};
const base = resultFixture();
const act = { id: 'x', position: 0.05, from: '2025Q2', source: 'A rule' } as unknown as ActFile;
const scenario = { ...base.request.scenario, policies: [act] };
const overrides = { 'policies.x.position': 0.6, 'policies.x.from': '2026Q1' };
const run: RunResult = { ...base, request: { ...base.request, scenario, overrides } };

test('[FIG-440] a changed input that a lever sets has the lever’s name, its unit and scale, and the source of its act', () => {
  const of = figureSpec(
    'C19',
    { run, levers: [share, date] },
    { size: 'memo-full', theme: 'light', app: '0' },
  );
  expect(figureTable(of).rows).toEqual([
    ['Chips: share allowed', '5%', '60%', 'you', 'Example', 'A rule'],
    ['Chips: from', '2025 Q2', '2026 Q1', 'you', 'Example', 'A rule'],
  ]);
  expect(sayRole(of, 'title')).toContain('Chips: share allowed');
});

test('[FIG-441] a number that can be traced is named by its formula, else by its column', () => {
  expect(traceableName('technology.delay', { equations: [] })).toBe('Headline delay');
  expect(traceableName('no.such', { equations: [] })).toBe('no.such');
});
