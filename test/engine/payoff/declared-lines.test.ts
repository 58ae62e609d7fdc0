import { beforeAll, describe, expect, it } from 'vitest';
import { membersOf } from '../../../src/engine/negotiation/outcome-set.ts';
import { levelsOf } from '../../../src/engine/negotiation/outcome-space.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { NotNegotiable, ScenarioFile } from '../../../src/schema/scenario.ts';
import { loadShippedModel, shippedScenario, withTable } from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

const chip = 'ai-accelerators';
let model: Model;
let file: ScenarioFile;
beforeAll(() => {
  model = loadShippedModel();
  const shipped = shippedScenario('truce-2025');
  const issues = shipped.tables[0]!.issues.filter(({ id }) => [chip, 'magnets'].includes(id));
  file = withTable(shipped, { issues, threats: [] });
});

function opened(lines: readonly Partial<NotNegotiable>[], world: Model = model) {
  const notNegotiable = lines.map((line): NotNegotiable => ({
    government: 'USA',
    technology: chip,
    published: true,
    ...line,
  }));
  return openShippedTable(world, { ...file, notNegotiable });
}
const parameter = (id: string): number => model.parameters.find((one) => one.id === id)!.value;

describe('declared lines', () => {
  it('[PAY-202] giving up what is declared costs its government the same at every level, nobody else anything, and the chip stays on the table', () => {
    const plain = opened([]);
    const declared = opened([{ line: 'declared' }]);
    expect(membersOf(declared.space.allowed)).toEqual(membersOf(plain.space.allowed));
    const cost = parameter('payoff.weight.audience.USA') * parameter('payoff.declared_line.USA');
    const at = plain.space.issues.findIndex(({ id }) => id === chip);
    const levels = new Int32Array(plain.space.issues.length);
    for (let outcome = 0; outcome < plain.space.size; outcome++) {
      const isCrossed = levelsOf(plain.space, outcome, levels)[at]! > 0;
      const [own, other] = [0, 1].map(
        (party) =>
          declared.terms[party]!.terms.audience[outcome]! - plain.terms[party]!.terms.audience[outcome]!,
      );
      expect(own).toBeCloseTo(isCrossed ? -cost : 0, 12);
      expect(other).toBe(0);
    }
  });

  it('[PAY-203] a line that is not published costs nothing, another government’s neither, and one of the model costs like one of the scenario', () => {
    const audience = ({ terms }: ReturnType<typeof opened>) => [...terms[0]!.terms.audience];
    const plain = audience(opened([]));
    expect(audience(opened([{ line: 'declared', published: false }]))).toEqual(plain);
    expect(audience(opened([{ line: 'declared', government: 'JPN' }]))).toEqual(plain);
    const lines = { redLines: [{ technology: chip, kind: 'declared' as const }] };
    const world: Model = {
      ...model,
      governments: model.governments.map((own) => (own.id === 'USA' ? { ...own, ...lines } : own)),
    };
    expect(audience(opened([], world))).toEqual(audience(opened([{ line: 'declared' }])));
  });

  it('[PAY-204] a closed line is off the table while it is published, whatever else is said of the chip', () => {
    const closed = opened([{}]);
    const levels = new Int32Array(closed.space.issues.length);
    const at = closed.space.issues.findIndex(({ id }) => id === chip);
    for (const outcome of membersOf(closed.space.allowed))
      expect(levelsOf(closed.space, outcome, levels)[at]).toBe(0);
    const both = opened([{}, { line: 'declared' }]);
    expect(membersOf(both.space.allowed)).toEqual(membersOf(closed.space.allowed));
  });
});
