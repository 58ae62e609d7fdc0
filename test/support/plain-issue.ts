import type { Issue } from '../../src/schema/negotiation.ts';

/** An issue of which only the number of levels matters. */
export function plainIssue(id: string, labels: readonly string[]): Issue {
  return {
    id,
    mover: 'a',
    instrument: 'tariff',
    target: 'b',
    scope: 'all',
    levels: labels.map((label, value) => ({ value, measure: 'value', label })),
    lag: 0,
    duration: null,
    stance: false,
    authority: 'executive',
  };
}
