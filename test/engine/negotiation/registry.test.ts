import { expect, test } from 'vitest';
import { acceptances, offerings, protocols } from '../../../src/engine/negotiation/index.ts';
import {
  acceptanceIds,
  offeringIds,
  protocolIds,
  protocolSchema,
  strategySchema,
} from '../../../src/schema/bargaining-schema.ts';
import { findProblems } from '../../../src/schema/validate.ts';

const problemsOf = (schema: typeof strategySchema | typeof protocolSchema, value: unknown) => {
  const checked = findProblems<unknown>(schema, value);
  return 'found' in checked ? checked.found.map(({ code, path }) => [code, path.join('.')]) : [];
};

test('[NEG-32] every kind that a scenario can name has its entry', () => {
  expect(Object.keys(offerings)).toEqual(offeringIds);
  expect(Object.keys(acceptances)).toEqual(acceptanceIds);
  expect(Object.keys(protocols)).toEqual(protocolIds);
});

test('[NEG-103] a strategy has the parameters of its two kinds and no others, and those with a usual value may be left out', () => {
  const micro = { offering: 'micro', acceptance: 'combi-max-window' };
  expect(strategySchema.parse(micro)).toEqual({ ...micro, after: 0.98 });
  const next = { offering: 'time-dependent', exponent: 4, floor: 0, acceptance: 'next' };
  expect(strategySchema.parse(next)).toEqual({ ...next, factor: 1, addend: 0 });
  expect(strategySchema.parse({ ...micro, acceptance: 'gap', stride: 2 })).toMatchObject({ gap: 0.01 });
  expect(problemsOf(strategySchema, { ...micro, exponent: 2 })).toEqual([['key-unknown', 'exponent']]);
  expect(problemsOf(strategySchema, { offering: 'time-dependent', acceptance: 'curve', floor: 0 })).toEqual([
    ['key-missing', 'exponent'],
  ]);
  expect(problemsOf(strategySchema, { ...micro, stride: 0 })).toEqual([['value-range', 'stride']]);
  expect(problemsOf(strategySchema, { acceptance: 'curve' })).toEqual([['key-missing', 'offering']]);
  expect(problemsOf(strategySchema, 'micro')).toEqual([['value-type', '']]);
});

test('[NEG-104] a protocol is an id, or an id with the parameters of its own; an unknown one is answered with the nearest', () => {
  const vote = { id: 'propose-then-vote', rule: 'qualified-majority' };
  expect(protocolSchema.parse('mediated-nash')).toBe('mediated-nash');
  expect(protocolSchema.parse({ ...vote, threshold: 0.6 })).toEqual({ ...vote, threshold: 0.6 });
  expect(problemsOf(protocolSchema, vote)).toEqual([['key-missing', 'threshold']]);
  expect(problemsOf(protocolSchema, { id: 'mediated-nash', rule: 'unanimity' })).toEqual([
    ['key-unknown', 'rule'],
  ]);
  expect(problemsOf(protocolSchema, { ...vote, threshold: 1.5 })).toEqual([['value-range', 'threshold']]);
  const checked = findProblems(protocolSchema, 'mediated-nesh');
  expect('found' in checked && checked.found).toMatchObject([
    { code: 'method-unknown', values: { nearest: 'mediated-nash' } },
  ]);
  expect(problemsOf(protocolSchema, 7)).toEqual([['value-type', '']]);
});
