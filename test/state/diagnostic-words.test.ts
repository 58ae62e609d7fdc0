import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/schema/diagnostic.ts';
import type { Lever } from '../../src/schema/model.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import { diagnosticNotices, sayDiagnostics } from '../../src/state/diagnostic-words.ts';
import { resultFixture } from '../support/result-fixture.ts';

const made: Lever = {
  id: 'a',
  path: 'policies.duty.from',
  label: 'Utopia: duty, Arcadia: from',
  help: '',
  unit: 'quarter',
  scale: 1,
  min: 0,
  max: 8,
  step: 1,
  group: 'policy',
};
const wrong: Diagnostic = {
  code: 'act-quarter',
  severity: 'error',
  file: 'truce.yaml',
  line: 21,
  column: 5,
  path: 'policies[0].until',
  values: { found: '2028Q1', limit: '2025Q2' },
};
const act = { id: 'duty', instrument: 'tariff', actor: 'U', scope: 'S', source: '' } as unknown as ActFile;
const scenario = { ...resultFixture().request.scenario, policies: [act] };
const levers = [
  made,
  { ...made, id: 'b', path: 'policies.duty.until', label: 'Utopia: duty: no longer from' },
].map((lever) => ({ lever, own: 1 }));

test('[APP-32] what is wrong with a listed scenario is told by the lever’s label, without file and code; of a reader’s own file with its place', () => {
  const say = (path: string, file: string | null = null) =>
    sayDiagnostics([{ ...wrong, path }], { scenario, file, levers })[0];
  const reason = '2028Q1 is not before 2025Q2 (correct the order of the quarters)';
  expect(say('policies[0].until')).toBe(`Utopia: duty: no longer from: ${reason}.`);
  expect(say('policies[0]')).toBe(`Utopia: duty, Arcadia: from: ${reason}.`);
  expect(say('policies[7].until')).toBe(`${reason[0]}${reason.slice(1)}.`);
  expect(say('start')).toBe(`${reason}.`);
  expect(say('policies[0].until', 'truce.yaml')).toBe(
    `truce.yaml:21:5 policies[0].until: ${reason} [act-quarter]`,
  );
});

test('[APP-35] a notice on a listed scenario keeps file, line, path and code for the run log', () => {
  const [notice] = diagnosticNotices([wrong], { scenario, file: null, levers });
  expect(notice).toEqual({
    text: sayDiagnostics([wrong], { scenario, file: null, levers })[0],
    log: 'truce.yaml:21:5 policies[0].until: 2028Q1 is not before 2025Q2 (correct the order of the quarters) [act-quarter]',
  });
});

test('[LEV-41] a position that cannot be set is told with the lowest that can in the units of its lever', () => {
  const lever = { ...made, path: 'policies.duty.position', label: 'Chips', unit: '%', scale: 0.01 };
  const low: Diagnostic = {
    ...wrong,
    code: 'act-position',
    path: 'policies[0].position',
    values: { position: 0.06, threshold: 0.6900000001, technology: 'chips' },
  };
  const say = (path: string, file: string | null = null) =>
    sayDiagnostics([{ ...low, path }], { scenario, file, levers: [{ lever, own: 72 }] })[0];
  expect(say(low.path)).toContain('Chips: position 6% is below 69%');
  expect(say('events[0].acts[0].position')).toContain('position 0.06 is below');
  expect(say(low.path, 'mine.yaml')).toContain('position 0.06 is below');
});
