import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct, Wedges } from '../../../src/schema/policy.ts';
import { fingerprint } from '../../support/fingerprint.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

const scope = 'ai-accelerators';
let model: Model;
let policy: Policy;
let share: (group: string, key?: string) => number;

beforeAll(() => {
  model = loadShippedModel();
  const parameters = new Map(model.parameters.map(({ id, value }) => [id, value]));
  policy = createPolicy(model, parameters);
  share = (group, key = 'share') => parameters.get(`end_users.${scope}.CHN.${group}.${key}`)!;
});

const act = (instrument: PolicyAct['instrument'], value: number, more: Partial<PolicyAct> = {}): PolicyAct =>
  plainAct({ id: instrument, instrument, actor: 'USA', target: 'CHN', scope, value, ...more });
const list = (group: string, value: number, more: Partial<PolicyAct> = {}) =>
  act('end-user-listing', value, { group, ...more });
const read = (
  key: 'permitted' | 'breadth' | 'position',
  wedges: Wedges,
  exporter: string,
  technology = scope,
) => {
  const { context } = policy;
  const row = context.technology(technology) * context.regions + context.region(exporter);
  return wedges[key][row * context.targets + context.target('CHN')]!;
};
const openTo = (acts: readonly PolicyAct[], exporter = 'USA', quarter = 0) =>
  read('permitted', policy.wedges(acts, quarter), exporter);

