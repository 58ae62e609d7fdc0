import { expect, test } from 'vitest';
import { bandOf, whoseLevers } from '../../../src/components/levers/lever-parts.ts';
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

test('[LEV-40] a band that is named after what was is that of its end alone, and numbers before it are said to be less', () => {
  const guide = { for: 'duty', message: '', hurts: '', examples: '', source: '' };
  const bands = [
    { upTo: 0, name: 'as in 2023' },
    { upTo: 20, name: 'up to the small class' },
    { upTo: 100, name: 'as in April' },
  ];
  const said = [-1, 0, 0.5, 20, 60, 100, 101].map((value) => bandOf({ ...guide, bands }, value));
  expect(said).toEqual([
    'less than 0 (as in 2023)',
    'as in 2023',
    'up to the small class',
    'up to the small class',
    'less than 100 (as in April)',
    'as in April',
    null,
  ]);
  expect(bandOf(guide, 1)).toBeNull();
});
