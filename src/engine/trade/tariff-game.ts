import { maximise, peakNear } from '../../numerics/maximise.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { EquilibriumOutput } from '../../schema/economy.ts';
import { solveEquilibrium } from './solve-equilibrium.ts';
import { objectiveParts } from './tariff-objective.ts';
import type { ObjectiveParts } from './tariff-objective.ts';
import { createDuties } from './tariff-study.ts';
import type { Duty, LeviedDuty, TariffStudy } from './tariff-study.ts';

/** A policy solved, and what it is worth to each player. */
export interface TariffOutcome {
  tariffRate: Float64Array; // [sector, exporter, importer]
  answer: EquilibriumOutput;
  parts: readonly ObjectiveParts[]; // [player]
}
/** `residual` is the largest move of a rate in the last round, `iterations` counts rounds. */
export interface TariffGame extends SolveStatus {
  duties: readonly Duty[];
  today: TariffOutcome;
  found: TariffOutcome;
  freeTrade: TariffOutcome; // every duty of the study at 0
  solves: number;
  unsolved: number; // rates that were tried and for which no equilibrium was found
}

/** The rates looked at before the best is refined: subsidies of a fifth to duties that end trade. */
export const scannedRates: readonly number[] = [
  ...Array.from({ length: 25 }, (_, step) => (step - 4) / 20),
  1.25,
  1.5,
  2,
  3,
  5,
  10,
];
/** Rates are found to this. */
const rateTolerance = 1e-5;
/** Arms of the parabolas that find a peak, and how far from it they are trusted. */
const reach = 2e-3;
const trusted = 0.02;

/**
 * Best responses to a fixed point: each player in turn sets each of its rates to the best given all others (Gauss-Seidel), until
 * a whole round moves none by more than 1e-5. With one player it is that player's optimum, with several a Nash equilibrium in duties.
 * Rounds that begin and end the search look at all of `scannedRates`, so that no rate of the answer could be bettered far away
 * from where it stands; rounds between follow the peak nearby. A move that gains less than solves can tell is none.
 * Status 'not-converged' after `rounds`; where no equilibrium was found under today's policy or the answer, the status of that.
 */
export function playTariffs(study: TariffStudy): TariffGame {
  const session = createSession(study);
  const status: SolveStatus = { status: 'not-converged', residual: Infinity, iterations: 0 };
  let far = true;
  while (session.today.status === 'converged' && status.iterations < study.rounds) {
    status.iterations++;
    status.residual = 0;
    for (const duty of session.duties)
      status.residual = Math.max(status.residual, moveDuty(session, duty, far));
    const still = status.residual <= rateTolerance;
    if (still && far) {
      status.status = 'converged';
      break;
    }
    far = still;
  }
  const outcomes = {
    today: outcomeOf(session, study.input.tariffRate),
    found: outcomeOf(session, session.tariffRate),
    freeTrade: outcomeOf(session, freeTradeRates(session)),
  };
  const failed = Object.values(outcomes).find(({ answer }) => answer.status !== 'converged');
  const { duties, solves, unsolved } = session;
  const ended = failed === undefined ? status : { ...status, status: failed.answer.status };
  return { ...ended, duties, ...outcomes, solves, unsolved };
}

/** The policy of a study with one rate for all that a player sets, and the rest as it is today. */
export function tariffCurve(study: TariffStudy, rates: readonly number[]): TariffOutcome[] {
  const session = createSession(study);
  return rates.map((rate) => {
    const tariffRate = study.input.tariffRate.slice();
    for (const { cells } of session.duties) for (const cell of cells) tariffRate[cell] = rate;
    return outcomeOf(session, tariffRate);
  });
}

/** A study under way. */
interface Session {
  study: TariffStudy;
  today: EquilibriumOutput;
  duties: LeviedDuty[];
  tariffRate: Float64Array; // [sector, exporter, importer] as set so far
  warm: EquilibriumOutput;
  solves: number;
  unsolved: number;
}

function createSession(study: TariffStudy): Session {
  const today = solveEquilibrium(study.calibration, study.input);
  return {
    study,
    today,
    duties: createDuties(study),
    tariffRate: study.input.tariffRate.slice(),
    warm: today,
    solves: 1,
    unsolved: 0,
  };
}

/** Sets a duty to its best rate given all others, looked for everywhere or nearby. @returns how far it moved */
function moveDuty(session: Session, duty: LeviedDuty, far: boolean): number {
  const { calibration } = session.study;
  const region = session.study.players[duty.player]!.region;
  if (duty.cells.every((cell) => calibration.economy.flow[cell] === 0)) return 0;
  const noise = session.study.input.tolerance * calibration.income[region]!;
  const worth = (rate: number): number => worthOf(session, duty, rate);
  const near = far ? null : peakNear(worth, duty.rate, reach);
  if (near !== null && Math.abs(near.move) <= trusted)
    return near.gain <= noise ? 0 : setDuty(session, duty, duty.rate + near.move);
  const best = maximise(worth, scannedRates, reach);
  if (best.value === -Infinity) return Infinity;
  const known = duty.rate === duty.rate;
  if (known && !(best.value > worth(duty.rate) + noise)) return 0;
  duty.atEdge = best.atEdge;
  return setDuty(session, duty, best.at);
}

function setDuty({ tariffRate }: Session, duty: LeviedDuty, rate: number): number {
  const moved = Math.abs(rate - duty.rate);
  duty.rate = rate;
  for (const cell of duty.cells) tariffRate[cell] = rate;
  return moved >= 0 ? moved : Infinity;
}

/** What its player has of a duty at a rate, all others as set; NaN where none was found. */
function worthOf(session: Session, { player, cells }: LeviedDuty, rate: number): number {
  const tariffRate = session.tariffRate.slice();
  for (const cell of cells) tariffRate[cell] = rate;
  const answer = solveAt(session, tariffRate);
  if (answer.status !== 'converged') session.unsolved++;
  return partsOf(session, player, answer).total;
}

function solveAt(session: Session, tariffRate: Float64Array): EquilibriumOutput {
  const { calibration, input } = session.study;
  const answer = solveEquilibrium(calibration, { ...input, tariffRate, warm: session.warm });
  session.solves++;
  if (answer.status === 'converged') session.warm = answer;
  return answer;
}

function partsOf({ study, today }: Session, player: number, answer: EquilibriumOutput): ObjectiveParts {
  const { region, partners, objective } = study.players[player]!;
  return objectiveParts(study.calibration, { region, rivals: partners }, objective, today, answer);
}

function outcomeOf(session: Session, tariffRate: Float64Array): TariffOutcome {
  const isToday = tariffRate === session.study.input.tariffRate;
  const answer = isToday ? session.today : solveAt(session, tariffRate);
  const parts = session.study.players.map((_, player) => partsOf(session, player, answer));
  return { tariffRate, answer, parts };
}

function freeTradeRates({ study, duties }: Session): Float64Array {
  const tariffRate = study.input.tariffRate.slice();
  for (const { cells } of duties) for (const cell of cells) tariffRate[cell] = 0;
  return tariffRate;
}