describe('end users', () => {
  it('[POL-150] a listed group is denied and everybody else keeps what the law of the country permits', () => {
    expect(openTo([list('state', 1)])).toBeCloseTo(1 - share('state'), 12);
    expect(openTo([list('state', 0.4)])).toBeCloseTo(1 - 0.4 * share('state'), 12);
    const position = policy.context.ladder(policy.context.technology(scope), 0.5);
    const both = [act('export-control', 0.5), list('state', 1)];
    expect(openTo(both)).toBeCloseTo((1 - share('state')) * position, 12);
  });

  it('[POL-151] the affiliates rule multiplies what is listed, up to the whole group, and adds nothing where nobody is', () => {
    const factor = share('commercial', 'affiliates');
    const rule = act('affiliates-rule', 1);
    expect(openTo([list('commercial', 0.3), rule])).toBeCloseTo(1 - 0.3 * factor * share('commercial'), 12);
    expect(openTo([list('commercial', 0.9), rule])).toBeCloseTo(1 - share('commercial'), 12);
    expect(openTo([rule])).toBe(1);
  });

  it('[POL-152] a condition on military end use denies the military and the part of other users that serves it', () => {
    const denied = share('military') + share('commercial', 'military') * share('commercial');
    expect(openTo([act('military-end-use', 1)])).toBeCloseTo(1 - denied, 12);
    expect(openTo([act('military-end-use', 0.5)])).toBeCloseTo(1 - denied / 2, 12);
  });

  it('[POL-153] rules of one government on one group bind as the strictest of them, and do not add', () => {
    const military = share('commercial', 'military');
    const rules = [list('commercial', military / 2), act('military-end-use', 1)];
    expect(openTo(rules)).toBe(openTo([rules[1]!]));
    const wider = [list('commercial', military + 0.1), act('military-end-use', 1)];
    const denied = share('military') + (military + 0.1) * share('commercial');
    expect(openTo(wider)).toBeCloseTo(1 - denied, 12);
  });

  it('[POL-154] users that are validated are not bound by the control, and nobody who is denied can be', () => {
    const { context } = policy;
    const position = context.ladder(context.technology(scope), 1);
    const control = act('export-control', 1);
    const validated = (value: number) => act('validated-end-user', value, { group: 'commercial' });
    const free = 0.25 * share('commercial');
    expect(openTo([control, validated(0.25)])).toBeCloseTo(free + (1 - free) * position, 12);
    const all = [control, validated(1), list('commercial', 0.6)];
    const left = 0.4 * share('commercial');
    expect(openTo(all)).toBeCloseTo(left + (1 - share('commercial')) * position, 12);
  });

  it('[POL-155] a list denies users and no performance: what is left is left at every position', () => {
    const none = policy.wedges([], 0);
    expect(none.breadth.every((part) => part === 1)).toBe(true);
    const wedges = policy.wedges([act('export-control', 0.5), list('state', 1)], 0);
    expect(read('breadth', wedges, 'USA')).toBeCloseTo(1 - share('state'), 12);
    const ladder = policy.context.ladder(policy.context.technology(scope), 0.5);
    expect(read('permitted', wedges, 'USA') / read('breadth', wedges, 'USA')).toBeCloseTo(ladder, 12);
  });

  it('[POL-156] a human-rights condition of one government leaves the others’ suppliers free, of all it denies those users everywhere', () => {
    const rights = (actor: string) =>
      act('human-rights-condition', 1, { id: actor, actor, scope: 'surveillance' });
    const open = (acts: readonly PolicyAct[], exporter: string) =>
      read('permitted', policy.wedges(acts, 0), exporter, 'surveillance');
    const parameters = new Map(model.parameters.map(({ id, value }) => [id, value]));
    const key = 'end_users.surveillance.CHN.public-security';
    const denied = parameters.get(`${key}.share`)! * parameters.get(`${key}.rights`)!;
    const suppliers = ['USA', 'JPN', 'TWN', 'KOR'];
    expect(open([rights('USA')], 'USA')).toBeCloseTo(1 - denied, 12);
    for (const other of suppliers.slice(1)) expect(open([rights('USA')], other)).toBe(1);
    for (const supplier of suppliers)
      expect(open(suppliers.map(rights), supplier)).toBeCloseTo(1 - denied, 12);
  });

  it('[POL-157] lists of several governments name the same users: where both bind a route, the longer one holds', () => {
    const abroad = [
      list('state', 0.8),
      act('extraterritorial-rule', 1),
      list('state', 0.5, { id: 'other', actor: 'JPN' }),
    ];
    const reach = model.parameters.find(({ id }) => id === 'reach')!.value;
    const first = 0.5 * share('state');
    const rest = 0.3 * share('state') * reach;
    expect(openTo(abroad, 'JPN')).toBeCloseTo(1 - first - rest, 12);
    expect(openTo(abroad, 'KOR')).toBeCloseTo(1 - 0.8 * reach * share('state'), 12);
    expect(openTo(abroad.slice(0, 1), 'KOR')).toBe(1);
  });

  it('[POL-158] a list ends with its last quarter and weighs by its days in its first', () => {
    const spell = [list('state', 1, { inForce: 1, until: 4, day: 50 })];
    const full = 1 - share('state');
    const quarters = [0, 1, 2, 3, 4].map((quarter) => openTo(spell, 'USA', quarter));
    expect(quarters[0]).toBe(1);
    expect(quarters[1]).toBeCloseTo(1 - (41 / 91) * share('state'), 12);
    expect(quarters[2]).toBeCloseTo(full, 12);
    expect(quarters[3]).toBe(quarters[2]);
    expect(quarters[4]).toBe(1);
  });

  it('[POL-159] no rule on end users permits more than the law of the country, but for who is validated, and none on nobody changes a bit', () => {
    const rule = fc.record({
      instrument: fc.constantFrom(
        'end-user-listing' as const,
        'affiliates-rule' as const,
        'military-end-use' as const,
        'human-rights-condition' as const,
      ),
      group: fc.constantFrom('commercial', 'state', 'military'),
      actor: fc.constantFrom('USA', 'JPN', 'NLD', 'TWN'),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (rules, rung) => {
        const control = [act('export-control', rung / 4)];
        const before = policy.wedges(control, 0).permitted;
        const after = policy.wedges(
          [...control, ...rules.map((own) => act(own.instrument, own.value, own))],
          0,
        );
        expect(after.permitted.every((open, at) => open >= 0 && open <= before[at]! + 1e-12)).toBe(true);
        expect(after.breadth.every((part) => part >= 0 && part <= 1 + 1e-12)).toBe(true);
      }),
      { seed: 20261122, numRuns: 40 },
    );
    const idle = [act('export-control', 0.5), list('state', 0), act('affiliates-rule', 1)];
    const without = policy.wedges(idle.slice(0, 1), 0);
    const { affiliates: _, ...same } = policy.wedges(idle, 0);
    const { affiliates: __, ...plain } = without;
    expect(fingerprint(same)).toBe(fingerprint(plain));
  });
});
