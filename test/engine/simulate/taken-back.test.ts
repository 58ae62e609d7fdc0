import { beforeAll, expect, it } from 'vitest';
import { actsOfPackage } from '../../../src/engine/payoff/evaluate-package.ts';
import { judgeActs } from '../../../src/engine/simulate/judge-acts.ts';
import { snapBack } from '../../../src/engine/simulate/snap-back.ts';
import type { Model } from '../../../src/schema/model.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel, rowsOf, shippedScenario } from '../../support/shipped-model.ts';
import { seatParties } from '../../support/shipped-table.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

/** What allies enter when a deal with an exemption from the rule on memory is broken by one of its parties. */
function reproaches(actor: 'USA' | 'KOR') {
  const six = shippedScenario('tables-2026');
  const [korea] = six.tables.filter(({ id }) => id === 'us-korea');
  const issues = korea!.issues.filter(({ id }) => ['us-tariff-kor', 'us-waiver', 'purchases'].includes(id));
  const { world, situation } = seatParties(model, { ...six, tables: [{ ...korea!, issues }] });
  world.announce(actsOfPackage(situation, [1, 1, 1]));
  world.fresh = [];
  const term = { announced: 2, inForce: 2, id: 'breach' };
  const breach =
    actor === 'USA'
      ? plainAct({ instrument: 'tariff', actor, target: 'KOR', scope: 'SEM', value: 0.5, ...term })
      : plainAct({ instrument: 'purchase-commitment', actor, target: 'USA', scope: 'purchases', ...term });
  snapBack(world, [breach], 2);
  world.announce([breach]);
  judgeActs(world, 2);
  const ledger = rowsOf(world.records.build().ledger!, world.codebook.sets());
  expect(ledger[0]).toMatchObject({ kind: 'snapped-back', actor });
  return ledger.filter(({ metric, kind }) => metric === 'confidence' && kind !== 'recovery');
}

it('[CONF-35] an exemption that ends with a deal which the leader broke is a broken promise with the breach as its cause, and none where the ally broke it', () => {
  const own = reproaches('USA');
  expect(own.map(({ kind, subject, act, cause }) => [kind, subject, act, cause])).toEqual([
    ['revoked', 'KOR', 'us-korea/us-waiver', 0],
  ]);
  expect(own[0]!['delta'] as number).toBeLessThan(0);
  expect(reproaches('KOR')).toEqual([]);
});
