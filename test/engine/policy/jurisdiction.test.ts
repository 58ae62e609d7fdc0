import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { InstrumentId, PolicyAct, Wedges } from '../../../src/schema/policy.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../../support/shipped-model.ts';

const seed = 20260611;
let model: Model;
let parameters: Map<string, number>;
let policy: Policy;

beforeAll(() => {
  model = loadShippedModel();
  parameters = new Map(model.parameters.map(({ id, value }) => [id, value]));
  policy = createPolicy(model, parameters);
});

const withReach = (reach: number): Policy => createPolicy(model, new Map([...parameters, ['reach', reach]]));
const act =
  (instrument: InstrumentId) =>
  (actor: string, scope: string, target: string, value = 1, more: Partial<PolicyAct> = {}): PolicyAct =>
    plainAct({ instrument, actor, scope, target, value, ...more });
const control = act('export-control');
const rule = act('extraterritorial-rule');
const waiver = act('waiver');
const permittedOf = (
  acts: readonly PolicyAct[],
  technology: string,
  exporter: string,
  { quarter = 0, target = 'CHN', of = policy } = {},
): number => of.wedges(acts, quarter).permitted[placeOf(technology, exporter, target)]!;
const placeOf = (technology: string, region: string, target: string): number => {
  const { context } = policy;
  const row = context.technology(technology) * context.regions + context.region(region);
  return row * context.targets + context.target(target);
};

/** Any controls, rules and waivers of governments on technologies. */
interface Law {
  controls: { government: number; technology: number; stringency: number }[];
  rules: { government: number; technology: number }[];
  waivers: { government: number; technology: number; region: number }[];
}
const laws = (): fc.Arbitrary<Law> => {
  const pair = {
    government: fc.nat(model.governments.length - 1),
    technology: fc.nat(model.technologies.length - 1),
  };
  const stringency = fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20);
  return fc.record({
    controls: fc.array(fc.record({ ...pair, stringency }), { minLength: 3, maxLength: 20 }),
    rules: fc.array(fc.record(pair), { minLength: 2, maxLength: 20 }),
    waivers: fc.array(fc.record({ ...pair, region: fc.nat(model.economy.regions.length - 1) }), {
      maxLength: 10,
    }),
  });
};
const governmentAt = (at: number): string => model.governments[at]!.id;
const technologyAt = (at: number) => model.technologies[at]!;
const controlActs = ({ controls }: Law): PolicyAct[] =>
  controls.map(({ government, technology, stringency }) =>
    control(
      governmentAt(government),
      technologyAt(technology).id,
      technologyAt(technology).target,
      stringency,
    ),
  );
const ruleActs = ({ rules }: Law): PolicyAct[] =>
  rules.map(({ government, technology }) =>
    rule(governmentAt(government), technologyAt(technology).id, technologyAt(technology).target),
  );
const waiverActs = ({ waivers }: Law): PolicyAct[] =>
  waivers.map(({ government, technology, region }) =>
    waiver(governmentAt(government), technologyAt(technology).id, model.economy.regions[region]!),
  );

/** The formula of the model notes, written out for one route under the law of controls alone: min over exporter, owner and every rule that does not exempt the exporter. */
function permittedByHand(law: Law, wedges: Wedges, technology: number, exporter: string): number {
  const { id, target } = technologyAt(technology);
  const position = (region: string): number => wedges.position[placeOf(id, region, target)]!;
  const { context } = policy;
  const reaching = law.rules
    .filter((own) => own.technology === technology && exporter !== target)
    .filter(
      ({ government }) =>
        !law.waivers.some(
          (own) =>
            own.government === government &&
            own.technology === technology &&
            model.economy.regions[own.region] === exporter,
        ),
    )
    .map(({ government }) => {
      const row = (technology * context.governments + government) * context.targets + context.target(target);
      return 1 - parameters.get('reach')! * (1 - context.ladder(technology, wedges.stringency[row]!));
    });
  const cell = model.cells.find(
    (own) => own.technology === id && own.exporter === exporter && own.importer === target,
  );
  const owners = cell === undefined ? [[exporter, 1] as const] : ownersOf(cell.owners);
  return owners.reduce(
    (sum, [owner, share]) => sum + share * Math.min(position(exporter), position(owner), ...reaching),
    0,
  );
}
const ownersOf = (owners: Model['cells'][number]['owners']) =>
  Object.entries(owners).map(([owner, { value }]) => [owner, value] as const);

