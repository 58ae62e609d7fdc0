/** What an act of an instrument names and states. */
export interface InstrumentForm {
  actor: 'government' | 'bloc'; // a bloc is what governments name in `tariffsBy`
  target: 'region' | 'technology-target' | 'own-target' | 'none'; // any region, one that controls are directed at, the actor’s own if it is one, or nobody
  scope: 'sector' | 'technology'; // a sector also stands for a group of sectors
  value: 'amount' | 'share'; // 0 or more, or from 0 to 1
  group?: true; // it names a group of the target’s end users
  tradable?: false; // no chip of a table
  needs?: 'users' | 'vintages'; // what the technology’s file has to state of the target, or of itself, for an act to have a meaning
}

/** Of what a government rules on a technology toward a target. */
const controlForm = {
  actor: 'government',
  target: 'technology-target',
  scope: 'technology',
  value: 'share',
} as const satisfies InstrumentForm;

/** Every instrument of policy by id. */
export const instrumentForms = {
  tariff: { actor: 'bloc', target: 'region', scope: 'sector', value: 'amount' },
  'export-tax': { actor: 'bloc', target: 'region', scope: 'sector', value: 'amount' },
  'export-control': controlForm,
  'extraterritorial-rule': controlForm,
  waiver: { actor: 'government', target: 'region', scope: 'technology', value: 'share' },
  'no-backfill': controlForm,
  'revenue-share': controlForm,
  'purchase-commitment': { actor: 'government', target: 'region', scope: 'sector', value: 'amount' },
  cooperation: { actor: 'government', target: 'region', scope: 'sector', value: 'amount' },
  guidance: { actor: 'government', target: 'own-target', scope: 'technology', value: 'share' },
  'performance-ceiling': { ...controlForm, needs: 'vintages' },
  'volume-cap': controlForm,
  'end-user-listing': { ...controlForm, group: true, needs: 'users' },
  'affiliates-rule': { ...controlForm, needs: 'users' },
  'military-end-use': { ...controlForm, needs: 'users' },
  'human-rights-condition': { ...controlForm, needs: 'users' },
  'validated-end-user': { ...controlForm, group: true, needs: 'users' },
  enforcement: { ...controlForm, value: 'amount' },
  consultation: { ...controlForm, tradable: false },
  'criteria-published': { ...controlForm, tradable: false },
  'not-negotiable-list': {
    actor: 'government',
    target: 'none',
    scope: 'technology',
    value: 'share',
    tradable: false,
  },
} as const satisfies Record<string, InstrumentForm>;

export type InstrumentId = keyof typeof instrumentForms;
export const instrumentIds = Object.keys(instrumentForms) as InstrumentId[];

/** The form of an instrument, with what only some forms have. */
export const formOf = (instrument: InstrumentId): InstrumentForm => instrumentForms[instrument];
