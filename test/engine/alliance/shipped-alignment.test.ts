import { describe, expect, it } from 'vitest';
import { createAlliance } from '../../../src/engine/alliance/alliance.ts';
import type { AllianceRows } from '../../../src/engine/alliance/alliance-rows.ts';
import { permittedPosition, stringencyFor, type Ladder } from '../../../src/model/ladder.ts';
import {
  compileModel,
  shippedGovernment,
  shippedScalars,
  shippedSuppliers,
} from '../../support/compile-model.ts';

const allies = ['JPN', 'NLD'];
const tools = ['deposition', 'etch-and-clean', 'process-control'];

/** Supply outside the target; the target is left out and the rest sums to 1. */
function outside(tool: string, region: string): number {
  const { CHN: own = 0, ...rest } = shippedSuppliers(tool);
  return (rest[region] ?? 0) / (1 - own);
}
const ladder: Ladder = {
  threshold: 0.69,
  granted: shippedScalars.get('granted')!.value,
  presumption: shippedScalars.get('presumption')!.value,
};
const rows: AllianceRows = {
  allies: allies.map((id, i) => ({ id, government: i + 1, region: i + 1 })),
  technologies: tools.map((id) => ({ id, target: 'CHN', targetIndex: 0, open: true })),
  leader: 0,
  governments: 3,
  regions: 3,
  targets: 1,
  supply: Float64Array.from(allies.flatMap((ally) => tools.map((tool) => outside(tool, ally)))),
  leaderSupply: Float64Array.from(tools, (tool) => outside(tool, 'USA')),
  // Japan's and the Netherlands' sales of chip equipment that go to China, as the shipped economy has them.
  exposure: Float64Array.from([0.31, 0.29].flatMap((share) => tools.map(() => share))),
  ladders: {
    ladder: (_, stringency) => permittedPosition(stringency, ladder),
    stringency: (_, position) => stringencyFor(position, ladder),
  },
  lag: shippedScalars.get('alignment_law_lag')!.value,
  leastSupply: 0,
};

/** Odds of every move open to Japan and the Netherlands on chip tools, at confidence .65. @param own 1 where they keep the leader's control, 0 where they have none */
function hazards(own: number): number[] {
  const over = ['ally'];
  const key = (id: string) => ({ over, values: allies.map((ally) => shippedGovernment(ally)[id]!) });
  const given = {
    threat: key('threat'),
    retaliation: key('retaliation'),
    initial_confidence: key('initial_confidence'),
  };
  const alliance = createAlliance(compileModel({ ally: 2, technology: 3 }, given), rows);
  const denied = stringencyFor(0.72, ladder);
  const stringency = Float64Array.from(tools.flatMap(() => [denied, own * denied, own * denied]));
  const permitted = Float64Array.from(tools.flatMap(() => [0.72, 1, 1]));
  return alliance
    .step(0, { stringency, permitted }, Float64Array.of(0.65, 0.65), new Float64Array(6))
    .map(({ hazard }) => hazard);
}

describe('alignment of the shipped allies on chip tools', () => {
  it('[ALLY-4] exempted and with confidence .65, they leave with odds of at most 5 % a quarter', () => {
    const odds = hazards(1);
    expect(odds).toHaveLength(5);
    for (const exit of odds) expect(exit).toBeLessThanOrEqual(0.05);
  });

  it('[ALLY-5] with nothing offered, a control of their own is in force after 3 to 5 quarters on average', () => {
    const odds = hazards(0);
    expect(odds).toHaveLength(5);
    for (const entry of odds) {
      const quarters = 1 / entry - 1 + rows.lag;
      expect(quarters).toBeGreaterThanOrEqual(3);
      expect(quarters).toBeLessThanOrEqual(5);
    }
  });
});
