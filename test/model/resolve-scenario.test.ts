import { describe, expect, it } from 'vitest';
import { applyOverrides, resolveScenario } from '../../src/model/resolve-scenario.ts';
import type { Overrides } from '../../src/model/apply-overrides.ts';
import { createActContext } from '../../src/model/act-context.ts';
import { permittedPosition } from '../../src/model/ladder.ts';
import { locateInScenario, parseScenario } from '../../src/model/parse-scenario.ts';
import { calibrationRate } from '../../src/model/resolve-acts.ts';
import { formatDiagnostic } from '../../src/schema/format-diagnostic.ts';
import type { Scenario, ScenarioFile } from '../../src/schema/scenario.ts';
import { smallModel, smallScenario, smallScenarioText, valueOf } from './small-model.ts';
import { shippedScenario } from '../support/shipped-model.ts';

const resolve = (overrides: Overrides = {}, change: Partial<ScenarioFile> = {}): Scenario =>
  valueOf(resolveScenario(smallModel(), { ...smallScenario(), ...change }, overrides));
const codesOf = (overrides: Overrides): string[] => {
  const applied = applyOverrides(smallScenario(), overrides);
  return applied.ok ? [] : applied.diagnostics.map(({ code, path }) => `${code} ${path}`);
};
const ladder = { threshold: 0.2, granted: 0.5, presumption: 0.1 };

