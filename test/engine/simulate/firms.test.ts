import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../src/schema/model.ts';
import type { RunResult } from '../../../src/schema/result.ts';
import type { ActFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  reflectedActs,
  rowsOf,
  runShipped,
  shippedScenario,
} from '../../support/shipped-model.ts';
import type { Row } from '../../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

/** The world of the calibration year's law, and then some. */
function play(
  acts: readonly ActFile[],
  quarters: number,
  parameters: ScenarioFile['parameters'] = {},
): RunResult {
  return runShipped(model, {
    ...shippedScenario('truce-2025'),
    quarters,
    policies: [...reflectedActs(), ...acts],
    events: [],
    tables: [],
    parameters: { alignment_chance: 0, ...parameters },
  });
}
const act = (more: Partial<ActFile>): ActFile => ({
  id: 'made-up',
  instrument: 'export-control',
  actor: 'NLD',
  target: 'CHN',
  scope: 'immersion-duv',
  source: 'Made up',
  ...more,
});
const rowsOfTable = ({ tables, sets }: RunResult, id: 'firm' | 'world' | 'technology'): Row[] =>
  rowsOf(tables[id]!, sets);
const dutch = (result: RunResult): Row[] =>
  rowsOfTable(result, 'firm').filter(
    ({ technology, headquarters }) => technology === 'immersion-duv' && headquarters === 'NLD',
  );

describe('firms in a run', () => {
  it('[FIRM-23] two runs that differ in a control of quarter 12 are alike to the bit before it', () => {
    const quiet = play([], 14);
    const strict = play([act({ from: '2028Q4', value: 1 })], 14);
    const before = (result: RunResult) =>
      Object.values(result.tables).map((table) =>
        rowsOf(table, result.sets).filter(({ quarter }) => Number(quarter) < 12),
      );
    expect(before(strict)).toEqual(before(quiet));
    const [late, never] = [strict, quiet].map((result) => dutch(result).at(-1)!);
    expect(late!['buyers_trust']).toBeLessThan(never!['buyers_trust'] as number);
    expect(late!['denied']).toBeGreaterThan(never!['denied'] as number);
  });

  it('[FIRM-24] a denial lowers trust, raises effort at home and slows the frontier by what its makers lose', () => {
    const [quiet, strict] = [[], [act({ from: '2026Q1', value: 1 })]].map((acts) => play(acts, 8));
    const effort = (result: RunResult) =>
      rowsOfTable(result, 'technology')
        .filter(({ technology }) => technology === 'immersion-duv')
        .at(-1)!['effort'];
    expect(effort(strict!)).toBeGreaterThan(effort(quiet!) as number);
    const confidence = (result: RunResult) => rowsOfTable(result, 'world').at(-1)!['firm_confidence'];
    expect(confidence(strict!)).toBeLessThan(confidence(quiet!) as number);
    const own = dutch(strict!).at(-1)!;
    expect(own['revenue_lost']).toBeGreaterThan(0);
    expect(own['research_lost']).toBeGreaterThan(0);
    expect(own['lobbying']).toBeLessThanOrEqual(own['revenue_lost'] as number);
  });

  it('[FIRM-25] permission is not purchase where the buyers’ own government speaks against it', () => {
    const permission = act({ actor: 'USA', scope: 'ai-accelerators', from: '2026Q1', value: 0 });
    const guidance = act({
      id: 'guidance',
      instrument: 'guidance',
      actor: 'CHN',
      scope: 'ai-accelerators',
      from: '2026Q1',
      value: 0.95,
    });
    const [bought, told] = [[permission], [permission, guidance]].map((acts) =>
      rowsOfTable(play(acts, 3), 'firm').filter(
        ({ technology, headquarters, quarter }) =>
          technology === 'ai-accelerators' && headquarters === 'USA' && Number(quarter) > 0,
      ),
    );
    told!.forEach((row, at) =>
      expect(row['licensed']).toBeLessThan(0.1 * (bought![at]!['licensed'] as number)),
    );
  });

  it('[FIRM-26] purchases rise when a rule is announced with its date, and fall when it holds', () => {
    const later = { id: 'later', from: '2026Q1', until: '2026Q4', position: 0.95 };
    const result = play([act(later), act({ id: 'then', from: '2026Q4', value: 1 })], 6);
    const licensed = dutch(result).map((row) => row['licensed'] as number);
    expect(licensed.length).toBe(6);
    expect(licensed[5]).toBeLessThan(licensed[0]!);
  });

  describe('toward a target that is denied nearly all', () => {
    let run: RunResult;
    beforeAll(() => {
      const file = { ...shippedScenario('russia-common-items'), quarters: 4, parameters: { firms: 5000 } };
      run = runShipped(model, file);
    });

    it('[FIRM-29] makers that sell to it alone and are denied all of it pay for no research, and the run goes on', () => {
      expect(run.status).toBe('complete');
    });

    it('[FIRM-31] intermediaries bring of what is denied what has leaked of the technology by then, as flows do', () => {
      const leaks = rowsOfTable(run, 'technology');
      const rows = rowsOfTable(run, 'firm').filter(
        ({ denied, quarter }) => Number(denied) > 1 && Number(quarter) > 0,
      );
      expect(rows.length).toBeGreaterThan(20);
      for (const { technology, quarter, denied, diverted } of rows) {
        const eve = leaks.find(
          (row) => row['technology'] === technology && row['quarter'] === Number(quarter) - 1,
        );
        expect((diverted as number) / (denied as number)).toBeCloseTo(eve!['leak'] as number, 9);
      }
    });
  });

  it('[FIRM-27] twice as many firms come to the same within sampling error', () => {
    const strict = [act({ from: '2026Q1', value: 0.75 })];
    const [fewer, more] = [1000, 2000].map((firms) => play(strict, 6, { firms }));
    const confidence = (result: RunResult) =>
      rowsOfTable(result, 'world').at(-1)!['firm_confidence'] as number;
    expect(Math.abs(confidence(more!) / confidence(fewer!) - 1)).toBeLessThan(0.01);
    const lost = (result: RunResult) =>
      rowsOfTable(result, 'firm')
        .filter(({ quarter }) => quarter === 5)
        .reduce((sum, row) => sum + (row['revenue_lost'] as number), 0);
    // Some seven buyers a line: one that designs a maker out more or less moves a few per cent of all that is lost.
    expect(Math.abs(lost(more!) / lost(fewer!) - 1)).toBeLessThan(0.05);
    const delay = (result: RunResult) => rowsOfTable(result, 'world').at(-1)!['delay_index'] as number;
    expect(Math.abs(delay(more!) - delay(fewer!))).toBeLessThan(0.05);
  });
});
