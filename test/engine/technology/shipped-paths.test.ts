import { describe, expect, it } from 'vitest';
import { actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { createLookAhead } from '../../../src/engine/technology/look-ahead.ts';
import { loadShippedModel, shippedScenario } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

describe('paths of the shipped technologies', () => {
  it('[SPEED-61] packages toward one target and toward several have the bits of the path of all technologies and targets', () => {
    const file = shippedScenario('truce-2025');
    const { situation } = seatParties(loadShippedModel(), { ...file, parameters: { firms: 100 } });
    const { run, acts, quarter, horizon, technology, shares, table } = situation;
    const lawOf = (chips: Readonly<Record<string, number>>) =>
      run.policy.wedgesAhead(
        acts,
        quarter + 1,
        horizon,
        actsOfPackage(
          situation,
          table.issues.map(({ id }) => chips[id] ?? 0),
        ),
      );
    const whole = createLookAhead(run.compile, run.rows);
    const paths = run.paths(technology, shares);
    const quo = paths.under(lawOf({}));
    for (const chips of [{ 'ai-accelerators': 2 }, { 'ai-accelerators': 1, hbm: 1, gallium: 1 }]) {
      const law = lawOf(chips);
      const path = paths.under(law);
      expect(path).not.toEqual(quo);
      expect(path).toEqual(whole(technology, law, shares));
    }
  });
});
