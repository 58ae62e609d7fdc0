import { expect, it } from 'vitest';
import { monthsControlled } from '../../../src/engine/policy/months-controlled.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';

const technologies = ['t0', 't1'];
const targets = ['A', 'B'];
const context = {
  technologies: 2,
  targets: 2,
  technology: (id: string) => technologies.indexOf(id),
  target: (id: string) => targets.indexOf(id),
};

function act(scope: string, target: string, inForce: number, more: Partial<PolicyAct> = {}): PolicyAct {
  const usual = {
    instrument: 'export-control',
    actor: 'G',
    value: 1,
    until: null,
    day: 0,
    cause: null,
  } as const;
  return { id: `${scope}/${inForce}`, ...usual, scope, target, announced: inForce, inForce, ...more };
}

it('[POL-130] a control has stood since the first day of the first one, whatever came between; one of the start or of nothing counts for none', () => {
  const acts = [
    act('t0', 'A', -2, { day: 45.5 }),
    act('t0', 'A', -1),
    act('t0', 'B', 0),
    act('t1', 'A', -8, { value: 0 }),
    act('t1', 'B', -1, { instrument: 'waiver' }),
    act('t1', 'B', -3, { instrument: 'extraterritorial-rule' }),
  ];
  expect([...monthsControlled(acts, context)]).toEqual([4.5, 0, 0, 9]);
});
