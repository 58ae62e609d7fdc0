import type { Compile } from '../../schema/model.ts';
import { accessSocket } from './socket.ts';

/** Shares of latent demand; both arrays are overwritten by the next call. */
export interface OpenShares {
  effective: Float64Array; // [technology, exporter, target] permitted by law and wanted by the buyer
  willing: Float64Array; // [technology, target] what the buyer would want if nothing were denied
}
export type Access = (permitted: Float64Array) => OpenShares;

/**
 * From what the law permits to what is sold, by the model's equation `access.effective`.
 * @returns a function of permitted [technology, exporter, target], 0-1; it throws when the array has another length
 */
export function createAccess(compile: Compile): Access {
  const block = compile(accessSocket);
  const { permitted: given, effective, willing } = block.columns;
  if (!given || !effective || !willing) throw new Error('access equations lack a column of the socket');
  block.start();
  return (permitted) => {
    if (permitted.length !== given.length)
      throw new Error(`${permitted.length} permissions for ${given.length} routes`);
    given.set(permitted);
    block.step();
    return { effective, willing };
  };
}
