import type { InstrumentId } from '../../schema/instrument-forms.ts';
import type { Id } from '../../schema/ids.ts';

/** What a chip that is about no technology is called before its level; the others are called by their technology. */
export const instrumentWords: Readonly<Partial<Record<InstrumentId, string>>> = {
  tariff: 'Duties',
  'export-tax': 'Export tax',
  'purchase-commitment': 'Purchases',
  cooperation: 'Cooperation',
};
/** What stands before the level of a chip on a technology where it is no control of exports. */
export const ruleWords: Readonly<Partial<Record<InstrumentId, string>>> = {
  'extraterritorial-rule': 'foreign-made goods',
  waiver: 'exemption',
  'no-backfill': 'no back-fill',
  'revenue-share': 'share of sales',
  guidance: 'guidance',
  'volume-cap': 'volume',
  enforcement: 'enforcement',
};
export const packageTexts = {
  chip: '{subject}: {level}',
  chipOfParty: '{party}, {chip}',
  rule: '{technology}, {rule}',
  money: '$$$1bn', // of the amount found
  nothing: 'nothing',
  join: '; ',
  more: '{count} more',
} as const satisfies Record<Id, string>;
/** Words for acts that are known by an id: `kinds` by how the id begins. */
export const actTexts = {
  toward: '{subject} to {target}',
  since: '{act}, {time}',
  kinds: {
    alignment: 'matched control',
    answer: 'answer',
    kept: 'control kept',
    list: 'published list',
    regime: 'regime',
  } as Readonly<Record<Id, string>>,
  unknown: 'another act',
} as const;
