import type { Instrument } from '../../schema/policy.ts';

/** Undertakings of a government to help another with something that is named and not traded here, such as policing a sector's exports; counted in items. It moves no wedge: tables read it as political credit. */
export const cooperation: Instrument = {
  id: 'cooperation',
  unit: '1',
  levels: [
    { value: 0, label: 'none' },
    { value: 1, label: 'one item' },
    { value: 2, label: 'two items' },
  ],
  reversal: 'free',
  writes: null,
  apply: () => undefined,
  takesAway: () => false,
};
