import { log } from '../../numerics/log.ts';
import { createStream } from '../../numerics/stream.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { crisisCourse } from '../crisis/crisis-course.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import { threatShares } from '../crisis/threat-shares.ts';
import { threatsOf, type CrisisGame } from '../payoff/crisis-games.ts';
import { actsOfPackage } from '../payoff/evaluate-package.ts';
import type { Situation } from '../payoff/situation.ts';
import { threatActId } from './chip-acts.ts';
import { concession } from './concession.ts';
import { enterLedger, type LedgerLine } from './ledger.ts';
import { snapBack } from './snap-back.ts';
import type { Preparation, Talks } from './talks.ts';
import type { World } from './world.ts';

/** Days after a threat was carried out by which a prepared answer has come. */
const answerDays = 10;

/**
 * What becomes of a table's threats when its talks have ended without a deal: whether somebody threatens, and who, is drawn by the odds of
 * threatening, then the other side concedes or resists and the first stands firm or backs down, as likely as the value of no deal took it to
 * be. Threats carried out end with the escalation; what is conceded lasts as long as a deal of the table would.
 * @param situation of this quarter
 */
export function escalate(world: World, { table }: Talks, prepared: Preparation, situation: Situation): void {
  const { quarter } = situation;
  const game = drawGame(
    prepared.payoff.noDeal.games,
    createStream(world.seed, 'crisis', table.id, quarter).uniform(),
  );
  if (game === null) return;
  const sender = table.parties[game.sender]!;
  const target = table.parties[game.target]!;
  const stream = createStream(world.seed, 'crisis', table.id, `${sender}>${target}`, quarter);
  const course = crisisCourse({ ...game.odds, threat: 1 }, stream);
  const lasting = quartersOf(stream.uniform(), world.run.read('payoff.escalation_decay'));
  const after = course === 'backed-down' ? -game.audience : 0;
  const cause = enterLedger(world, quarter, {
    ...crisisLine(table),
    kind: course,
    actor: sender,
    subject: target,
    after,
  });
  if (course === 'conceded') {
    const outcome = concession(prepared, situation, game);
    const levels = levelsOf(prepared.space, outcome, new Int32Array(table.issues.length));
    world.announce(actsOfPackage(situation, levels).map((act) => ({ ...act, cause })));
  }
  if (course !== 'stood-firm') return;
  const strike: Strike = { quarter, day: 0, lasting, cause };
  carryOut(world, table, threatsOf(situation, game.sender, game.target), strike);
  answer(
    world,
    table,
    threatsOf(situation, game.target, game.sender),
    { sender: target, target: sender },
    strike,
  );
}

/** How threats are carried out. */
interface Strike {
  quarter: Quarter; // announced
  day: number; // of the quarter after it
  lasting: number | null; // quarters
  cause: number; // ledger entry
}

/** What the other side had prepared comes into force in the same quarter, within days. */
function answer(
  world: World,
  table: Table,
  prepared: readonly PolicyAct[],
  { sender, target }: { sender: Id; target: Id },
  strike: Strike,
): void {
  const stream = createStream(world.seed, 'answer', table.id, `${sender}>${target}`, strike.quarter);
  const odds = world.run.read(table.truce ? 'crisis.answer_odds_in_truce' : 'crisis.answer_odds');
  if (stream.uniform() >= odds || prepared.length === 0) return;
  const day = 1 + Math.floor(answerDays * stream.uniform());
  const { cause } = strike;
  const line = { ...crisisLine(table), kind: 'answered', actor: sender, subject: target, cause };
  carryOut(world, table, prepared, { ...strike, day, cause: enterLedger(world, strike.quarter, line) });
}

function carryOut(
  world: World,
  table: Table,
  threats: readonly PolicyAct[],
  { quarter, day, lasting, cause }: Strike,
): void {
  const inForce = quarter + 1;
  const acts = threats.map((act) => ({
    ...act,
    id: threatActId(table, act),
    announced: quarter,
    inForce,
    until: lasting === null ? null : inForce + lasting,
    day,
    cause,
  }));
  snapBack(world, acts, quarter);
  world.announce(acts);
}

/** What entries of a crisis have in common. */
function crisisLine({ id }: Table): Omit<LedgerLine, 'kind' | 'actor' | 'subject'> {
  return { process: 'crisis', scope: null, act: id, cause: -1, metric: null, before: 0, after: 0 };
}

/** The crisis of the quarter, null where everybody keeps still. @param draw uniform in [0, 1) */
function drawGame(games: readonly CrisisGame[], draw: number): CrisisGame | null {
  let left = draw;
  for (const [at, share] of threatShares(games).entries()) {
    if (left < share) return games[at]!;
    left -= share;
  }
  return null;
}

/** Quarters that an escalation lasts when a share of those left ends in each; null: for good. @param draw uniform in [0, 1) */
function quartersOf(draw: number, decay: number): number | null {
  const quarters = 1 + Math.floor(log(draw) / log(1 - decay));
  return Number.isFinite(quarters) ? quarters : null;
}
