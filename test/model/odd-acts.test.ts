import { describe, expect, it } from 'vitest';
import { createActContext } from '../../src/model/act-context.ts';
import { resolveActs, standing } from '../../src/model/resolve-acts.ts';
import type { Model } from '../../src/schema/model.ts';
import type { ActFile } from '../../src/schema/scenario.ts';
import { smallModel } from './small-model.ts';

/** What is said of a tariff on machines, under the small model with some governments' duties set by a bloc. */
function saidOf(
  act: Partial<ActFile>,
  inBloc: readonly string[] = [],
): { errors: string[]; warnings: string[] } {
  const model: Model = smallModel();
  const governments = model.governments.map((government) =>
    inBloc.includes(government.id) ? { ...government, tariffsBy: 'UNI' } : government,
  );
  const values = new Map(model.parameters.map(({ id, value }) => [id, value]));
  const context = createActContext({ ...model, governments }, values);
  const whole = {
    id: 'duty',
    instrument: 'tariff',
    actor: 'NOR',
    target: 'SOU',
    scope: 'MCH',
    source: 'Made up',
  };
  resolveActs(
    [{ ...whole, value: 0.1, ...act } as ActFile],
    ['acts'],
    standing({ year: 2025, quarter: 1 }),
    context,
  );
  return {
    errors: context.problems.map(({ code }) => code),
    warnings: context.warnings.map(({ code }) => code),
  };
}
const fine = { errors: [], warnings: [] };
const onSelf = { errors: ['act-self'], warnings: [] };

describe('acts that were hardly meant', () => {
  it('[POL-90] an act on oneself is an error, of a bloc only where it has no other region', () => {
    expect(saidOf({})).toEqual(fine);
    expect(saidOf({ target: 'NOR' })).toEqual(onSelf);
    expect(saidOf({ target: 'NOR', instrument: 'export-tax' })).toEqual(onSelf);
    expect(saidOf({ target: 'NOR', instrument: 'purchase-commitment', value: 5 })).toEqual(onSelf);
    expect(saidOf({ actor: 'SOU', instrument: 'export-control', scope: 'lathe', value: 1 })).toEqual(onSelf);
    expect(saidOf({ actor: 'UNI', target: 'NOR' }, ['NOR'])).toEqual(onSelf);
    expect(saidOf({ actor: 'UNI', target: 'NOR' }, ['NOR', 'SOU'])).toEqual(fine);
  });

  it('[POL-91] a duty or tax above 500 % is a warning, since rates are fractions', () => {
    const odd = { errors: [], warnings: ['rate-percent'] };
    expect(saidOf({ value: 5 })).toEqual(fine);
    expect(saidOf({ value: 25 })).toEqual(odd);
    expect(saidOf({ value: 25, instrument: 'export-tax' })).toEqual(odd);
    expect(saidOf({ value: 25, instrument: 'purchase-commitment' })).toEqual(fine);
  });
});
