import { pow } from '../../numerics/pow.ts';
import { instrumentForms } from '../../schema/instrument-forms.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct, Wedges } from '../../schema/policy.ts';
import { salesOfLine } from '../firms/firm-lines.ts';
import { createFirms, type Firms } from '../firms/firms.ts';
import { yearOf, type RunModel } from '../run-model.ts';
import { readAllowed } from '../technology/access.ts';
import type { SupplyState } from '../technology/supply.ts';
import type { TechnologyPath } from '../technology/technology.ts';
import type { Talks } from './talks.ts';
import type { World } from './world.ts';

/** What firms read of the law of a quarter. */
type FirmsLaw = Pick<Wedges, 'permitted' | 'enforced' | 'criteria'>;
/** What moves with the firms. */
type Movers = Pick<World, 'firms' | 'run' | 'talks'> & {
  acts: readonly PolicyAct[];
  technology: TechnologyPath;
};
/** What firms see of the world in a quarter. */
interface Sight {
  run: RunModel;
  firms: Firms;
  acts: readonly PolicyAct[]; // announced so far
  supply: Pick<SupplyState, 'ownShare' | 'leak'>;
  threats: readonly PolicyAct[];
}

/** The firms of a run on the eve of quarter 0, with the record of the rules that they have lived through. @param supply of the start */
export function createRunFirms(
  run: RunModel,
  acts: readonly PolicyAct[],
  supply: Pick<SupplyState, 'ownShare' | 'leak'>,
): Firms {
  const { compile, firmLines: lines, firmRoster: roster, model, read, rows } = run;
  const firms = createFirms(compile, {
    lines,
    roster,
    targets: rows.targets,
    leakLimit: Float64Array.from(model.technologies, ({ id }) => read(`leak_ceiling.${id}`)),
    restingTrust: rows.restingBelief,
  });
  for (let quarter = -read('firm_memory'); quarter < 0; quarter++) {
    const known = acts.filter(({ announced }) => announced <= quarter);
    const law = run.policy.wedges(technologyActs(known), quarter);
    stepFirms({ run, firms, acts: known, supply, threats: [] }, quarter, law);
  }
  return firms;
}

/** A quarter of the firms, before trade; the technologies are told what they come to. */
export function moveFirms(world: Movers, quarter: Quarter, law: FirmsLaw): void {
  const { acts, firms, run, technology, talks } = world;
  const threats = talks.flatMap((one) => standingThreats(one, quarter));
  stepFirms({ run, firms, acts, supply: technology.supply(), threats }, quarter, law);
  technology.tell(firms.outlook);
}

function stepFirms(sight: Sight, quarter: Quarter, law: FirmsLaw): void {
  const { permitted, enforced } = law;
  const { run, firms, supply } = sight;
  const { homeOf, technologies, targets } = run.rows;
  const allowed = new Float64Array(technologies * targets);
  readAllowed(permitted, homeOf, allowed);
  const years = yearOf(run.scenario, quarter) - run.model.baseYear;
  firms.step({
    law: [permitted, ...announcedLaw(sight, quarter)],
    lead: run.read('announcement_lead'),
    threatened: threatenedLaw(sight, quarter),
    allowed,
    ownShare: supply.ownShare,
    leak: supply.leak,
    enforced,
    criteria: publishedCriteria(sight, quarter, law),
    sales: Float64Array.from(firms.lines, (line) =>
      line.sold ? salesOfLine(line, (rate) => pow(1 + rate, years)) : 0,
    ),
  });
}

/** How far criteria of any government stand published, nowhere where an act announced in the quarter breaks its own. @returns [technology, target] 0-1 */
function publishedCriteria({ run, acts }: Sight, quarter: Quarter, { criteria }: FirmsLaw): Float64Array {
  const { governments, targets, technology, target } = run.policy.context;
  const broken = new Set(
    acts
      .filter(({ announced, againstCriteria }) => announced === quarter && againstCriteria === true)
      .map((act) => technology(act.scope) * targets + target(act.target)),
  );
  const found = new Float64Array(criteria.length / governments);
  for (let at = 0; at < criteria.length; at++) {
    const level = criteria[at]!;
    if (level === 0) continue;
    const pair = Math.trunc(at / (governments * targets)) * targets + (at % targets);
    if (level > found[pair]! && !broken.has(pair)) found[pair] = level;
  }
  return found;
}

/** Permissions of the coming quarters up to the last change that has been announced. */
function announcedLaw({ run, acts }: Sight, quarter: Quarter): Float64Array[] {
  const own = technologyActs(acts);
  const last = own.reduce(
    (latest, { inForce, until, day }) => Math.max(latest, inForce + (day > 0 ? 1 : 0), until ?? quarter),
    quarter,
  );
  return run.policy.wedgesAhead(own, quarter + 1, last - quarter).map(({ permitted }) => permitted);
}

/** Permissions if all that is threatened were law, null where nothing is. */
function threatenedLaw({ run, acts, threats }: Sight, quarter: Quarter): Float64Array | null {
  if (threats.length === 0) return null;
  const carriedOut = threats.map((act) => ({
    ...act,
    announced: quarter,
    inForce: quarter,
    until: null,
    day: 0,
  }));
  return run.policy.wedges([...technologyActs(acts), ...carriedOut], quarter).permitted;
}

/** Threats to technologies that were announced before talks, while these go on. */
function standingThreats({ table, state }: Talks, quarter: Quarter): PolicyAct[] {
  if (quarter < table.opens || quarter > table.deadline || state.ended === 'agreement') return [];
  return technologyActs(table.threats.filter(({ id }) => table.pending.includes(id)));
}

function technologyActs(acts: readonly PolicyAct[]): PolicyAct[] {
  return acts.filter(({ instrument }) => instrumentForms[instrument].scope === 'technology');
}
