import type { EquilibriumInput } from '../../schema/economy.ts';
import type { Calibration } from './calibrate.ts';
import type { TariffObjective } from './tariff-objective.ts';

/** A government that chooses its duties on goods from its partners. */
export interface TariffPlayer {
  region: number;
  partners: readonly number[]; // other regions; whose loss is this government's gain, where relative gains count
  objective: TariffObjective;
}
/** Which duties are chosen, by whom, and under what else. */
export interface TariffStudy {
  calibration: Calibration;
  input: EquilibriumInput; // today's policy; its tolerance should be near 1e-12, since differences of answers decide
  players: readonly TariffPlayer[];
  sectors: readonly number[]; // on which duties are set; the rest stays as it is
  bySector: boolean; // one rate a sector instead of one for all
  rounds: number; // at most
}
/** One rate that a player sets on goods of all its partners. */
export interface Duty {
  player: number;
  sector: number; // −1 for all of the study
  before: number; // mean of today's rates, weighted by trade net of duties; 0 where nothing is traded
  rate: number; // NaN where nothing is traded and any rate does the same
  atEdge: boolean; // the best of the rates looked at is the first or last of them
}
/** A duty with what it is levied on. */
export interface LeviedDuty extends Duty {
  cells: readonly number[]; // [sector, exporter, importer] that the rate holds for
}

/** The duties of a study, without rates as yet. Throws for a player without partners and a partner that is the player. */
export function createDuties({ calibration, input, players, sectors, bySector }: TariffStudy): LeviedDuty[] {
  const { regions, economy } = calibration;
  return players.flatMap(({ region, partners }, player) => {
    if (partners.length === 0 || partners.includes(region))
      throw new Error('a player has other regions for partners');
    const groups = bySector ? sectors.map((sector) => [sector]) : [sectors];
    return groups.map((group): LeviedDuty => {
      const cells = group.flatMap((sector) =>
        partners.map((partner) => (sector * regions + partner) * regions + region),
      );
      let flow = 0;
      let levied = 0;
      for (const cell of cells) {
        flow += economy.flow[cell]!;
        levied += economy.flow[cell]! * input.tariffRate[cell]!;
      }
      const before = flow > 0 ? levied / flow : 0;
      return { player, sector: bySector ? group[0]! : -1, cells, before, rate: NaN, atEdge: false };
    });
  });
}
