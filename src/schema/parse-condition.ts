import type { Id } from './ids.ts';
import type { ExitCondition } from './result.ts';

/** A comparison of a metric with a number. */
export interface Comparison extends Pick<ExitCondition, 'is' | 'than'> {
  metric: Id;
}

const comparison = /^\s*([A-Za-z0-9][\w-]*)\s*(<=|>=|<|>)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*$/;

/** Reads `METRIC < NUMBER`, with <, <=, > or >=; null for any other text. */
export function parseCondition(text: string): Comparison | null {
  const match = comparison.exec(text);
  return match === null
    ? null
    : { metric: match[1]!, is: match[2] as Comparison['is'], than: Number(match[3]) };
}
