import { beforeAll, describe, expect, it } from 'vitest';
import { createStrategy } from '../../../src/engine/negotiation/create-strategy.ts';
import { createProtocol } from '../../../src/engine/negotiation/index.ts';
import { has } from '../../../src/engine/negotiation/outcome-set.ts';
import { levelsOf, maskOutcomes } from '../../../src/engine/negotiation/outcome-space.ts';
import { runSession } from '../../../src/engine/negotiation/run-session.ts';
import { createStream, type Stream } from '../../../src/numerics/stream.ts';
import type { Model } from '../../../src/schema/model.ts';
import {
  termIds,
  type OutcomeSpace,
  type StrategySpec,
  type UtilityTerms,
} from '../../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  memoOf,
} from '../../support/shipped-model.ts';
import { openShippedTable } from '../../support/shipped-table.ts';

let model: Model;
const types = ['transactional', 'security-first'];
beforeAll(() => {
  model = loadShippedModel();
});

/** A way of bargaining, drawn. */
function drawStrategy({ uniform }: Stream): StrategySpec {
  const kind = uniform();
  const opponent = { model: 'frequency', width: 0.05 } as const;
  if (kind < 0.25) return { offering: 'micro', acceptance: 'next', factor: 1, addend: 0 };
  if (kind < 0.35) return { offering: 'tough', acceptance: 'combi', after: 0.9 };
  if (kind < 0.5)
    return {
      offering: 'absolute-tit-for-tat',
      reciprocity: 1,
      lookback: 1,
      patience: 2,
      concession: 0.05,
      opponent,
      acceptance: 'curve',
    };
  const curve = { exponent: 0.2 + 4 * uniform(), floor: 0.2 * uniform() };
  return { offering: 'time-dependent', ...curve, acceptance: 'curve', ...(kind < 0.7 ? { opponent } : {}) };
}

/** Packages offered or put to the vote in 40 rounds among parties who bargain as drawn. */
function offersOf(terms: readonly UtilityTerms[], space: OutcomeSpace, stream: Stream): number[] {
  const preferences = terms.map(({ expected, shift, scale, reservation }) => ({
    utility: expected.map((value) => (value + shift) * scale),
    allowed: space.allowed,
    reservation: (reservation + shift) * scale,
  }));
  const protocol = createProtocol(
    stream.uniform() < 0.7
      ? { id: 'stacked-alternating-offers' }
      : { id: 'propose-then-vote', rule: 'unanimity' },
  );
  const strategies = preferences.map((preference, party) =>
    createStrategy(drawStrategy(stream), preference, party, { space, rounds: 40, offers: [] }),
  );
  const opened = protocol.open(terms.length, 40);
  const { events } = runSession(protocol, opened, protocol.seat(strategies, preferences), 40);
  return events.filter(({ kind }) => kind === 'offer').map(({ outcome }) => outcome);
}

describe('agreements', () => {
  it('[PAY-91] the stance term stays below 40 % of the summed ranges of a party’s terms, whatever the type', () => {
    for (const type of types) {
      const file = { ...shippedScenario('truce-2025'), types: { USA: type } };
      for (const { terms } of openShippedTable(model, file).terms) {
        const ranges = Object.values(terms).map((values) => Math.max(...values) - Math.min(...values));
        const stance = Math.max(...terms.stance) - Math.min(...terms.stance);
        expect(stance).toBeLessThan(0.4 * ranges.reduce((sum, range) => sum + range, 0));
      }
    }
  });

  it('[PAY-92] no offer of 200 seeds holds a level that is off the table, whatever else is masked and however the parties bargain', () => {
    const listed = shippedScenario('red-lines-published');
    const six = shippedScenario('tables-2026');
    const scenarios = [
      { ...listed, notNegotiable: listed.notNegotiable.map((row) => ({ ...row, published: true })) },
      { ...six, tables: six.tables.filter(({ id }) => id === 'us-netherlands') },
    ];
    let offers = 0;
    const broken: string[] = [];
    scenarios.forEach((file, which) => {
      const open = openShippedTable(model, file);
      const levels = new Int32Array(open.space.issues.length);
      for (let seed = 1; seed <= 200; seed++) {
        const stream = createStream(seed, 'masks', which);
        const masked = open.space.issues.map((issue) =>
          issue.levels.map((_, level) => stream.uniform() < (level === 0 ? 0.05 : 0.25)),
        );
        const space = maskOutcomes(open.space, (issue, level) => masked[issue]![level]!);
        for (const outcome of offersOf(open.terms, space, stream)) {
          offers++;
          levelsOf(space, outcome, levels);
          const isOff = !has(open.space.allowed, outcome) || masked.some((off, issue) => off[levels[issue]!]);
          if (isOff) broken.push(`${seed}: ${levels.join()}`);
        }
      }
    });
    expect(broken).toEqual([]);
    expect(offers).toBeGreaterThan(4000);
  });

  it('[PAY-93] every deal in force is worth at least no deal to all who signed it, by exact evaluation, whatever the type and at every shipped table', () => {
    const inForce = (file: ScenarioFile, seeds: readonly number[]): number => {
      const memo = memoOf(model);
      let deals = 0;
      for (const seed of seeds) {
        const { tables, sets } = runShipped(model, file, { seed, memo });
        for (const row of rowsOf(tables.deal!, sets)) {
          if (row['status'] !== 'in-force') continue;
          deals++;
          const { utility, reservation } = row as { utility: number; reservation: number };
          expect(utility).toBeGreaterThanOrEqual(reservation);
          const terms = termIds.map((id) => Number(row[id.replaceAll('-', '_')]));
          expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(utility, 9);
        }
      }
      return deals;
    };
    const until = (id: string): ScenarioFile => {
      const file = shippedScenario(id);
      return { ...file, quarters: 1 + Math.max(...file.tables.map(({ deadline }) => deadline)) };
    };
    const typed = types.map((type) =>
      inForce({ ...shippedScenario('truce-2025'), quarters: 4, types: { USA: type } }, [1, 2]),
    );
    const shipped = ['geneva-2025', 'london-2025', 'busan-2025', 'tables-2026'].map((id) =>
      inForce(until(id), [1]),
    );
    for (const deals of [typed, shipped])
      expect(deals.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });

  it('[PAY-94] publishing a list moves nothing by itself: no trade, no technology, no confidence', () => {
    const file = shippedScenario('red-lines-published');
    const run = (published: boolean) =>
      runShipped(model, {
        ...file,
        quarters: 2,
        tables: [],
        notNegotiable: file.notNegotiable.map((row) => ({ ...row, published })),
      }).tables;
    const [listed, silent] = [true, false].map(run);
    for (const table of ['region', 'pair', 'technology', 'ally', 'world'] as const)
      expect(listed![table]).toEqual(silent![table]);
  });
});
