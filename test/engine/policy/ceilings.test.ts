import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import { instruments } from '../../../src/engine/policy/index.ts';
import { ceilingEffect } from '../../../src/model/ceiling-effect.ts';
import { formOf } from '../../../src/schema/instrument-forms.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { fingerprint } from '../../support/fingerprint.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

const scope = 'ai-accelerators';
let model: Model;
let policy: Policy;
let value: (id: string) => number;

beforeAll(() => {
  model = loadShippedModel();
  const parameters = new Map(model.parameters.map((parameter) => [parameter.id, parameter.value]));
  policy = createPolicy(model, parameters);
  value = (id) => parameters.get(id)!;
});

const act = (instrument: PolicyAct['instrument'], level: number, more: Partial<PolicyAct> = {}): PolicyAct =>
  plainAct({ id: instrument, instrument, actor: 'USA', target: 'CHN', scope, value: level, ...more });
const at = (exporter: string) => {
  const { context } = policy;
  const row = context.technology(scope) * context.regions + context.region(exporter);
  return row * context.targets + context.target('CHN');
};
const pair = () => policy.context.technology(scope) * policy.context.targets + policy.context.target('CHN');

describe('ceilings and caps', () => {
  it('[POL-160] a ceiling leaves goods doubling · log2(1/T) months old and the demand that they serve', () => {
    const curve = { doubling: 16, half: 43, slope: 5.5 };
    for (const performance of [0.75, 0.5, 0.25, 0.05]) {
      const { gap, position } = ceilingEffect(performance, curve);
      expect(gap).toBeCloseTo(16 * Math.log2(1 / performance), 10);
      expect(position).toBeCloseTo(1 / (1 + (gap / 43) ** 5.5), 10);
    }
    expect(ceilingEffect(1, curve)).toEqual({ position: 1, gap: 0 });
    expect(ceilingEffect(0, curve)).toEqual({ position: 0, gap: 0 });
    // The positions that the curve was judged by.
    expect(ceilingEffect(2 ** (-29 / 16), curve).position).toBeCloseTo(0.9, 1);
    expect(ceilingEffect(2 ** (-40 / 16), curve).position).toBeCloseTo(0.6, 1);
  });

  it('[POL-161] of a ceiling and a position of one government the lower binds, and the age of what is sold reaches whom the law reaches', () => {
    const curve = {
      doubling: value(`doubling.${scope}`),
      half: value(`vintages.${scope}.half`),
      slope: value(`vintages.${scope}.slope`),
    };
    const { gap, position } = ceilingEffect(0.15, curve);
    const ceiling = act('performance-ceiling', 0.15);
    const alone = policy.wedges([ceiling], 0);
    expect(alone.permitted[at('USA')]).toBeCloseTo(position, 12);
    expect(alone.ceilingGap[at('USA')]).toBeCloseTo(gap, 12);
    expect(alone.ceilingGap[at('KOR')]).toBe(0);
    const reached = policy.wedges([ceiling, act('extraterritorial-rule', 1)], 0);
    expect(reached.ceilingGap[at('KOR')]).toBeCloseTo(value('reach') * gap, 12);
    expect(reached.ceilingGap[at('CHN')]).toBe(0);
    const banned = policy.wedges([ceiling, act('export-control', 1)], 0);
    const ban = policy.wedges([act('export-control', 1)], 0);
    expect(banned.permitted[at('USA')]).toBe(ban.permitted[at('USA')]);
    expect(policy.wedges([act('performance-ceiling', 1)], 0).permitted[at('USA')]).toBe(1);
  });

  it('[POL-162] a cap multiplies what the law permits, at every position alike; of two governments the strictest binds', () => {
    const control = act('export-control', 0.5);
    const open = policy.wedges([control], 0).permitted[at('USA')]!;
    const capped = policy.wedges([control, act('volume-cap', 0.5)], 0);
    expect(capped.permitted[at('USA')]).toBeCloseTo(0.5 * open, 12);
    expect(capped.breadth[at('USA')]).toBeCloseTo(0.5, 12);
    const none = policy.wedges([act('volume-cap', 0)], 0);
    expect([none.permitted[at('USA')], none.breadth[at('USA')]]).toEqual([0, 1]);
    const both = [
      act('volume-cap', 0.5),
      act('extraterritorial-rule', 1),
      act('volume-cap', 0.8, { actor: 'KOR' }),
    ];
    expect(policy.wedges(both, 0).permitted[at('KOR')]).toBeCloseTo(
      Math.min(0.8, 1 - value('reach') * 0.5),
      12,
    );
  });

  it('[POL-163] enforcement counts by the supply that is denied, exactly as in the calibration year where nobody changed it, and nowhere without a denial', () => {
    const control = act('export-control', 1);
    expect(policy.wedges([control], 0).enforced.every((level) => level === 1)).toBe(true);
    const twice = act('enforcement', 2);
    expect(policy.wedges([twice], 0).enforced[pair()]).toBe(1);
    expect(policy.wedges([control, twice], 0).enforced[pair()]).toBe(2);
    const shared = [control, twice, act('export-control', 1, { actor: 'KOR', scope: 'hbm' })];
    const hbm = policy.context.technology('hbm') * policy.context.targets + policy.context.target('CHN');
    expect(policy.wedges(shared, 0).enforced[hbm]).toBe(1);
  });

  it('[POL-190] a promise to leave denied demand alone binds the makers of the regions whose law its government makes, by their part of what may still be sold', () => {
    const { region, regions, targets } = policy.context;
    const promise = act('no-backfill', 1, { actor: 'JPN', scope: 'etch-and-clean' });
    const control = act('export-control', 1, { actor: 'USA', scope: 'etch-and-clean' });
    const place = (id: string) => {
      const row = policy.context.technology('etch-and-clean') * regions + region(id);
      return row * targets + policy.context.target('CHN');
    };
    const etch = policy.context.technology('etch-and-clean') * targets + policy.context.target('CHN');
    const none = policy.wedges([control], 0);
    expect(none.filling.every((part) => part === 1) && none.mayFill.every((part) => part === 1)).toBe(true);
    const law = policy.wedges([control, promise], 0);
    expect([law.mayFill[place('JPN')], law.mayFill[place('KOR')]]).toEqual([0, 1]);
    const sold = ['USA', 'JPN', 'KOR', 'TWN'].map(
      (id) => value(`suppliers.etch-and-clean.${id}`) * law.permitted[place(id)]!,
    );
    const all = sold.reduce((sum, part) => sum + part, 0);
    expect(law.filling[etch]).toBeCloseTo(1 - sold[1]! / all, 12);
    expect(fingerprint({ ...law, noBackFill: null, mayFill: null, filling: null })).toBe(
      fingerprint({ ...none, noBackFill: null, mayFill: null, filling: null }),
    );
  });

  it('[POL-164] each takes from its target what it should: stricter ceilings, caps, lists and conditions, fewer validated users, more enforcement, promises to leave denied demand alone; consultation and criteria take nothing', () => {
    const cases = [
      ['performance-ceiling', 'less'],
      ['volume-cap', 'less'],
      ['end-user-listing', 'more'],
      ['affiliates-rule', 'more'],
      ['military-end-use', 'more'],
      ['human-rights-condition', 'more'],
      ['validated-end-user', 'less'],
      ['enforcement', 'more'],
      ['no-backfill', 'more'],
      ['consultation', 'neither'],
      ['criteria-published', 'neither'],
    ] as const;
    for (const [instrument, worse] of cases) {
      const group = ['end-user-listing', 'validated-end-user'].includes(instrument) ? { group: 'state' } : {};
      const law = policy.wedges([act(instrument, 0.5, group)], 0);
      const takes = (level: number) =>
        instruments[instrument].takesAway(act(instrument, level, group), law, policy.context);
      expect([takes(0.4), takes(0.5), takes(0.6)]).toEqual([worse === 'less', false, worse === 'more']);
    }
  });

  it('[POL-165] every instrument says whether giving it up is judged, and what only allies hear of is no chip', () => {
    const judged = Object.values(instruments).filter(({ reversal }) => reversal === 'judged');
    expect(judged.map(({ id }) => id)).toEqual([
      'export-control',
      'extraterritorial-rule',
      'waiver',
      'performance-ceiling',
      'volume-cap',
      'end-user-listing',
      'affiliates-rule',
      'military-end-use',
      'human-rights-condition',
      'validated-end-user',
    ]);
    for (const id of ['consultation', 'criteria-published', 'not-negotiable-list'] as const)
      expect(formOf(id).tradable).toBe(false);
  });
});
