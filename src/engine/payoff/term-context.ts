import type { PolicyAct } from '../../schema/policy.ts';
import { instruments } from '../policy/index.ts';
import { actsOfPackage } from './evaluate-package.ts';
import type { LevelTables } from './level-tables.ts';
import { partyOfMover } from './seat-parties.ts';
import type { Situation } from './situation.ts';
import { createStances } from './stances.ts';
import { audienceCost, type LevelFacts, type TermContext } from './terms.ts';

/** What the terms of a table's packages are made from besides their measures, stances of the movers included. */
export function createTermContext(situation: Situation, tables: LevelTables): TermContext {
  const { run, table, parties } = situation;
  const { issues } = table;
  const mover = issues.map((issue) => partyOfMover(run, table, issue.mover));
  const context: TermContext = {
    parties: parties.map(({ weights }) => weights),
    issues,
    mover,
    seller: issues.map(({ instrument, target }) =>
      instrument === 'purchase-commitment' ? partyIn(situation, target) : -1,
    ),
    inKind: issues.map(({ instrument, scope }, issue) =>
      issues.some(
        (other, at) => mover[at] !== mover[issue] && other.instrument === instrument && other.scope === scope,
      ),
    ),
    trust: parties.map(({ trust }) => trust),
    camp: parties.map(({ camp }) => camp),
    ratifiers: parties.map(({ ratifiers }) => ratifiers),
    facts: issues.map((_, issue) => levelFacts(situation, issue, mover[issue]!)),
    alone: tables.single,
    confidence: situation.confidence,
    confidenceWeight: situation.confidenceWeight,
    factorRent: run.read('payoff.factor_rent'),
    enforcementBase: run.read('payoff.enforcement_base'),
    enforcementPerIssue: run.read('payoff.enforcement_per_issue'),
    stance: issues.map((issue) => new Float64Array(issue.levels.length)),
  };
  return { ...context, stance: createStances(context) };
}

/** Index of the party that a region belongs to, -1 for none. */
function partyIn({ parties, run }: Situation, region: string): number {
  return parties.findIndex(({ regions }) => regions.includes(run.policy.context.region(region)));
}

/** What the terms read of each level of a chip: audience cost, purchases delivered, cooperation, confidence, exemptions, retaliation by outsiders. */
function levelFacts(situation: Situation, at: number, mover: number): LevelFacts[] {
  const { run, table, parties } = situation;
  const issue = table.issues[at]!;
  const key = `${issue.mover}.${issue.scope}`;
  const scale = run.scenario.parameters.get(`payoff.audience_scale.${key}`) ?? 0;
  const exponent = run.scenario.parameters.get(`payoff.audience_exponent.${key}`) ?? 1;
  const recipient = partyIn(situation, issue.target);
  const exempted = issue.instrument === 'waiver' ? recipient : -1;
  const last = issue.levels.length - 1;
  return issue.levels.map(({ value }, level): LevelFacts => {
    const acts = actsOfPackage(
      situation,
      table.issues.map((_, i) => (i === at ? level : 0)),
    );
    const turnsOnOutsider = acts.some((act) => hurtsOutsider(situation, act));
    return {
      audience: audienceCost(level, issue.levels.length, scale, exponent),
      delivered:
        issue.instrument === 'purchase-commitment' && level > 0
          ? (run.read('delivered_share') * value) / 1000
          : 0,
      cooperation: Float64Array.from(parties, ({ weights }, party) =>
        issue.instrument === 'cooperation' && level > 0 && (party === mover || party === recipient)
          ? value * weights.cooperationCredit
          : 0,
      ),
      confidence: confidenceFactors(situation, acts),
      relief: Float64Array.from(parties, ({ weights }, party) =>
        party === exempted && level > 0 ? value * weights.exemption : 0,
      ),
      retaliation: turnsOnOutsider ? (parties[mover]!.weights.retaliation * level) / last : 0,
    };
  });
}

/** Whether an act leaves somebody who is not at the table less than the law does. */
export function hurtsOutsider(situation: Situation, act: PolicyAct): boolean {
  const { law, run } = situation;
  const { context } = run.policy;
  return partyIn(situation, act.target) < 0 && instruments[act.instrument].takesAway(act, law, context);
}

/** [ally] factors by which acts are expected to change confidence. */
function confidenceFactors(
  { confidence, expectedDelta }: Situation,
  acts: readonly PolicyAct[],
): Float64Array {
  const factor = new Float64Array(confidence.length).fill(1);
  for (const act of acts)
    expectedDelta(act).forEach((change, ally) => {
      if (confidence[ally]! > 0) factor[ally]! *= 1 + change / confidence[ally]!;
    });
  return factor;
}
