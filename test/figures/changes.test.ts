import { expect, test } from 'vitest';
import { claimHolds, sayRole } from '../../src/figures/words/claims.ts';
import { figureSpec, figureTable } from '../../src/figures/index.ts';
import { inputWords, pathWords } from '../../src/figures/words/input-words.ts';
import { runsWords } from '../../src/figures/words/uncertainty-words.ts';
import type { FigureInput, ModelNotes } from '../../src/schema/figure.ts';
import type { Parameter } from '../../src/schema/model.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const specOf = (input: FigureInput) =>
  figureSpec('C19', input, { size: 'memo-full', theme: 'light', app: '0.1.0' });
const base = resultFixture();
const rate: Parameter = {
  id: 'rate',
  value: 0.02,
  unit: '1/month',
  low: 0.01,
  high: 0.05,
  distribution: 'uniform',
  source: 'A study',
  grade: 'estimated',
};
const notes: ModelNotes = { equations: [], parameters: [rate] };
const parties = base.sets['government']!.slice(0, 2);
const shorts = parties.map(({ short }) => short);
const talks = {
  id: 'two-of-them',
  parties: parties.map(({ id }) => id),
  protocol: 'stacked-alternating-offers' as const,
  opens: 0,
  deadline: 3,
  roundsPerQuarter: 20,
};

test('[FIG-223] the list of changes tells the model’s number from what the reader or the scenario set, with unit and source', () => {
  const scenario = {
    ...base.request.scenario,
    events: [{ id: 'ruling', quarter: '2026Q1', probability: 0.4, source: 'A docket', acts: [] }],
  };
  const overrides = { 'parameters.rate': 0.05, closure: 'saving' };
  const run: RunResult = { ...base, request: { ...base.request, scenario, overrides } };
  const spec = specOf({ run, notes });
  expect(figureTable(spec).rows).toEqual([
    ['Rate', '0.02 a month', '0.05 a month', 'you', 'Example', 'A study'],
    ['Closure', 'fixed', 'saving', 'you', 'Example', ''],
    ['Event: ruling', 'none', '2026 Q1, 40% likely', 'the scenario', 'Example', 'A docket'],
  ]);
  expect(sayRole(spec, 'title')).toBe('Inputs changed: 3; “Rate” goes from 0.02 a month to 0.05 a month');
});

test('[FIG-224] where nothing was changed the list says so', () => {
  const spec = specOf({ run: base });
  expect(sayRole(spec, 'title')).toBe('Nothing is changed');
  expect(figureTable(spec).rows).toEqual([['nothing', '', '', '', '', '']]);
});

test('[FIG-225] of an experiment the list tells what each scenario has otherwise than the first', () => {
  const made = ensembleFixture({ runs: 3 });
  const change = { path: 'parameters.rate', from: null, to: 0.1, source: '' };
  const ensemble = {
    ...made,
    arms: made.arms.map((arm, at) => ({ ...arm, changes: at === 2 ? [change] : [] })),
  };
  const spec = specOf({ run: base, ensemble, notes });
  expect(sayRole(spec, 'title')).toBe(
    'Inputs that differ from Hold: 1; “Rate” goes from 0.02 a month to 0.1 a month',
  );
  expect(figureTable(spec).rows[0]![4]).toBe('Trade tools');
  // A list has no ranges, whatever the runs differ by.
  expect(runsWords(spec.runs)).toBe('3 runs');
  expect(specOf({ run: base, ensemble: made }).notes).toEqual(['changes-of-run']);
});

test('[FIG-334] inputs are told in words: talks by who sits there, parameters by what they mean', () => {
  const table = { ...talks, strategies: {}, issues: [], threats: [] };
  const scenario = { ...base.request.scenario, tables: [table] };
  const run: RunResult = {
    ...base,
    request: { ...base.request, scenario, overrides: { 'parameters.rate': 0.05 } },
  };
  const told = { equations: [], parameters: [{ ...rate, meaning: 'Share that learns; a month' }] };
  const [first, second] = figureTable(specOf({ run, notes: told })).rows;
  expect(first![0]).toBe('Share that learns');
  expect(second!.slice(0, 3)).toEqual([`Talks: ${shorts.join('–')}`, 'none', 'held']);
  const answers = ['true', 'false'].map((value) => inputWords(value, { path: 'notNegotiable.x', run }));
  expect(answers).toEqual(['yes', 'no']);
});

test('[FIG-646] policies are told by what they are about and regimes by their names', () => {
  const [actor, target] = base.sets['government']!;
  const technology = base.sets['technology']![0]!;
  const act = { instrument: 'tariff', actor: actor!.id, target: target!.id, source: 'A law' } as const;
  const duty = { ...act, id: 'duty-7', scope: 'goods', add: 0.1, from: '2025Q2' };
  const regime = { id: 'the-old-club', name: 'The Old Club', short: 'Old Club', slot: 0 };
  const sets = { ...base.sets, regime: [regime] };
  const runWith = (...policies: ActFile[]): RunResult => ({
    ...base,
    sets,
    request: { ...base.request, scenario: { ...base.request.scenario, policies } },
  });
  const run = runWith(duty);
  const said = (...others: ActFile[]) => pathWords('policies.duty-7.add', { run: runWith(duty, ...others) });
  const [whose, whom] = [actor!.short, target!.short];
  expect(said()).toBe(`${whose}, Duties to ${whom}, added`);
  expect(said({ ...duty, id: 'b', scope: 'steel' })).toBe(`${whose}, goods, Duties to ${whom}, added`);
  expect(said({ ...duty, id: 'b', from: '2025Q3' })).toBe(
    `${whose}, goods, Duties to ${whom}, 2025 Q2, added`,
  );
  expect(pathWords('regimes.the-old-club', { run })).toBe('regime: Old Club');
  expect(pathWords('policies.unknown-one', { run })).toBe('policy: unknown one');
  const control = { ...act, id: 'c', instrument: 'export-control' as const, scope: technology.id };
  expect(pathWords('policies.c', { run: runWith(control) })).toBe(`${whose}, ${technology.short} to ${whom}`);
});

test('[FIG-647] of an experiment of one scenario the list has the inputs that vary, from the lowest to the highest', () => {
  const points = [
    { label: '', overrides: {} },
    ...[0.05, 0.01].map((value) => ({ label: `rate ${value}`, overrides: { 'parameters.rate': value } })),
    ...['fixed', 'saving'].map((closure) => ({ label: closure, overrides: { 'structure.form': closure } })),
  ];
  const ensemble = ensembleFixture({ runs: 3, arms: ['Hold'], points });
  const spec = specOf({ run: base, ensemble, notes });
  expect(sayRole(spec, 'title')).toBe(
    'Inputs that vary between runs: 2; “Rate” takes 0.01 a month to 0.05 a month',
  );
  expect(figureTable(spec).rows.map((row) => row.slice(0, 4))).toEqual([
    ['Rate', '0.02 a month', '0.01 a month to 0.05 a month', 'the experiment'],
    ['Form of the model: form', '', 'fixed, saving', 'the experiment'],
  ]);
  expect(spec.notes).toEqual(['changes-varied']);
  expect(spec.claims.filter((claim) => claim.role === 'title' && claimHolds(claim, spec.rows))).toHaveLength(
    1,
  );
});
