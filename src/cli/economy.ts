import { aggregateCommand } from './economy-aggregate.ts';
import { calibrateCommand } from './economy-calibrate.ts';
import { checkCommand } from './economy-check.ts';
import { describeCommand } from './economy-describe.ts';
import { nashCommand } from './economy-nash.ts';
import { optimalCommand } from './economy-optimal.ts';
import { solveCommand } from './economy-solve.ts';
import type { Io } from './io.ts';
import { refuse } from './run.ts';

export const economyHelp = `parley economy solve DIR --policy FILE.csv --out RESULT.csv [--closure NAME] [more tables]

Solves the trade equilibrium of an economy under a policy, exactly and in ratios to its baseline.
  DIR               folder with regions.csv, sectors.csv, flows.csv, production.csv and inputs.csv
  --policy FILE     sector,exporter,importer and new levels: tariff_rate, export_tax_rate,
                    iceberg_cost_hat, licensed_share_hat; a missing row or empty cell changes nothing
  --out FILE        region,w_hat,P_hat,real_wage_pct,exact_real_income_pct
  --accounts FILE   value added, revenues and total balance of each region
  --sectors FILE    output, unit cost, price, spending and balance of each sector in each region
  --pairs FILE      exports and balance of each pair of regions
  --flows FILE      every flow, net of duties and export taxes
  --decomposition FILE  the first-order terms-of-trade and volume-of-trade measure printed by Caliendo and Parro
                    (2015): for small changes of tariffs only; exact real income is in --out
  --closure NAME    how deficits answer; world value added is the numeraire (default: fixed)
                      fixed         constant in units of world value added
                      balanced      removed first; the balanced world is the baseline
                      proportional  a constant share of what the region earns, up to one shift for all
                      saving        a share of new tariff revenue is saved: --saving-rate RATE, 0 to 1
  --preset NAME     trade elasticities that the model around DIR keeps under a name

parley economy optimal [DIR] --region ID [--against ID,ID...] [options]
parley economy nash [DIR] --players ID,ID... [options]

Finds the duty that is best for one region's government, on goods of all others or of those named; or duties of
several on one another of which each is best given the others. DIR is the shipped economy where it is left out.
  --by-sector       a rate for each sector instead of one for all (takes 20 to 50 times as long)
  --goods LIST      sectors that duties are levied on (default: the goods of the model around DIR, else those
                    marked tradable)
  --weights FILE    sector,political,security, and region where governments differ; adds to real income
                      kappa × (political − 1) × change of the sector's real value added
                      security × the same change; missing sectors have 1 and 0
  --kappa SHARE     part of value added that is income of owners bound to the sector (default 0.3, a judgement
                    between 0.15 and 0.5)
  --relative-gains RHO  worth of a dollar of real income that a partner loses (default 0)
  --closure, --saving-rate, --preset  as in solve
  --rounds N        rounds of best responses, at most (default 50); exit code 2 when rates still move
  --out FILE        CSV of the objective and its parts by rate; with --by-sector, and for nash, of the rates
  --json            prints one JSON object; rates are fractions, money is million a year
Under the closure fixed a region with a large deficit may gain without end from closing itself, because it is
lent the same in any case; the closure balanced removes deficits first.

parley economy check DIR

Says for every accounting identity where the economy is furthest off, and what a run without a change gives.
A row that breaks an identity is named, with exit code 1.

parley economy describe DIR [--goods SECTOR,SECTOR...] [--json]

Prints regions, sectors and tariffs as tables.
  --goods LIST      sectors that count as goods (default: the goods of the model around DIR, else those
                    marked tradable)
  --json            prints one JSON object; shares and rates are fractions

parley economy aggregate DIR [--regions MAP.csv] [--sectors MAP.csv] --out DIR2

Joins regions and sectors, so that every identity still holds.
  --regions MAP     from,to,name: a row for every region, and the region it becomes part of
  --sectors MAP     the same for sectors
Flows, value added and net exports are summed; tariffs are weighted by flow, value-added shares by output, final
shares by final expenditure, input shares by spending on inputs, elasticities by trade between regions.
A tariff between regions that are joined stays, as a duty on sales at home. An economy in DIR2 is replaced.

parley economy calibrate RAWDIR --out DIR2

Makes a baseline of regions.csv (region,name), sectors.csv, flows.csv, production.csv (sector,region,
value_added_share) and inputs.csv. Final shares are what purchases leave after use as inputs. Where less than
nothing is left the row is named, the share is 0, and the flows are solved again. An economy in DIR2 is replaced.
`;
const verbs: Readonly<Record<string, (args: readonly string[], io: Io) => number>> = {
  solve: solveCommand,
  optimal: optimalCommand,
  nash: nashCommand,
  check: checkCommand,
  describe: describeCommand,
  aggregate: aggregateCommand,
  calibrate: calibrateCommand,
};

/** Does what a verb asks with an economy of the reader's own. @returns the exit code */
export function economyCommand([verb = '', ...rest]: readonly string[], io: Io): number {
  if (!Object.hasOwn(verbs, verb))
    return refuse(io, `economy takes one of the words ${Object.keys(verbs).join(', ')}`);
  return verbs[verb]!(rest, io);
}
