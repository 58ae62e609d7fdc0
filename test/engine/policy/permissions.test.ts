import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPolicy, type Policy } from '../../../src/engine/policy/create-policy.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { PolicyAct } from '../../../src/schema/policy.ts';
import { plainAct } from '../../support/plain-act.ts';
import { loadShippedModel } from '../../support/shipped-model.ts';

const seed = 20260601;
let model: Model;
let policy: Policy;
let parameters: Map<string, number>;

beforeAll(() => {
  model = loadShippedModel();
  parameters = new Map(model.parameters.map(({ id, value }) => [id, value]));
  policy = createPolicy(model, parameters);
});

const control = (actor: string, technology: string, value: number): PolicyAct =>
  plainAct({ instrument: 'export-control', actor, scope: technology, target: targetOf(technology), value });
const targetOf = (technology: string): string =>
  model.technologies.find(({ id }) => id === technology)!.target;

/** Controls of any governments on any technologies. */
const controls = () =>
  fc.array(
    fc.record({
      government: fc.nat(model.governments.length - 1),
      technology: fc.nat(model.technologies.length - 1),
      stringency: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    }),
    { minLength: 1, maxLength: 12 },
  );
const asActs = (
  list: readonly { government: number; technology: number; stringency: number }[],
  stricter = 0,
): PolicyAct[] =>
  list.map(({ government, technology, stringency }) =>
    control(
      model.governments[government]!.id,
      model.technologies[technology]!.id,
      Math.min(1, stringency + stricter),
    ),
  );

describe('what the law permits', () => {
  it('[POL-1] more stringency of any governments never permits more on any route', () => {
    fc.assert(
      fc.property(controls(), fc.integer({ min: 0, max: 100 }), (list, more) => {
        const loose = policy.wedges(asActs(list), 0);
        const strict = policy.wedges(asActs(list, more / 100), 0);
        return (
          strict.position.every((value, i) => value <= loose.position[i]! + 1e-15) &&
          strict.permitted.every((value, i) => value <= loose.permitted[i]! + 1e-15)
        );
      }),
      { seed, numRuns: 200 },
    );
  });

  it('[POL-2] of each owner’s part of a route the stricter law of exporter and owner decides', () => {
    fc.assert(
      fc.property(controls(), (list) => {
        const { position, permitted } = policy.wedges(asActs(list), 0);
        const { regions, targets, technology, region, target } = policy.context;
        for (const cell of model.cells) {
          const at = (id: string) =>
            (technology(cell.technology) * regions + region(id)) * targets + target(cell.importer);
          let expected = 0;
          for (const [owner, { value }] of Object.entries(cell.owners))
            expected += value * Math.min(position[at(cell.exporter)]!, position[at(owner)]!);
          expect(permitted[at(cell.exporter)]).toBeCloseTo(expected, 12);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('[POL-3] a route that neither its exporter nor an owner restricts is open, to the last bit', () => {
    const { permitted } = policy.wedges([control('NLD', 'euv', 1)], 0);
    const { regions, targets, technology, region, target } = policy.context;
    for (const cell of model.cells) {
      const at = (technology(cell.technology) * regions + region(cell.exporter)) * targets;
      const bound = cell.technology === 'euv' && ('NLD' in cell.owners || cell.exporter === 'NLD');
      const found = permitted[at + target(cell.importer)]!;
      if (bound) expect(found).toBeLessThan(1);
      else expect(found).toBe(1);
    }
  });

  it('[POL-4] a government of part of a region closes the region by its weight', () => {
    const halved = {
      ...model,
      governments: model.governments.map((own) => (own.id === 'JPN' ? { ...own, weight: 0.5 } : own)),
    };
    const { position } = createPolicy(halved, parameters).wedges([control('JPN', 'deposition', 1)], 0);
    const { regions, targets, technology, region, target } = policy.context;
    const at = (technology('deposition') * regions + region('JPN')) * targets + target('CHN');
    expect(position[at]).toBeCloseTo(1 - 0.5 * (1 - parameters.get('threshold.deposition')!), 12);
  });
});
