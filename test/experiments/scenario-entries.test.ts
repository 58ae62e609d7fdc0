import { describe, expect, it } from 'vitest';
import { inputDifferences } from '../../src/experiments/input-differences.ts';
import { differingPaths, entriesOf, mixScenarios } from '../../src/experiments/scenario-entries.ts';
import { loadShippedModel, shippedScenario } from '../support/shipped-model.ts';

const model = loadShippedModel();
const truce = shippedScenario('truce-2025');
const busan = shippedScenario('busan-2025');
const everything = shippedScenario('everything-on-the-table');
const lines = shippedScenario('red-lines-published');

describe('what differs between two scenarios', () => {
  it('[ATTR-6] all differences of one over the other make the other, none leave it as it is', () => {
    for (const [a, b] of [
      [truce, busan],
      [busan, truce],
      [everything, lines],
      [truce, lines],
    ] as const) {
      const plain = (file: typeof a) =>
        entriesOf(file)
          .map(({ path, value }) => [path, value])
          .sort();
      expect(plain(mixScenarios(a, b, () => true))).toEqual(plain(b));
      expect(plain(mixScenarios(a, b, () => false))).toEqual(plain(a));
      expect(
        differingPaths(
          mixScenarios(a, b, () => true),
          b,
        ),
      ).toEqual([]);
      expect(
        differingPaths(
          mixScenarios(a, b, () => false),
          a,
        ),
      ).toEqual([]);
    }
  });

  it('[ATTR-6] one difference alone is taken over and nothing else', () => {
    const [path] = differingPaths(truce, busan).filter((one) => one.startsWith('policies.'));
    const mixed = mixScenarios(truce, busan, (one) => one === path);
    expect(differingPaths(truce, mixed)).toEqual([path]);
    expect(differingPaths(mixed, truce)).toEqual([path]);
  });

  it('[ATTR-7] inputs that differ are named with both values, unit and source; what scenarios share is not', () => {
    expect(inputDifferences(everything, lines, model)).toEqual(
      ['ai-accelerators', 'hbm', 'deposition'].map((technology) => ({
        path: `notNegotiable.${technology}.published`,
        a: 'false',
        b: 'true',
        unit: '',
        source: '',
      })),
    );
    expect(inputDifferences(truce, truce, model)).toEqual([]);
    const other = {
      ...truce,
      parameters: { ...truce.parameters, reach: 0.7 },
      policies: truce.policies
        .slice(1)
        .map((act, at) => (at === 0 ? { ...act, value: undefined!, position: undefined!, add: 0.123 } : act)),
      events: truce.events.map((event) => ({ ...event, probability: 0.25 })),
    };
    const found = inputDifferences(truce, other, model);
    const reach = model.parameters.find(({ id }) => id === 'reach')!;
    expect(found).toContainEqual({
      path: 'parameters.reach',
      a: truce.parameters['reach'] ?? reach.value,
      b: 0.7,
      unit: reach.unit,
      source: reach.source,
    });
    expect(found).toContainEqual({
      path: `events.${truce.events[0]!.id}.probability`,
      a: truce.events[0]!.probability,
      b: 0.25,
      unit: '1',
      source: truce.events[0]!.source,
    });
    const [gone, changed] = truce.policies;
    expect(found).toContainEqual(
      expect.objectContaining({ path: `policies.${gone!.id}`, b: null, source: gone!.source }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        path: `policies.${changed!.id}.add`,
        b: 0.123,
        unit: '1',
        source: changed!.source,
      }),
    );
  });
});