describe('resolving a scenario', () => {
  it('[SCEN-1] an added tariff becomes the calibration year’s rate of each sector plus the points', () => {
    const acts = resolve().policies.filter(({ instrument }) => instrument === 'tariff');
    expect(acts.map(({ id, scope }) => [id, scope])).toEqual([
      ['nor-tariff/GRN', 'GRN'],
      ['nor-tariff/MCH', 'MCH'],
    ]);
    expect(acts[0]!.value).toBe(0.05);
    expect(acts[1]!.value).toBeCloseTo(0.15, 15);
  });

  it('[SCEN-2] a position becomes the stringency that permits it under the run’s own ladder', () => {
    const control = (overrides: Overrides): number =>
      resolve(overrides).policies.find(({ id }) => id === 'nor-lathe')!.value;
    expect(permittedPosition(control({}), ladder)).toBeCloseTo(0.6, 12);
    const generous = { ...ladder, granted: 0.8 };
    expect(permittedPosition(control({ 'parameters.granted': 0.8 }), generous)).toBeCloseTo(0.6, 12);
    expect(permittedPosition(control({ 'policies.nor-lathe.position': 0.9 }), ladder)).toBeCloseTo(0.9, 12);
  });

  it('[SCEN-3] quarters are counted from the start; acts without a date held long before, those of an event begin with it', () => {
    const { start, policies, events } = resolve();
    expect(start).toEqual({ year: 2025, quarter: 1 });
    expect(policies.map(({ id, inForce, announced }) => [id, inForce, announced])).toEqual([
      ['nor-lathe', -1000, -1000],
      ['nor-tariff/GRN', -2, -2],
      ['nor-tariff/MCH', -2, -2],
    ]);
    expect(events[0]).toMatchObject({ quarter: 4, acts: [{ inForce: 4, announced: 4, until: null }] });
  });

  it('[SCEN-4] levels of issues become values, the first being the status quo', () => {
    const [table] = resolve().tables;
    const [issue] = table!.issues;
    expect(issue!.levels.map(({ measure }) => measure)).toEqual(['add', 'value', 'value']);
    expect(issue!.levels[0]!.value).toBe(0);
    expect(issue!.levels[1]!.value).toBe(0.5);
    expect(permittedPosition(issue!.levels[2]!.value, ladder)).toBeCloseTo(0.9, 12);
    expect(table!.strategies).toHaveLength(2);
  });

  it('[SCEN-5] every parameter has a value, and one outside its range is a warning', () => {
    const model = smallModel();
    const resolved = resolveScenario(model, smallScenario(), { 'parameters.granted': 0.9 });
    expect(resolved.ok && resolved.warnings.map(({ code }) => code)).toEqual(['parameter-outside']);
    expect(valueOf(resolved).parameters.get('granted')).toBe(0.9);
    expect(valueOf(resolved).parameters.size).toBe(model.parameters.length);
  });

  it('[SCEN-6] overrides reach every part of a scenario by ids, and leave the original as it was', () => {
    const original = smallScenario();
    const changed = valueOf(
      applyOverrides(original, {
        'policies.nor-tariff.add': 0.3,
        'events.court.probability': 1,
        'events.court.acts.nor-tariff-void.value': '0.2',
        'tables.talks.strategies.SOU.exponent': 4,
        'tables.talks.deadline': '5',
        'tables.talks.issues.lathes.levels.1.value': 0.6,
        'tables.talks.issues.lathes.duration': 'null',
        'notNegotiable.lathe.published': 'true',
        withheld: 'nor-tariff, talks/lathes',
        quarters: 12,
        'parameters.threshold.lathe': 0.25,
      }),
    );
    expect(changed.policies[0]!.add).toBe(0.3);
    expect(changed.events[0]).toMatchObject({ probability: 1, acts: [{ value: 0.2 }] });
    expect(changed.tables[0]).toMatchObject({
      deadline: 5,
      strategies: { SOU: { exponent: 4 } },
      issues: [{ duration: null, levels: [{}, { value: 0.6 }, {}] }],
    });
    expect(changed.notNegotiable[0]!.published).toBe(true);
    expect(changed.withheld).toEqual(['nor-tariff', 'talks/lathes']);
    expect(changed.quarters).toBe(12);
    expect(changed.parameters).toEqual({ 'threshold.lathe': 0.25 });
    expect(original).toEqual(smallScenario());
    expect(resolve({ withheld: 'nor-tariff/GRN,talks/lathes' }).withheld).toHaveLength(2);
  });

  it('[SCEN-31] the text none empties a list, and a threat may be made pending by its path', () => {
    const shipped = shippedScenario('truce-2025');
    const calm = valueOf(applyOverrides(shipped, { 'tables.us-china.threats': 'none', events: 'none' }));
    expect([calm.tables[0]!.threats, calm.events]).toEqual([[], []]);
    const made = valueOf(
      applyOverrides(shipped, { 'tables.us-china.threats.us-threat-tariff.pending': 'true' }),
    );
    expect(made.tables[0]!.threats[0]).toMatchObject({ id: 'us-threat-tariff', pending: true });
    expect(applyOverrides(shipped, { 'tables.us-china.threats': 'some' }).ok).toBe(false);
  });

  it('[SCEN-7] a path that leads nowhere and a value out of shape are refused', () => {
    for (const path of [
      'policies.nobody.add',
      'policies.0.nothing.deeper',
      'policies.nor-tariff.colour',
      'nothing',
      'tables.talks.strategies.EAS.exponent',
      '__proto__.polluted',
      'policies.constructor',
      'parameters.__proto__',
      'notNegotiable.euv.published',
    ])
      expect(codesOf({ [path]: 1 }), path).toEqual([`override-unknown ${path}`]);
    expect(codesOf({ 'policies.nor-tariff': 1 })).toEqual(['override-several policies.nor-tariff']);
    expect(codesOf({ quarters: 'many' })).toEqual(['value-type quarters']);
    expect(codesOf({ 'events.court.probability': 2 })).toEqual(['value-range events[0].probability']);
    expect(codesOf({ 'policies.nor-tariff.value': 0.2 })).toEqual(['act-measure policies[0]']);
  });

  it('[SCEN-8] a bloc adds to the mean rate of its members, weighted by their imports', () => {
    const model = smallModel();
    const member = (region: string) => ({ ...model.governments[0]!, region, tariffsBy: 'UNION' });
    const economy = {
      ...model.economy,
      regions: ['NOR', 'SOU', 'EAS'],
      sectors: ['MCH'],
      flow: Float64Array.of(0, 30, 10, 0, 0, 0, 0, 0, 0),
      tariffRate: Float64Array.of(0, 0.1, 0.3, 0, 0, 0, 0, 0, 0),
    };
    const context = createActContext(
      { ...model, economy, governments: [member('SOU'), member('EAS')] },
      new Map(),
    );
    expect(calibrationRate('MCH', { actor: 'UNION', target: 'NOR' }, context)).toBeCloseTo(0.15, 15);
  });

  it('[SCEN-9] what is wrong is found in the file it was read from', () => {
    const text = smallScenarioText().replace('scope: goods', 'scope: good');
    const scenario = valueOf(parseScenario(text, 'scenarios/small.yaml'));
    const resolved = resolveScenario(smallModel(), scenario, {});
    const located = resolved.ok ? [] : locateInScenario(resolved.diagnostics, text, 'scenarios/small.yaml');
    expect(located.map(formatDiagnostic)).toEqual([
      'scenarios/small.yaml:15:5 policies[0].scope: good is neither a sector nor a sector group of the model (did you mean goods?) [scope-unknown]',
    ]);
  });
});
