import { beforeAll, describe, expect, it } from 'vitest';
import { judgedAct } from '../../src/engine/judged-act.ts';
import type { Model } from '../../src/schema/model.ts';
import type { PolicyAct } from '../../src/schema/policy.ts';
import { plainAct } from '../support/plain-act.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';
import { seatParties, type OpenTable } from '../support/shipped-table.ts';

const scope = 'ai-accelerators';
let model: Model;
let open: Pick<OpenTable, 'world' | 'situation'>;
beforeAll(() => {
  model = loadShippedModel();
  open = seatParties(model, shippedScenario('truce-2025'));
});

const leaders = (
  instrument: PolicyAct['instrument'],
  value: number,
  more: Partial<PolicyAct> = {},
): PolicyAct => plainAct({ id: instrument, instrument, actor: 'USA', target: 'CHN', scope, value, ...more });
const news = { announced: 0, inForce: 1 };
/** What allies see in an act, after acts that are law already. */
const seen = (act: PolicyAct, ...before: readonly PolicyAct[]) =>
  judgedAct(open.world.run, open.world.allianceRows, act, [...open.world.acts, ...before]);

describe('changes that allies could expect', () => {
  it('[CONF-50] a loosening costs less confidence by the surprise that consultation and published criteria take from it, where they stood when it was announced', () => {
    const relief = leaders('export-control', 0, news);
    const ready = [leaders('consultation', 1), leaders('criteria-published', 1)];
    expect(seen(relief)).toMatchObject({ consulted: false, criteria: false });
    expect(seen(relief, ...ready)).toMatchObject({ consulted: true, criteria: true });
    expect(seen(relief, { ...ready[0]!, until: 0 })).toMatchObject({ consulted: false });
    expect(seen(relief, { ...ready[0]!, scope: 'hbm' })).toMatchObject({ consulted: false });
    const loss = (...before: readonly PolicyAct[]) =>
      Math.min(...open.world.confidence.expectedDelta([seen(relief, ...before)!]));
    expect(loss()).toBeLessThan(0);
    const read = (id: string) => model.parameters.find((parameter) => parameter.id === id)!.value;
    const [consulted, criteria] = [1 - read('surprise_consulted'), 1 - read('surprise_criteria')];
    // A free ride on those who hold back is no surprise, so that the loss falls by no more than surprise does.
    expect(loss(...ready) / loss()).toBeGreaterThanOrEqual(consulted * criteria - 1e-12);
    expect(loss(...ready)).toBeGreaterThan(loss(ready[0]!));
    expect(loss(ready[0]!)).toBeGreaterThan(loss());
  });

  it('[CONF-51] taking users off a list loosens by the share of demand that the leader’s law no longer denies; enforcement is not judged', () => {
    const listed = leaders('end-user-listing', 1, { group: 'state' });
    const law = open.world.acts.filter((act) => !(act.actor === 'USA' && act.scope === scope));
    const at = (act: PolicyAct) => judgedAct(open.world.run, open.world.allianceRows, act, [...law, listed])!;
    const share = model.parameters.find(({ id }) => id === `end_users.${scope}.CHN.state.share`)!.value;
    const { before, after } = at({ ...listed, ...news, id: 'off', value: 0 });
    expect(before).toBeCloseTo(share, 12);
    expect(after).toBe(0);
    const free = at(leaders('validated-end-user', 1, { ...news, group: 'commercial' }));
    expect(free.after).toBe(free.before);
    expect(seen(leaders('enforcement', 0.5, news))).toBeNull();
  });
});
