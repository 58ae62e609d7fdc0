import type { Quarter } from '../../schema/ids.ts';
import type { ConfidenceEntry } from '../confidence/confidence.ts';
import { enterLedger, type LedgerLine } from './ledger.ts';
import type { World } from './world.ts';

/** What changes of confidence are about; forgetting is about nothing that was done. */
type About = Pick<LedgerLine, 'scope' | 'act' | 'cause'>;
const nothing: About = { scope: null, act: null, cause: -1 };

/** Writes changes of allies' confidence in the leader into the ledger. */
export function enterConfidence(
  world: World,
  quarter: Quarter,
  entries: readonly ConfidenceEntry[],
  about: About = nothing,
): void {
  for (const { ally, kind, before, after } of entries)
    enterLedger(world, quarter, {
      process: 'beliefs',
      kind,
      actor: world.run.model.leader,
      subject: world.allianceRows.allies[ally]!.id,
      ...(kind === 'forgetting' ? nothing : about),
      metric: 'confidence',
      before,
      after,
    });
}
