import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import { instrumentForms, instrumentIds, type InstrumentId } from '../../../src/schema/instrument-forms.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { fingerprint } from '../../support/fingerprint.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

let model: Model;
let policy: Policy;

beforeAll(() => {
  model = loadShippedModel();
  policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
});

/** An act of any instrument on what it can be about, in force from quarter 2. */
function actOf(instrument: InstrumentId, day: number): PolicyAct {
  const { scope } = instrumentForms[instrument];
  const users = model.technologies.find(({ endUsers }) => endUsers.length > 0)!;
  return plainAct({
    instrument,
    actor: instrument === 'guidance' ? 'CHN' : 'USA',
    target: 'CHN',
    scope: scope === 'sector' ? model.economy.sectors[0]! : users.id,
    group: users.endUsers[0]!.group,
    value: 0.5,
    inForce: 2,
    day,
  });
}

describe('a law with more acts', () => {
  it('[POL-200] has the bits of the law of all acts together, of any instrument and from any day', () => {
    const standing = model.reflected;
    for (const instrument of instrumentIds)
      for (const day of [0, 40]) {
        const act = actOf(instrument, day);
        for (const quarter of [1, 2, 3])
          expect(fingerprint(policy.wedges(standing, quarter, [act]))).toBe(
            fingerprint(policy.wedges([...standing, act], quarter)),
          );
      }
    const all = instrumentIds.map((instrument) => actOf(instrument, 10));
    const [before, after] = [all.slice(0, 8), all.slice(8)];
    expect(fingerprint(policy.wedges([...standing, ...before], 2, after))).toBe(
      fingerprint(policy.wedges([...standing, ...all], 2)),
    );
  });

  it('[POL-201] is ordered by when acts begin, and what is taken from the law of the list stays as it was', () => {
    const late = plainAct({
      instrument: 'export-control',
      actor: 'USA',
      target: 'CHN',
      scope: 'hbm',
      value: 0.25,
      inForce: 3,
    });
    const early = { ...late, value: 1, inForce: 1 };
    const list = [...model.reflected, late];
    const before = fingerprint(policy.wedges(list, 4));
    const law = policy.wedges(list, 4, [early]);
    expect(fingerprint(law)).toBe(fingerprint(policy.wedges([...list, early], 4)));
    policy.wedgesAhead(list, 1, 8, [{ ...late, value: 0.75, inForce: 4 }]);
    expect(fingerprint(policy.wedges(list, 4))).toBe(before);
  });
});
