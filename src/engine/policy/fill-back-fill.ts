import { isFilled } from '../../numerics/is-filled.ts';
import type { PolicyContext, Wedges } from '../../schema/policy.ts';
import type { Jurisdiction } from './permissions.ts';

/**
 * Fills `mayFill`, the part of each region's makers who have not been held to leave denied demand alone, and `filling`, their part of all that
 * may be sold to a target from outside; exactly 1 where no government has promised anything. Needs `permitted`.
 */
export function fillBackFill(wedges: Wedges, jurisdiction: Jurisdiction, context: PolicyContext): void {
  const { noBackFill, mayFill, filling, permitted } = wedges;
  if (isFilled(noBackFill, 0)) return;
  const { governments, regions, targets } = context;
  filling.forEach((_, pair) => {
    const [technology, target] = [Math.trunc(pair / targets), pair % targets];
    const place = (region: number): number => (technology * regions + region) * targets + target;
    jurisdiction.lawOf.forEach((law, government) => {
      const promise = noBackFill[(technology * governments + government) * targets + target]!;
      for (const { region, weight } of law) mayFill[place(region)]! -= weight * promise;
    });
    let open = 0;
    let free = 0;
    for (let region = 0; region < regions; region++) {
      if (region === jurisdiction.home[target]) continue;
      const sold = jurisdiction.supply[technology * regions + region]! * permitted[place(region)]!;
      open += sold;
      free += sold * mayFill[place(region)]!;
    }
    if (open > 0) filling[pair] = free / open;
  });
}
