import { audienceLevels } from './audience-levels.ts';
import { isDeclared } from './declared-lines.ts';
import { leavesLeader } from './leaves-leader.ts';
import type { LevelEffects } from './level-effects.ts';
import type { LevelTables } from './level-tables.ts';
import { partyOfMover, partyOfRegion } from './seat-parties.ts';
import type { Situation } from './situation.ts';
import { createStances } from './stances.ts';
import type { LevelFacts, TermContext } from './terms.ts';

/** What the terms of a table's packages are made from besides their measures, stances of the movers included. @param effects [issue][level] */
export function createTermContext(
  situation: Situation,
  tables: LevelTables,
  effects: readonly (readonly LevelEffects[])[],
): TermContext {
  const { run, table, parties } = situation;
  const { issues } = table;
  const mover = issues.map((issue) => partyOfMover(run, table, issue.mover));
  const context: TermContext = {
    parties: parties.map(({ weights }) => weights),
    issues,
    mover,
    seller: issues.map(({ instrument, target }) =>
      instrument === 'purchase-commitment' ? partyOfRegion(run, parties, target) : -1,
    ),
    inKind: issues.map(({ instrument, scope }, issue) =>
      issues.some(
        (other, at) => mover[at] !== mover[issue] && other.instrument === instrument && other.scope === scope,
      ),
    ),
    trust: parties.map(({ trust }) => trust),
    camp: parties.map(({ camp }) => camp),
    ratifiers: parties.map(({ ratifiers }) => ratifiers),
    facts: issues.map((_, issue) => levelFacts(situation, issue, mover[issue]!, effects[issue]!)),
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

/** What the terms read of each level of a chip: audience cost, purchases delivered, cooperation, confidence, exemptions, retaliation by outsiders. */
function levelFacts(
  situation: Situation,
  at: number,
  mover: number,
  effects: readonly LevelEffects[],
): LevelFacts[] {
  const { run, table, parties } = situation;
  const issue = table.issues[at]!;
  const audience = audienceLevels(run, issue);
  const line = isDeclared(run, issue) ? parties[mover]!.weights.declaredLine : 0;
  const recipient = partyOfRegion(run, parties, issue.target);
  const exempted = issue.instrument === 'waiver' ? recipient : -1;
  const last = issue.levels.length - 1;
  return issue.levels.map(({ value }, level): LevelFacts => ({
    // A line is crossed by giving way, whatever the level, and by nothing that only takes from others.
    audience: audience[level]! + (level > 0 && !effects[level]!.turnsOnOutsider ? line : 0),
    delivered:
      issue.instrument === 'purchase-commitment' && level > 0
        ? (run.read('delivered_share') * value) / 1000
        : 0,
    cooperation: Float64Array.from(parties, ({ weights }, party) =>
      issue.instrument === 'cooperation' && level > 0 && (party === mover || party === recipient)
        ? value * weights.cooperationCredit
        : 0,
    ),
    confidence: effects[level]!.confidence,
    relief: Float64Array.from(parties, ({ weights }, party) => {
      if (party === exempted && level > 0) return value * weights.exemption;
      return party === mover && leavesLeader(situation, issue, level)
        ? (-weights.exemption * level) / last
        : 0;
    }),
    retaliation: effects[level]!.turnsOnOutsider ? (parties[mover]!.weights.retaliation * level) / last : 0,
  }));
}
