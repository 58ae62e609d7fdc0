import type { InstrumentId } from '../../schema/instrument-forms.ts';
import type { Instrument } from '../../schema/policy.ts';
import { affiliatesRule } from './affiliates-rule.ts';
import { consultation } from './consultation.ts';
import { cooperation } from './cooperation.ts';
import { criteriaPublished } from './criteria-published.ts';
import { endUserListing } from './end-user-listing.ts';
import { enforcement } from './enforcement.ts';
import { exportControl } from './export-control.ts';
import { exportTax } from './export-tax.ts';
import { extraterritorialRule } from './extraterritorial-rule.ts';
import { guidance } from './guidance.ts';
import { humanRightsCondition } from './human-rights-condition.ts';
import { militaryEndUse } from './military-end-use.ts';
import { noBackfill } from './no-backfill.ts';
import { notNegotiableList } from './not-negotiable-list.ts';
import { performanceCeiling } from './performance-ceiling.ts';
import { purchaseCommitment } from './purchase-commitment.ts';
import { revenueShare } from './revenue-share.ts';
import { tariff } from './tariff.ts';
import { validatedEndUser } from './validated-end-user.ts';
import { volumeCap } from './volume-cap.ts';
import { waiver } from './waiver.ts';

export const instruments = {
  tariff,
  'export-tax': exportTax,
  'export-control': exportControl,
  'extraterritorial-rule': extraterritorialRule,
  waiver,
  'no-backfill': noBackfill,
  'revenue-share': revenueShare,
  'purchase-commitment': purchaseCommitment,
  cooperation,
  guidance,
  'performance-ceiling': performanceCeiling,
  'volume-cap': volumeCap,
  'end-user-listing': endUserListing,
  'affiliates-rule': affiliatesRule,
  'military-end-use': militaryEndUse,
  'human-rights-condition': humanRightsCondition,
  'validated-end-user': validatedEndUser,
  enforcement,
  consultation,
  'criteria-published': criteriaPublished,
  'not-negotiable-list': notNegotiableList,
} satisfies Record<InstrumentId, Instrument>;
