import type { InstrumentId } from './instrument-forms.ts';

/** What an act of each instrument is called where its scope and target follow. */
export const instrumentNames: Readonly<Record<InstrumentId, string>> = {
  tariff: 'Duty',
  'export-tax': 'Export tax',
  'export-control': 'Export control',
  'extraterritorial-rule': 'Rule on foreign-made goods',
  waiver: 'Exemption',
  'no-backfill': 'Promise not to back-fill',
  'revenue-share': 'Share of sales',
  'purchase-commitment': 'Promised purchases',
  cooperation: 'Cooperation',
  guidance: 'Guidance to buyers',
  'performance-ceiling': 'Ceiling of performance',
  'volume-cap': 'Cap on volume',
  'end-user-listing': 'Listing of end users',
  'affiliates-rule': 'Affiliates rule',
  'military-end-use': 'Military end-use rule',
  'human-rights-condition': 'Human-rights condition',
  'validated-end-user': 'Validated end users',
  enforcement: 'Enforcement',
  consultation: 'Consultation of allies',
  'criteria-published': 'Published criteria',
  'not-negotiable-list': 'List of what is not negotiable',
};
