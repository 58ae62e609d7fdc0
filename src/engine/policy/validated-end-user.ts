import { levelInstrument, placeOfGroup } from './level-instrument.ts';

/** End users whom a government has validated: its control, ceiling and cap on a technology do not bind the share of a group that they are. Who is listed, or uses it for what is denied, cannot be validated. */
export const validatedEndUser = levelInstrument({
  id: 'validated-end-user',
  unit: '1',
  levels: [
    { value: 0, label: 'nobody' },
    { value: 0.5, label: 'half of the group' },
    { value: 1, label: 'the whole group' },
  ],
  column: 'validated',
  worse: 'lower',
  reversal: 'judged',
  places: (act, context) => [placeOfGroup(act, context)],
});