describe('jurisdiction', () => {
  it('[POL-60] a route is bound by the strictest of its exporter’s law, its owners’ laws and the rules that do not exempt it', () => {
    fc.assert(
      fc.property(laws(), (law) => {
        const { permitted } = policy.wedges([...controlActs(law), ...ruleActs(law), ...waiverActs(law)], 0);
        const controls = policy.wedges(controlActs(law), 0);
        model.technologies.forEach(({ id, target }, technology) => {
          for (const exporter of model.economy.regions)
            expect(permitted[placeOf(id, exporter, target)]).toBeCloseTo(
              permittedByHand(law, controls, technology, exporter),
              12,
            );
        });
      }),
      { seed, numRuns: 60 },
    );
  });

  it('[POL-185] what a region’s makers own themselves is bound by its law and the rules that reach it, not by laws on what it ships for others', () => {
    const of = (acts: readonly PolicyAct[], region: string) =>
      policy.wedges(acts, 0).ownGoods[placeOf('volume-chips', region, 'CHN')]!;
    const ban = control('USA', 'volume-chips', 'CHN');
    expect(permittedOf([ban], 'volume-chips', 'TWN')).toBeCloseTo(0.775, 12);
    expect([of([], 'TWN'), of([ban], 'TWN'), of([ban], 'USA')]).toEqual([1, 1, 0]);
    expect(of([ban, rule('USA', 'volume-chips', 'CHN')], 'TWN')).toBeCloseTo(1 - 0.85, 12);
    expect(of([control('TWN', 'volume-chips', 'CHN')], 'TWN')).toBe(0);
  });

  it('[POL-61] laws do not multiply: half permitted by the exporter and half by a rule that reaches it is half', () => {
    const half = [
      control('KOR', 'hbm', 'CHN', 0.5),
      control('USA', 'hbm', 'CHN', 0.5),
      rule('USA', 'hbm', 'CHN'),
    ];
    expect(parameters.get('threshold.hbm')).toBe(0);
    const granted = parameters.get('granted')!;
    expect(permittedOf(half, 'hbm', 'KOR')).toBe(granted);
    expect(permittedOf(half, 'hbm', 'KOR', { of: withReach(1) })).toBe(granted);
    expect(permittedOf(half.slice(1), 'hbm', 'KOR')).toBeCloseTo(1 - 0.85 * (1 - granted), 12);
  });

  it('[POL-62] a rule never permits more on any route', () => {
    fc.assert(
      fc.property(laws(), (law) => {
        const without = policy.wedges([...controlActs(law), ...waiverActs(law)], 0).permitted;
        const reached = policy.wedges(
          [...controlActs(law), ...waiverActs(law), ...ruleActs(law)],
          0,
        ).permitted;
        return reached.every((value, at) => value <= without[at]!);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('[POL-63] a waiver gives its exporter back to the last bit what the rule took, and no one else anything', () => {
    fc.assert(
      fc.property(laws(), fc.nat(model.economy.regions.length - 1), (law, region) => {
        const own = { ...law, rules: law.rules.slice(0, 1) };
        const { government, technology } = own.rules[0]!;
        const { id, target } = technologyAt(technology);
        const exempt = model.economy.regions[region]!;
        const free = policy.wedges(controlActs(own), 0).permitted;
        const bound = policy.wedges([...controlActs(own), ...ruleActs(own)], 0).permitted;
        const given = [...controlActs(own), ...ruleActs(own), waiver(governmentAt(government), id, exempt)];
        const waived = policy.wedges(given, 0).permitted;
        const place = placeOf(id, exempt, target);
        return waived.every((value, at) => value === (at === place ? free[at] : bound[at]));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('[POL-64] a reach of nothing, a rule without a control and a waiver without a rule change no bit', () => {
    fc.assert(
      fc.property(laws(), (law) => {
        const acts = [...controlActs(law), ...ruleActs(law)];
        expect(withReach(0).wedges(acts, 0).permitted).toEqual(policy.wedges(controlActs(law), 0).permitted);
        expect(policy.wedges([...controlActs(law), ...waiverActs(law)], 0).permitted).toEqual(
          policy.wedges(controlActs(law), 0).permitted,
        );
        expect(policy.wedges(ruleActs(law), 0).permitted.every((value) => value === 1)).toBe(true);
      }),
      { seed, numRuns: 30 },
    );
  });

  it('[POL-65] rules and waivers weigh by the days they hold, and fully from the next quarter', () => {
    const denied = 0.85 * (1 - parameters.get('threshold.hbm')!);
    const ban = control('USA', 'hbm', 'CHN');
    const dated = [ban, rule('USA', 'hbm', 'CHN', 1, { inForce: 2, day: 62 })];
    const at = (acts: readonly PolicyAct[], quarter: number) => permittedOf(acts, 'hbm', 'KOR', { quarter });
    expect(at(dated, 1)).toBe(1);
    expect(at(dated, 2)).toBeCloseTo(1 - ((91 - 62) / 91) * denied, 12);
    expect(at(dated, 3)).toBeCloseTo(1 - denied, 12);
    const exempted = [...dated, waiver('USA', 'hbm', 'KOR', 1, { inForce: 4, day: 50, until: 6 })];
    expect(at(exempted, 4)).toBeCloseTo(1 - (50 / 91) * denied, 12);
    expect(at(exempted, 5)).toBe(1);
    expect(at(exempted, 6)).toBeCloseTo(1 - denied, 12);
  });

  it('[POL-66] a rule reads its government’s own control whatever its weight in its region, and never sales within the target', () => {
    const light = {
      ...model,
      governments: model.governments.map((own) => (own.id === 'USA' ? { ...own, weight: 0.1 } : own)),
    };
    const acts = [control('USA', 'hbm', 'CHN'), rule('USA', 'hbm', 'CHN')];
    const { permitted } = createPolicy(light, parameters).wedges(acts, 0);
    expect(permitted[placeOf('hbm', 'KOR', 'CHN')]).toBe(permittedOf(acts, 'hbm', 'KOR'));
    expect(permittedOf(acts, 'hbm', 'KOR')).toBeCloseTo(0.15, 12);
    expect(permittedOf(acts, 'hbm', 'CHN')).toBe(1);
  });

  it('[POL-75] in the truce of November 2025 Korean memory is held by the rule that reaches it, and makers of tools by their own positions', () => {
    const { policies } = resolveShipped(model, shippedScenario('truce-2025'));
    expect(permittedOf(policies, 'hbm', 'KOR')).toBeCloseTo(1 - 0.85 * 0.95, 12);
    expect(permittedOf(policies, 'deposition', 'KOR')).toBeCloseTo(0.9, 12);
    expect(permittedOf(policies, 'deposition', 'JPN')).toBeCloseTo(0.8, 12);
    expect(permittedOf(policies, 'deposition', 'NLD')).toBeCloseTo(0.85, 12);
    expect(permittedOf(policies, 'etch-and-clean', 'JPN')).toBeCloseTo(0.8, 12);
  });
});
