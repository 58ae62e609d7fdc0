import { compileBlock } from '../../src/model/compile-block.ts';
import { bookOf } from '../support/book-of.ts';
import type { Block, Equation, ParameterColumn, Socket } from '../../src/schema/model.ts';

export const sizes = { technology: 2, target: 3, exporter: 4, band: 5 };

/** An equation of submodel `test`; dimensionless unless said otherwise. */
export function equation(id: string, over: string[], is: string, more: Partial<Equation> = {}): Equation {
  return {
    id: `test.${id}`,
    over,
    kind: more.initial === undefined ? 'auxiliary' : 'state',
    is,
    unit: '1',
    meaning: 'For a test',
    source: 'test',
    record: false,
    ...more,
  };
}

export const socket = (gives: Socket['gives'] = [], needs: Socket['needs'] = []): Socket => ({
  submodel: 'test',
  gives,
  needs,
});

/** A column whose row k holds start + k / 8, distinct and exact in binary. */
export function ramp(over: readonly (keyof typeof sizes)[], start: number, unit = '1'): ParameterColumn {
  const rows = over.reduce((product, set) => product * sizes[set], 1);
  return { over, unit, values: Float64Array.from({ length: rows }, (_, k) => start + k / 8) };
}

export const compile = (
  equations: Equation[],
  parameters: Record<string, ParameterColumn> = {},
  port = socket(),
): Block => compileBlock(bookOf(equations), port, sizes, parameters);
