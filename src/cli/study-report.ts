import type { TariffGame, TariffOutcome } from '../engine/trade/tariff-game.ts';
import type { Duty } from '../engine/trade/tariff-study.ts';
import type { OpenedStudy } from './open-study.ts';

/** What a study found as plain data: rates are fractions, money is million a year, changes are against today. */
export function studyReport(opened: OpenedStudy, game: TariffGame) {
  const { study, folder, closure, preset, weights } = opened;
  const { regions, sectors } = study.calibration.economy;
  const id = (region: number): string => regions[region]!;
  return {
    economy: folder,
    players: study.players.map(({ region, partners }) => ({
      region: id(region),
      against: partners.map(id),
    })),
    sectors: study.sectors.map((sector) => sectors[sector]!),
    ...closure,
    preset,
    weights,
    status: game.status,
    residual: game.residual,
    rounds: game.iterations,
    solves: game.solves,
    unsolved: game.unsolved,
    duties: game.duties.map((duty) => dutyReport(opened, duty)),
    today: outcomeReport(opened, game, game.today),
    found: outcomeReport(opened, game, game.found),
    freeTrade: outcomeReport(opened, game, game.freeTrade),
  };
}
/** What `studyReport` makes. */
export type StudyReport = ReturnType<typeof studyReport>;

function dutyReport({ study }: OpenedStudy, { player, sector, before, rate, atEdge }: Duty) {
  const { regions, sectors } = study.calibration.economy;
  return {
    region: regions[study.players[player]!.region]!,
    sector: sector < 0 ? null : sectors[sector]!,
    before,
    rate: Number.isNaN(rate) ? null : rate,
    atEdge,
  };
}

function outcomeReport({ study }: OpenedStudy, { today }: TariffGame, { answer, parts }: TariffOutcome) {
  const { players, calibration } = study;
  const { regions } = calibration.economy;
  const touched = new Set(players.flatMap(({ region, partners }) => [region, ...partners]));
  return {
    objective: Object.fromEntries(players.map(({ region }, at) => [regions[region]!, parts[at]!])),
    realIncomePercent: Object.fromEntries(
      [...touched].map((region) => {
        const ratio = answer.realIncomeHat[region]! / today.answer.realIncomeHat[region]!;
        return [regions[region]!, 100 * (ratio - 1)];
      }),
    ),
    dutyRevenue: Object.fromEntries(
      players.map(({ region }) => [regions[region]!, answer.tariffRevenue[region]!]),
    ),
  };
}
