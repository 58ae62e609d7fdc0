import { createStream } from '../../numerics/stream.ts';
import { daysInQuarter } from '../../model/calendar.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { createRegime, type RunningRegime } from '../regime/regime.ts';
import { regimeRow } from '../regime/regime-rows.ts';
import type { RegimeMove, RegimeView } from '../regime/regime-view.ts';
import type { StandingLaw } from '../regime/standing.ts';
import type { RunModel } from '../run-model.ts';
import { endActs } from './end-acts.ts';
import { enterLedger } from './ledger.ts';
import { salesExposure } from './sales-exposure.ts';
import { lawAtEnd } from './law-at-end.ts';
import type { World } from './world.ts';

/** The regimes at work in a scenario, in its order. */
export function openRegimes(run: RunModel, { regimes }: Scenario): RunningRegime[] {
  if (regimes.length === 0) return [];
  const trade = { outsideShare: run.rows.outsideShare, exposure: salesExposure(run) };
  return regimes.map((play) => createRegime(run.compile, regimeRow(play, run.model, run.read, trade)));
}

/** Regimes meet one after the other, each under the law that those before it have left; what they do is announced and recorded. */
export function moveRegimes(world: World, quarter: Quarter): void {
  for (const regime of world.regimes) {
    const view = viewOf(world, quarter);
    const moves = regime.step(view);
    for (const move of moves) enterMove(world, regime, quarter, move);
    const reading = regime.reading(moves.length === 0 ? view : viewOf(world, quarter));
    world.records
      .table('regime')
      .add(
        quarter,
        regimeCode(world, regime),
        reading.members,
        reading.listed,
        reading.stalled,
        reading.passed,
        reading.objections,
        reading.wouldLeave,
        reading.wouldJoin,
      );
  }
}

/** Whether a government keeps a control because a regime that it sits in lists it, so that it does not decide on it alone. */
export function isBound({ regimes }: World, government: Id, technology: Id, target: Id): boolean {
  return regimes.some((regime) => regime.binds(government, technology, target));
}

function viewOf(world: World, quarter: Quarter): RegimeView {
  const { run, acts, seed, confidence } = world;
  const ahead = new Map<Quarter, StandingLaw>();
  return {
    quarter,
    law: run.policy.wedges(acts, quarter),
    lawAt(later) {
      const law = ahead.get(later) ?? lawAtEnd(world, later);
      ahead.set(later, law);
      return law;
    },
    decided: (actor, technology, target, from) => [
      ...new Set(
        acts
          .filter(
            (act) =>
              act.instrument === 'export-control' &&
              act.actor === actor &&
              act.scope === technology &&
              act.target === target &&
              act.inForce > from,
          )
          .map(({ inForce }) => inForce),
      ),
    ],
    confidence: confidence.level,
    streamOf: (process, actor) => createStream(seed, process, actor, quarter),
  };
}

function enterMove(world: World, { row }: RunningRegime, quarter: Quarter, move: RegimeMove): void {
  const { kind, seat, proposal, day, worth, acts, ended } = move;
  const what = proposal < 0 ? null : row.proposals[proposal]!;
  const who = seat < 0 ? null : row.seats[seat]!;
  const government = who === null || who.government < 0 ? null : row.governments[who.government]!.id;
  const entry = enterLedger(world, quarter, {
    process: 'regimes',
    kind,
    actor: government,
    subject: government,
    scope: what?.technology ?? null,
    act: ['regime', row.id, what?.id ?? who?.id ?? kind].join('/'),
    cause: -1,
    metric: null,
    before: 0,
    after: 0,
  });
  if (kind === 'joined' || kind === 'left') {
    const table = world.records.table('accession');
    const days = (quarter - row.founded!) * daysInQuarter + day - row.day;
    const seatCode = world.codebook.code('seat', who!.id, who!.name);
    table.add(
      table.rows,
      quarter,
      regimeCode(world, { row }),
      seatCode,
      kind === 'joined' ? 1 : 0,
      days,
      worth,
    );
  }
  if (ended.length > 0) endActs(world, ({ id }) => ended.includes(id), quarter + 1);
  world.announce(acts.map((act) => ({ ...act, cause: entry })));
}

function regimeCode({ codebook }: World, { row }: Pick<RunningRegime, 'row'>): number {
  return codebook.code('regime', row.id, row.name);
}
