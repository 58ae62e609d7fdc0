import { describe, expect, it } from 'vitest';
import { differingPaths, entriesOf, mixScenarios } from '../../src/experiments/scenario-entries.ts';
import { shippedScenario } from '../support/shipped-model.ts';

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
});
