import type { Economy } from '../schema/economy.ts';
import type { TariffPoints } from '../schema/economy-report.ts';
import { baselineLevels } from './baseline-levels.ts';
import type { PolicyLevels } from './baseline-levels.ts';

/** The policy of an economy's own year with points added to an importer's duties. Points taken off stop at free trade, and leave a subsidy as it is. */
export function addTariffPoints(
  economy: Economy,
  { importer, exporter, sectors, points }: TariffPoints,
): PolicyLevels {
  const levels = baselineLevels(economy);
  const count = economy.regions.length;
  const to = economy.regions.indexOf(importer);
  economy.sectors.forEach((sector, at) => {
    if (!sectors.includes(sector)) return;
    economy.regions.forEach((region, from) => {
      if (from === to || (exporter !== null && exporter !== region)) return;
      const cell = (at * count + from) * count + to;
      const before = levels.tariffRate[cell]!;
      levels.tariffRate[cell] = Math.max(Math.min(0, before), before + points / 100);
    });
  });
  return levels;
}
