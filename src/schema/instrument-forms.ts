/** What an act of an instrument names and states. */
export interface InstrumentForm {
  actor: 'government' | 'bloc'; // a bloc is what governments name in `tariffsBy`
  target: 'region' | 'technology-target' | 'own-target' | 'none'; // any region, one that controls are directed at, the actor’s own if it is one, or nobody
  scope: 'sector' | 'technology'; // a sector also stands for a group of sectors
  value: 'amount' | 'share'; // 0 or more, or from 0 to 1
}

/** Every instrument of policy by id. */
export const instrumentForms = {
  tariff: { actor: 'bloc', target: 'region', scope: 'sector', value: 'amount' },
  'export-tax': { actor: 'bloc', target: 'region', scope: 'sector', value: 'amount' },
  'export-control': {
    actor: 'government',
    target: 'technology-target',
    scope: 'technology',
    value: 'share',
  },
  'extraterritorial-rule': {
    actor: 'government',
    target: 'technology-target',
    scope: 'technology',
    value: 'share',
  },
  waiver: { actor: 'government', target: 'region', scope: 'technology', value: 'share' },
  'revenue-share': {
    actor: 'government',
    target: 'technology-target',
    scope: 'technology',
    value: 'share',
  },
  'purchase-commitment': { actor: 'government', target: 'region', scope: 'sector', value: 'amount' },
  cooperation: { actor: 'government', target: 'region', scope: 'sector', value: 'amount' },
  guidance: { actor: 'government', target: 'own-target', scope: 'technology', value: 'share' },
  'not-negotiable-list': { actor: 'government', target: 'none', scope: 'technology', value: 'share' },
} as const satisfies Record<string, InstrumentForm>;

export type InstrumentId = keyof typeof instrumentForms;
export const instrumentIds = Object.keys(instrumentForms) as InstrumentId[];
