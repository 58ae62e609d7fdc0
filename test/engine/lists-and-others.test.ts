import { beforeAll, describe, expect, it } from 'vitest';
import type { RunModel } from '../../src/engine/run-model.ts';
import { controlledTrade } from '../../src/engine/solve-trade.ts';
import type { Model } from '../../src/schema/model.ts';
import { plainAct } from '../support/plain-act.ts';
import { loadShippedModel, runModelOf, shippedScenario } from '../support/shipped-model.ts';

const scope = 'surveillance';
let model: Model;
let run: RunModel;
beforeAll(() => {
  model = loadShippedModel();
  run = runModelOf(model, shippedScenario('truce-2025'));
});

/** Sales to public security denied by governments. @returns million USD a year by owner and kind of change, and what nobody fills */
function deniedBy(...actors: readonly string[]) {
  const acts = actors.map((actor) =>
    plainAct({
      id: actor,
      instrument: 'end-user-listing',
      actor,
      target: 'CHN',
      scope,
      group: 'public-security',
    }),
  );
  const pairs = run.rows.technologies * run.rows.targets;
  const supply = {
    spare: new Float64Array(pairs).fill(0.5),
    leak: new Float64Array(pairs),
    ownShare: new Float64Array(pairs),
    appetite: new Float64Array(pairs).fill(1),
  };
  const { sales, unfilled } = controlledTrade(run, {
    tariffRate: model.economy.tariffRate,
    wedges: run.policy.wedges([...model.reflected, ...acts], 0),
    supply,
    year: model.baseYear,
    tolerance: 1e-9,
  });
  const { technology, target, targets } = run.policy.context;
  const change = (kind: string, owner: string) =>
    sales
      .filter((sale) => sale.technology === technology(scope) && sale.kind === kind)
      .flatMap((sale) => sale.owners.map((own) => ({ ...own, change: sale.change })))
      .filter(({ region }) => model.sets['region']![region]!.id === owner)
      .reduce((sum, own) => sum + own.share * own.change, 0);
  return { change, unfilled: unfilled[technology(scope) * targets + target('CHN')]! };
}

describe('lists and other suppliers', () => {
  it('[TRADE-130] what one government alone denies to listed users others take over, and with partners nobody does who denies it too', () => {
    const share = model.parameters.find(({ id }) => id === `end_users.${scope}.CHN.public-security.share`)!;
    const sold = model.cells.find(({ technology, exporter }) => technology === scope && exporter === 'USA')!;
    const alone = deniedBy('USA');
    expect(alone.change('licensed', 'USA')).toBeCloseTo(-share.value * sold.baseValue.value, 9);
    for (const other of ['JPN', 'TWN', 'KOR']) expect(alone.change('back-fill', other)).toBeGreaterThan(0);
    const together = deniedBy('USA', 'JPN', 'TWN', 'KOR');
    for (const other of ['JPN', 'TWN', 'KOR']) {
      expect(together.change('licensed', other)).toBeLessThan(0);
      expect(together.change('back-fill', other)).toBe(0);
    }
    const denied = (answer: typeof alone) =>
      ['USA', 'JPN', 'TWN', 'KOR'].reduce((sum, owner) => sum - answer.change('licensed', owner), 0);
    expect(together.unfilled / denied(together)).toBeGreaterThanOrEqual(
      alone.unfilled / denied(alone) - 1e-9,
    );
    expect(together.unfilled).toBeGreaterThan(alone.unfilled);
  });
});
