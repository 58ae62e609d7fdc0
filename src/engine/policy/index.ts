import type { InstrumentId } from '../../schema/instrument-forms.ts';
import type { Instrument } from '../../schema/policy.ts';
import { cooperation } from './cooperation.ts';
import { exportControl } from './export-control.ts';
import { exportTax } from './export-tax.ts';
import { extraterritorialRule } from './extraterritorial-rule.ts';
import { guidance } from './guidance.ts';
import { notNegotiableList } from './not-negotiable-list.ts';
import { purchaseCommitment } from './purchase-commitment.ts';
import { revenueShare } from './revenue-share.ts';
import { tariff } from './tariff.ts';
import { waiver } from './waiver.ts';

export const instruments = {
  tariff,
  'export-tax': exportTax,
  'export-control': exportControl,
  'extraterritorial-rule': extraterritorialRule,
  waiver,
  'revenue-share': revenueShare,
  'purchase-commitment': purchaseCommitment,
  cooperation,
  guidance,
  'not-negotiable-list': notNegotiableList,
} satisfies Record<InstrumentId, Instrument>;
