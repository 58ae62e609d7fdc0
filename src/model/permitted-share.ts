/** The law on one route of a technology: highest permitted ladder positions, all from 0 to 1. */
export interface RouteLaw {
  exporter: number; // of the law where the goods are shipped
  reached: number; // of the strictest foreign rule that reaches makers there; 1 without one
  owners: readonly { share: number; position: number }[]; // headquarters: part of the value, the home law's position; shares sum to 1
}

/**
 * Position that a foreign rule leaves to makers it reaches, x_eff = 1 − e·w·(1 − x): of what it denies the share e is stopped.
 * @param position x, which the rule's government permits
 * @param reach e in [0,1], the part of foreign production that cannot do without the government's products and tools
 * @param force w in [0,1], of the time in which the rule holds and the exporter is not exempt
 */
export function reachedPosition(position: number, reach: number, force: number): number {
  return 1 - force * reach * (1 - position);
}

/**
 * Share of latent demand that the law lets through on a route, p = Σ_o h[o]·min(exporter, reached, x[o]) (MODEL.md, section 4). Lists name
 * the same goods, so the strictest binds and laws do not multiply.
 */
export function permittedShare({ exporter, reached, owners }: RouteLaw): number {
  const open = Math.min(exporter, reached);
  // Taken off rather than summed up, so that a route whose owners are free is exactly as open as its exporter is.
  let stopped = 0;
  for (const { share, position } of owners) stopped += share * Math.max(0, open - position);
  return open - stopped;
}
