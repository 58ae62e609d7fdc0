import { comparedParity } from '../technology/parity.ts';
import type { World } from './world.ts';

/** Writes when technologies reach parity, the last quarter being over. */
export function recordParity({ records, run, technology }: World): void {
  const table = records.table('parity');
  const { rows } = run;
  const horizon = run.scenario.quarters * rows.quarterLength;
  const { fact, all } = technology.parity();
  for (const { technology: ell, target } of rows.pairs) {
    const at = ell * rows.targets + target;
    const [own, twin] = [fact[at]!, all[at]!];
    const { months, censored } = comparedParity(own, twin, horizon);
    table.add(
      ell,
      target,
      rows.parityGap,
      own <= horizon ? 1 : 0,
      Math.min(own, horizon),
      twin <= horizon ? 1 : 0,
      Math.min(twin, horizon),
      months,
      censored,
    );
  }
}
