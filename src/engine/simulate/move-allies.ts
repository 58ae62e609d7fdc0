import { createStream } from '../../numerics/stream.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { AllianceMove } from '../alliance/alliance.ts';
import { answerAct, holdOver } from '../alliance/target-answer.ts';
import { instruments } from '../policy/index.ts';
import { enforceTogether } from './enforce-together.ts';
import { enterLedger } from './ledger.ts';
import { lawAtEnd } from './law-at-end.ts';
import { isBound } from './move-regimes.ts';
import type { World } from './world.ts';

/**
 * Allies decide on their own controls, one draw a technology from each ally's stream of the quarter, used or not, and unused where a regime binds it; then the target answers those
 * who took one up, one draw an ally. Last, allies enforce as far as they trust the leader.
 */
export function moveAllies(world: World, quarter: Quarter): void {
  const { allianceRows: rows } = world;
  const law = lawAtEnd(world, quarter);
  const draws = rows.allies.flatMap(({ id }) => {
    const stream = createStream(world.seed, 'alignment', id, quarter);
    return rows.technologies.map(() => stream.uniform());
  });
  const { level } = world.confidence;
  const moves = world.alliance.step(quarter, law, level, Float64Array.from(draws), boundPairs(world));
  const entries = moves.map((move) => announceMove(world, quarter, move));
  rows.allies.forEach((_, ally) => {
    const joined = moves.findIndex((move) => move.ally === ally && move.kind === 'aligned');
    if (joined >= 0) answer(world, quarter, moves[joined]!, entries[joined]!);
  });
  enforceTogether(world, quarter, law);
}

/** Pairs of ally and technology on which a regime decides. */
function boundPairs(world: World): ReadonlySet<number> {
  const { allies, technologies } = world.allianceRows;
  return new Set(
    allies.flatMap(({ id }, ally) =>
      technologies.flatMap((technology, at) =>
        isBound(world, id, technology.id, technology.target) ? [ally * technologies.length + at] : [],
      ),
    ),
  );
}

/** @returns the ledger's entry */
function announceMove(world: World, quarter: Quarter, move: AllianceMove): number {
  const { allies, technologies } = world.allianceRows;
  const { kind, ally, technology, before, after, act } = move;
  const entry = enterLedger(world, quarter, {
    process: 'allies',
    kind,
    actor: allies[ally]!.id,
    subject: allies[ally]!.id,
    scope: technologies[technology]!.id,
    act: act.id,
    cause: -1,
    metric: null,
    before,
    after,
  });
  world.announce([{ ...act, cause: entry }]);
  return entry;
}

/** The target holds back what the ally needs most from it, if the draw says so and the law does not hold it back already. */
function answer(world: World, quarter: Quarter, move: AllianceMove, cause: number): void {
  const { allianceRows: rows, run, alliance } = world;
  const { model, policy } = run;
  const odds = alliance.columns['retaliation_odds']![move.ally]!;
  const { id, government } = rows.allies[move.ally]!;
  if (createStream(world.seed, 'alignment-answer', id, quarter).uniform() >= odds) return;
  const ally = model.governments[government]!;
  const targets = model.sets['target']!.map((target) => target.id);
  const hold = holdOver(ally, move.act.target, model.governments, model.technologies, targets);
  if (hold === null) return;
  const terms = {
    stringency: run.read('alignment_answer_stringency'),
    quarters: run.read('alignment_answer_quarters'),
  };
  const act = answerAct(hold, ally, move, terms);
  const law = policy.wedges(world.acts, act.inForce);
  if (!instruments[act.instrument].takesAway(act, law, policy.context)) return;
  const entry = enterLedger(world, quarter, {
    process: 'allies',
    kind: 'retaliated',
    actor: act.actor,
    subject: ally.id,
    scope: act.scope,
    act: act.id,
    cause,
    metric: null,
    before: 0,
    after: act.value,
  });
  world.announce([{ ...act, cause: entry }]);
}
