import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createAcceptance } from '../../src/engine/negotiation/index.ts';
import type { OfferingPolicy } from '../../src/engine/negotiation/strategy.ts';
import type { AcceptanceSpec } from '../../src/schema/negotiation.ts';
import { reportDocked } from '../support/docked.ts';
import { preferenceOf, seatOf } from '../support/table-seat.ts';

interface Scenario {
  label: string;
  t: readonly number[];
  u_received: readonly number[];
  u_next: readonly number[];
  reserved: number;
  decisions: Readonly<Record<string, readonly boolean[]>>;
  first_accept: Readonly<Record<string, number | null>>;
}
const reference = process.env.PARLEY_REFERENCE;
const file = reference ? join(resolve(reference), 'negotiation', '_acceptance.json') : '';

/** The rule that a column of the table is about; null for one that we do not know. Rationality is part of all our rules, and of one column. */
function ruleOf(column: string): { spec: AcceptanceSpec; rational: boolean } | null {
  const [, name = '', argument = ''] = /^AC_(\w+)(?:\(([^)]*)\))?/.exec(column) ?? [];
  const numbers = (argument.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const [first = 1, second = 0] = numbers;
  const forms: Readonly<Record<string, AcceptanceSpec>> = {
    next: { acceptance: 'next', factor: first, addend: second },
    prev: { acceptance: 'previous', factor: first, addend: second },
    gap: { acceptance: 'gap', gap: first },
    const: { acceptance: 'constant', above: first },
    time: { acceptance: 'time', after: first },
    combi: { acceptance: 'combi', after: first },
    combi_max: { acceptance: 'combi-max', after: first },
    combi_max_window: { acceptance: 'combi-max-window', after: first },
    combi_avg_window: { acceptance: 'combi-average', after: first },
  };
  const spec = forms[name];
  return spec === undefined ? null : { spec, rational: column.includes('& rational') };
}

/** Every decision of a rule when the two sides offer as the table says, whatever was decided before. Outcomes 2k and 2k + 1 are what is received and offered in round k. */
function decide(scenario: Scenario, spec: AcceptanceSpec, reservation: number): boolean[] {
  const rounds = scenario.t.length;
  const utility = scenario.t.flatMap((_, k) => [scenario.u_received[k]!, scenario.u_next[k]!]);
  const seat = seatOf(preferenceOf(utility, reservation), rounds);
  const offering: OfferingPolicy = { offer: (round) => 2 * round + 1, threshold: () => 0 };
  const policy = createAcceptance(seat, spec, offering);
  return scenario.t.map((_, round) => {
    policy.observe?.({ by: 1, round, outcome: 2 * round });
    const accepts = policy.accepts(round, 2 * round);
    policy.observe?.({ by: 0, round, outcome: 2 * round + 1 });
    return accepts;
  });
}

if (!existsSync(file)) {
  test.skip('[NEG-100] reference acceptance decisions: skipped, there is no table of them', () => {});
} else {
  const { scenarios } = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: readonly Scenario[] };
  const docked = { count: 0 };
  describe.each(scenarios)('$label', (scenario) => {
    const rules = Object.keys(scenario.decisions).filter((column) => ruleOf(column) !== null);
    test.each(rules)('[NEG-100] every decision of %s is that of the reference', (column) => {
      const { spec, rational } = ruleOf(column)!;
      const decisions = decide(scenario, spec, rational ? scenario.reserved : -Infinity);
      expect(decisions).toEqual(scenario.decisions[column]);
      const first = decisions.indexOf(true);
      expect(first < 0 ? null : first).toBe(scenario.first_accept[column]);
      docked.count += decisions.length;
    });
  });
  afterAll(() => reportDocked('acceptance decisions', docked.count));
}
