import { describe, expect, it } from 'vitest';
import { analyseBlock } from '../../src/model/analyse-block.ts';
import type { Equation, ParameterColumn } from '../../src/schema/model.ts';
import { compileBlock } from '../../src/model/compile-block.ts';
import { bookOf } from '../support/book-of.ts';
import { equation, socket } from './block-fixture.ts';

const sizes = { technology: 3, input: 4, target: 2, none: 0 };
const parameters: Record<string, ParameterColumn> = {
  months: { over: ['technology'], unit: 'month', values: Float64Array.of(1, 2, 4) },
  pairs: { over: ['target', 'technology'], unit: '1', values: Float64Array.of(1, 2, 3, 4, 5, 6) },
  made_from: { over: ['input'], unit: '1', linkTo: 'technology', values: Float64Array.of(2, 0, 0, 1) },
  rows: { over: ['input'], unit: '1', values: Float64Array.of(1, 1, 1, 1) },
  nothing: { over: ['technology', 'none'], unit: '1', values: new Float64Array(0) },
};
const problemsOf = (equations: readonly Equation[]) =>
  analyseBlock(bookOf(equations), socket(), parameters, new Set(Object.keys(sizes))).problems.map(
    ({ code }) => code,
  );

describe('a lookup', () => {
  it('[EQN-10] reads a variable at the member that a link names, over the link’s set in place of its own', () => {
    const block = compileBlock(
      bookOf([
        equation('lag', ['input'], 'at(months, made_from)', { unit: 'month' }),
        equation('seen', ['input', 'target'], 'at(pairs, made_from) + 0 * rows'),
      ]),
      socket(),
      sizes,
      parameters,
    );
    block.step();
    expect([...block.columns['lag']!]).toEqual([4, 1, 1, 2]);
    expect([...block.columns['seen']!]).toEqual([3, 6, 1, 4, 1, 4, 2, 5]);
  });

  it('[EQN-11] of a state means its last value, so that technologies may be read through one another without a cycle', () => {
    const block = compileBlock(
      bookOf([
        equation('level', ['technology'], 'level + sum(at(level, made_from) * rows, input)', {
          initial: 'pairs_first',
        }),
      ]),
      socket(),
      sizes,
      { ...parameters, pairs_first: { over: ['technology'], unit: '1', values: Float64Array.of(1, 2, 3) } },
    );
    block.start();
    block.step();
    expect([...block.columns['level']!]).toEqual([8, 9, 10]);
    expect(
      problemsOf([
        equation('a', ['input'], 'at(b, made_from)'),
        equation('b', ['technology'], 'sum(a, input)'),
      ]),
    ).toContain('equation-cycle');
  });

  it('[EQN-12] wants a symbol over the linked set, a link, and fitting sets and units', () => {
    const found = (is: string, over: string[], unit = '1') => problemsOf([equation('x', over, is, { unit })]);
    expect(found('at(months, made_from)', ['input'], 'month')).toEqual([]);
    expect(found('at(months, made_from)', ['input'])).toContain('equation-dimension');
    expect(found('at(months, made_from)', ['technology'], 'month')).toContain('equation-sets');
    expect(found('at(rows, made_from)', ['input'])).toContain('equation-arguments');
    expect(found('at(months, rows)', ['input'], 'month')).toContain('equation-arguments');
    expect(found('at(2 * months, made_from)', ['input'], 'month')).toContain('equation-arguments');
    expect(found('at(months)', ['input'], 'month')).toContain('equation-arguments');
    expect(found('at(month, made_from)', ['input'], 'month')).toContain('equation-symbol');
  });

  it('[EQN-13] a sum over a set without members is 0', () => {
    const block = compileBlock(
      bookOf([equation('total', ['technology'], 'sum(nothing, none)')], ['none']),
      socket(),
      sizes,
      parameters,
    );
    block.step();
    expect([...block.columns['total']!]).toEqual([0, 0, 0]);
  });
});
