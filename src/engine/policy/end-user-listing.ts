import { levelInstrument, placeOfGroup } from './level-instrument.ts';

/** List by name of end users to whom a government denies a technology altogether: the share of a group of a target's users that is on it. */
export const endUserListing = levelInstrument({
  id: 'end-user-listing',
  unit: '1',
  levels: [
    { value: 0, label: 'nobody' },
    { value: 0.5, label: 'half of the group' },
    { value: 1, label: 'the whole group' },
  ],
  column: 'listed',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfGroup(act, context)],
});
