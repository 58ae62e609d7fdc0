import { solveCommand } from './economy-solve.ts';
import type { Io } from './io.ts';
import { refuse } from './run.ts';

export const economyHelp = `parley economy solve DIR --policy FILE.csv --out RESULT.csv

Solves the trade equilibrium of an economy under a policy, exactly and in ratios to its baseline.
  DIR               folder with regions.csv, sectors.csv, flows.csv, production.csv and inputs.csv
  --policy FILE     sector,exporter,importer and new levels: tariff_rate, export_tax_rate,
                    iceberg_cost_hat, licensed_share_hat; a missing row or empty cell changes nothing
  --out FILE        region,w_hat,P_hat,real_wage_pct,exact_real_income_pct
Deficits stay constant in units of world value added, the numeraire.
`;
const verbs: Readonly<Record<string, (args: readonly string[], io: Io) => number>> = {
  solve: solveCommand,
};

/** Does what a verb asks with an economy of the reader's own. @returns the exit code */
export function economyCommand([verb = '', ...rest]: readonly string[], io: Io): number {
  if (!Object.hasOwn(verbs, verb))
    return refuse(io, `economy takes one of the words ${Object.keys(verbs).join(', ')}`);
  return verbs[verb]!(rest, io);
}
