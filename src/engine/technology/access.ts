import type { Compile } from '../../schema/model.ts';
import { accessSocket } from './socket.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** Shares of latent demand; both arrays are overwritten by the next call. */
export interface OpenShares {
  effective: Float64Array; // [technology, exporter, target] permitted by law and wanted by the buyer
  willing: Float64Array; // [technology, target] what the buyer would want if nothing were denied
}
export type Access = (permitted: Float64Array, appetite: Float64Array) => OpenShares;

/**
 * From what the law permits to what is sold, by the model's equation `access.effective`.
 * @returns a function of permitted [technology, exporter, target], whose entries from a target to itself say what its own government lets
 * its buyers take, and of the buyers' appetite [technology, target], each 0-1; it throws when an array has another length
 */
export function createAccess(compile: Compile, { homeOf }: Pick<TechnologyRows, 'homeOf'>): Access {
  const block = compile(accessSocket);
  const { permitted: given, allowed, appetite: wish, effective, willing } = block.columns;
  if (!given || !allowed || !wish || !effective || !willing)
    throw new Error('access equations lack a column of the socket');
  block.start();
  return (permitted, appetite) => {
    if (permitted.length !== given.length)
      throw new Error(`${permitted.length} permissions for ${given.length} routes`);
    given.set(permitted);
    readAllowed(permitted, homeOf, allowed);
    wish.set(appetite);
    block.step();
    return { effective, willing };
  };
}

/** What guidance leaves of each target's demand. @param into [technology, target] */
export function readAllowed(permitted: Float64Array, homeOf: Int32Array, into: Float64Array): void {
  const targets = homeOf.length;
  const exporters = permitted.length / into.length;
  for (let pair = 0; pair < into.length; pair++) {
    const target = pair % targets;
    const technology = (pair - target) / targets;
    into[pair] = permitted[(technology * exporters + homeOf[target]!) * targets + target]!;
  }
}
