import { describe, expect, it } from 'vitest';
import { parameterColumns } from '../../src/model/parameter-columns.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';

describe('values of a technology toward one target', () => {
  it('[DATA-29] stocks that a technology states by target make a column over technology and target; the others have the technology’s', () => {
    const model = loadShippedModel();
    const values = new Map(model.parameters.map(({ id, value }) => [id, value]));
    const column = parameterColumns(model, values)['stock_normal']!;
    expect(column.over).toEqual(['technology', 'target']);
    const targets = model.sets['target']!.map(({ id }) => id);
    const of = (technology: string, target: string): number =>
      column.values[
        model.technologies.findIndex(({ id }) => id === technology) * targets.length + targets.indexOf(target)
      ]!;
    expect(of('magnets', 'JPN')).toBe(values.get('stock_normal.magnets.JPN'));
    expect(of('magnets', 'USA')).toBe(values.get('stock_normal.magnets'));
    expect(of('graphite', 'JPN')).toBe(values.get('stock_normal.graphite'));
    expect(of('magnets', 'JPN')).toBeGreaterThan(of('magnets', 'USA'));
  });

  it('[DATA-30] a scenario that keeps a target has the controls of the calibration year there from the start, save what its policies restate', () => {
    const model = loadShippedModel();
    const shipped = shippedScenario('truce-2025');
    const kept = (file: typeof shipped) =>
      resolveShipped(model, file).policies.filter(({ id }) => id.startsWith('kept/'));
    const toward = model.reflected.filter(({ target }) => target === 'RUS');
    expect(toward.length).toBeGreaterThan(0);
    expect(kept(shipped).map(({ id }) => id)).toEqual(toward.map(({ id }) => `kept/${id}`));
    const [first] = toward;
    const { instrument, actor, target, scope } = first!;
    const restated = { id: 'other', instrument, actor, target, scope, value: 0.5, source: 'A test.' };
    expect(kept({ ...shipped, policies: [...shipped.policies, restated] }).length).toBe(toward.length - 1);
    const { keeps: _, ...silent } = shipped;
    expect(kept(silent)).toEqual([]);
    expect(() => resolveShipped(model, { ...shipped, keeps: ['BRA'] })).toThrow(/BRA/);
  });
});
