import type { ProtocolSpec } from '../schema/negotiation.ts';
import type { TableFile } from '../schema/scenario.ts';

/** A protocol with what its file leaves out: unanimity, and equal powers. */
export function resolveProtocol({
  protocol,
  parties,
}: Pick<TableFile, 'protocol' | 'parties'>): ProtocolSpec {
  const {
    id,
    rule = 'unanimity',
    threshold,
    powers,
  } = typeof protocol === 'string' ? { id: protocol } : protocol;
  switch (id) {
    case 'stacked-alternating-offers':
      return { id };
    case 'mediated-nash':
      return powers === undefined ? { id } : { id, powers: parties.map((party) => powers[party] ?? 1) };
    case 'propose-then-vote':
      return rule === 'qualified-majority' ? { id, rule, threshold: threshold! } : { id, rule };
  }
}
