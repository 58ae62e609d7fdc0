import { expect, test } from 'vitest';
import { whoseLevers } from '../../../src/components/levers/lever-parts.ts';
import type { Lever } from '../../../src/schema/model.ts';

const lever = (id: string, by: string, group: Lever['group'] = 'assumption'): Lever => ({
  id,
  by,
  group,
  path: id,
  label: `${by}: ${id}`,
  help: '',
  unit: '1',
  scale: 1,
  min: 0,
  max: 1,
  step: 0.1,
});

test('[APP-33] assumptions are grouped by the family that their ids name, in words where it has some, small families together, acts by their actors', () => {
  const levers = [
    ...['elastic.A', 'elastic.B', 'elastic.C'].map((id) => lever(id, 'elastic_of')),
    ...['tau_a', 'tau_b', 'tau_c'].map((id) => lever(id, id)),
    ...['sigma_a', 'sigma_b', 'sigma_c'].map((id) => lever(id, id)),
    ...['odd_a', 'odd_b'].map((id) => lever(id, id)),
    lever('duty', 'Utopia', 'policy'),
  ];
  expect([...whoseLevers(levers).values()]).toEqual([
    'elastic of',
    'elastic of',
    'elastic of',
    'Time: how long things take',
    'Time: how long things take',
    'Time: how long things take',
    'sigma',
    'sigma',
    'sigma',
    'others',
    'others',
    'Utopia',
  ]);
});
