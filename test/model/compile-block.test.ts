import { evaluate } from 'mathjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, equation, ramp, sizes, socket } from './block-fixture.ts';

const columns = {
  scalar: ramp([], 0.75),
  tech: ramp(['technology'], -0.5),
  pair: ramp(['technology', 'target'], -0.25),
  turned: ramp(['target', 'technology'], 0.125),
};

/** Text of random expressions over the columns; arguments stay where mathjs also answers with a real number. */
const expressionText = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('0', '1', '2', ...Object.keys(columns)),
    fc
      .tuple(tie('node'), fc.constantFrom('+', '-', '*'), tie('node'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}) / (1 + abs(${b}))`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(1 + abs(${a}))^clamp(${b}, -1, 2)`),
    tie('node').map((a) => `exp(clamp(${a}, -2, 2)) - log(1 + abs(${a}))`),
    tie('node').map((a) => `-logistic(${a}) + sqrt(abs(${a}))`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `min(${a}, max(${b}, tech), 1)`),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `(${a} < ${b} ? ${b} : ${c})`),
    fc
      .tuple(tie('node'), tie('node'), tie('node'))
      .map(([a, b, c]) => `(${a} <= ${b} < ${c} or not (${a} > 1 and ${b} != ${c}) ? 1 : 2)`),
  ),
})).node;

const functions = {
  clamp: (x: number, low: number, high: number) => Math.max(low, Math.min(high, x)),
  logistic: (x: number) => 1 / (1 + Math.exp(-x)),
};

function direct(text: string, technology: number, target: number): number {
  const { scalar, tech, pair, turned } = columns;
  return Number(
    evaluate(text, {
      ...functions,
      scalar: scalar.values[0],
      tech: tech.values[technology],
      pair: pair.values[technology * sizes.target + target],
      turned: turned.values[target * sizes.technology + technology],
    }),
  );
}

describe('compiled equations', () => {
  it('[EQN-1] columns of random expressions equal a direct evaluation row by row', () => {
    const property = fc.property(expressionText, (text) => {
      fc.pre(text.length < 1500 && (text.match(/[\w.]+|[-+*/^<>=?]+/g) ?? []).length < 250);
      const block = compile([equation('out', ['technology', 'target'], text)], columns);
      block.step();
      block.columns['out']!.forEach((value, row) => {
        const expected = direct(text, Math.floor(row / sizes.target), row % sizes.target);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
      });
    });
    fc.assert(property, { seed: 11, numRuns: 300 });
  });

  it('[EQN-2] a symbol with fewer sets is repeated over the missing ones, in whatever order it holds them', () => {
    const block = compile([equation('out', ['technology', 'target'], 'turned + 2 * tech')], columns);
    block.step();
    const expected = [0, 1].flatMap((technology) =>
      [0, 1, 2].map((target) => 0.125 + (target * 2 + technology) / 8 + 2 * (-0.5 + technology / 8)),
    );
    expect([...block.columns['out']!]).toEqual(expected);
  });

  it('[EQN-3] sum, mean, min and max reduce one set and leave the others in place', () => {
    const share = ramp(['technology', 'exporter'], 0.5);
    const open = ramp(['technology', 'exporter', 'target'], -1);
    const block = compile(
      [
        equation('total', ['technology', 'target'], 'sum(share * open, exporter)'),
        equation('average', ['target', 'technology'], 'mean(open, exporter)'),
        equation('least', ['technology'], 'min(max(open, exporter), target)'),
        equation('all', [], 'sum(sum(mean(open, exporter), target), technology)'),
      ],
      { share, open },
    );
    block.step();
    const at = (technology: number, exporter: number, target: number): number =>
      open.values[(technology * sizes.exporter + exporter) * sizes.target + target]!;
    const exporters = [0, 1, 2, 3];
    const total = (technology: number, target: number): number =>
      exporters.reduce(
        (sum, e) => sum + share.values[technology * sizes.exporter + e]! * at(technology, e, target),
        0,
      );
    const average = (technology: number, target: number): number =>
      exporters.reduce((sum, e) => sum + at(technology, e, target), 0) / 4;
    expect([...block.columns['total']!]).toEqual([0, 1].flatMap((i) => [0, 1, 2].map((k) => total(i, k))));
    expect([...block.columns['average']!]).toEqual(
      [0, 1, 2].flatMap((k) => [0, 1].map((i) => average(i, k))),
    );
    expect([...block.columns['least']!]).toEqual([0, 1].map((i) => at(i, 3, 0)));
    expect(block.columns['all']![0]).toBeCloseTo(
      [0, 1, 2].reduce((sum, k) => sum + average(0, k) + average(1, k), 0),
      12,
    );
  });

  it('[EQN-4] a set that is reduced may also be a set of the equation', () => {
    const block = compile([equation('share', ['technology'], 'weight / sum(weight, technology)')], {
      weight: { over: ['technology'], unit: '1', values: Float64Array.of(1, 3) },
    });
    block.step();
    expect([...block.columns['share']!]).toEqual([0.25, 0.75]);
  });

  it('[EQN-5] auxiliaries are computed in the order of their needs, wherever they stand in the file', () => {
    const block = compile([
      equation('last', [], 'middle + 1'),
      equation('middle', [], 'first + 1'),
      equation('first', [], '2'),
    ]);
    block.step();
    expect(block.columns['last']![0]).toBe(4);
  });

  it('[EQN-6] states start from their initial values in the order of their needs and then read one another’s last values', () => {
    const block = compile([
      equation('fibonacci', [], 'next', { initial: 'next - 1' }),
      equation('next', [], 'fibonacci + next', { initial: 'one' }),
      equation('doubled', [], '2 * next'),
      equation('one', [], 'one', { initial: '1' }),
    ]);
    block.start();
    expect([block.columns['fibonacci']![0], block.columns['next']![0]]).toEqual([0, 1]);
    const seen: number[] = [];
    for (let step = 0; step < 8; step++) {
      block.step();
      seen.push(block.columns['fibonacci']![0]!);
      if (step === 0) expect(block.columns['doubled']![0]).toBe(2);
    }
    expect(seen).toEqual([1, 1, 2, 3, 5, 8, 13, 21]);
  });

  it('[EQN-7] inputs are read when stepped, so that one block serves changing circumstances', () => {
    const block = compile(
      [equation('out', ['target'], 'pull * 2')],
      {},
      socket([{ id: 'pull', over: ['target'], unit: '1' }], [{ id: 'out', over: ['target'], unit: '1' }]),
    );
    block.columns['pull']!.set([1, 2, 3]);
    block.step();
    expect([...block.columns['out']!]).toEqual([2, 4, 6]);
    block.columns['pull']!.set([0, 0, 4]);
    block.step();
    expect([...block.columns['out']!]).toEqual([0, 0, 8]);
  });

  it('[EQN-8] two blocks of the same equations share no state', () => {
    const make = () => compile([equation('count', [], 'count + 1', { initial: '0' })]);
    const [left, right] = [make(), make()];
    left.start();
    right.start();
    left.step();
    expect([left.columns['count']![0], right.columns['count']![0]]).toEqual([1, 0]);
  });

  it('[EQN-9] compiling equations that do not fit the socket throws', () => {
    expect(() => compile([equation('out', [], 'unheard_of')])).toThrow(/equation-symbol/);
    expect(() =>
      compile([equation('out', ['target'], 'short')], {
        short: { over: ['target'], unit: '1', values: Float64Array.of(1) },
      }),
    ).toThrow(/1 rows, not 3/);
  });
});
