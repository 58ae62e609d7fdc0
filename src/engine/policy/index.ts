import type { Instrument, InstrumentId } from '../../schema/policy.ts';
import { exportControl } from './export-control.ts';
import { notNegotiableList } from './not-negotiable-list.ts';
import { purchaseCommitment } from './purchase-commitment.ts';
import { tariff } from './tariff.ts';

export const instruments = {
  tariff,
  'export-control': exportControl,
  'purchase-commitment': purchaseCommitment,
  'not-negotiable-list': notNegotiableList,
} satisfies Record<InstrumentId, Instrument>;
