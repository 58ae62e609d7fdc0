import { beforeAll, describe, expect, it } from 'vitest';
import { createRunMemo } from '../../../src/engine/run-memo.ts';
import type { Model } from '../../../src/schema/model.ts';
import type { ActFile, EventFile, ScenarioFile } from '../../../src/schema/scenario.ts';
import {
  loadShippedModel,
  numbersOf,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
} from '../../support/shipped-model.ts';

const source = 'made up';
let model: Model;
let quiet: ScenarioFile;
let published: ScenarioFile;
const memo = createRunMemo();
beforeAll(() => {
  model = loadShippedModel();
  quiet = { ...withoutChance(shippedScenario('truce-2025'), 0), quarters: 2, tables: [], events: [] };
  published = withoutChance(shippedScenario('red-lines-published'), 0);
});

const event = (of: Partial<EventFile>): EventFile => ({
  id: 'news',
  quarter: '2026Q1',
  probability: 1,
  source,
  acts: [],
  ...of,
});
const act = (of: Partial<ActFile>): ActFile => ({
  id: 'act',
  instrument: 'export-control',
  actor: 'USA',
  target: 'CHN',
  scope: 'eda',
  value: 0,
  source,
  ...of,
});
/** Entries of confidence of a run of the truce without its tables. */
function entriesOf(file: ScenarioFile) {
  const { tables, sets } = runShipped(model, file, { memo });
  const ledger = rowsOf(tables.ledger!, sets);
  return { tables, sets, ledger, moved: ledger.filter(({ metric }) => metric === 'confidence') };
}

describe('what changes confidence in a run', () => {
  it('[CONF-52] a new government of the leader takes allies’ confidence half the way to its resting value, with the event as the cause', () => {
    const { ledger, moved } = entriesOf({ ...quiet, events: [event({ newLeader: true })] });
    const renewed = moved.filter(({ kind }) => kind === 'new-leader');
    expect(renewed.length).toBe(model.sets['ally']!.length);
    for (const { quarter, subject, before, after, cause } of renewed) {
      const resting = model.parameters.find(({ id }) => id === `resting_confidence.${subject}`)!.value;
      expect(quarter).toBe(1);
      expect(after).toBeCloseTo(((before as number) + resting) / 2, 12);
      expect(ledger.find(({ entry }) => entry === cause)).toMatchObject({ kind: 'event', act: 'news' });
    }
  });

  it('[CONF-53] a control that is lifted young is a reversal with its days in force, and one that is lifted old is none', () => {
    const imposed = act({ id: 'denied', value: 1, from: '2025Q4', day: 50 });
    const file = {
      ...quiet,
      policies: [...quiet.policies.filter(({ scope }) => scope !== 'eda'), imposed],
      events: [
        event({
          acts: [act({ id: 'lifted', day: 10 }), act({ id: 'old', scope: 'machine-tools', target: 'RUS' })],
        }),
      ],
    };
    const { tables, sets } = entriesOf(file);
    expect(rowsOf(tables.reversal!, sets)).toEqual([
      { reversal: 0, quarter: 1, act: 'lifted', scope: 'eda', days: 91 + 10 - 50, extent: 1 },
    ]);
    expect(numbersOf(tables.world!, 'reversals')).toEqual([0, 1]);
  });

  it('[CONF-54] a change against criteria that stand published is reproached as such, and without them it is not', () => {
    const criteria = act({ id: 'rules', instrument: 'criteria-published', scope: 'eda', value: 1 });
    const imposed = act({ id: 'denied', value: 1, from: '2020Q1' });
    const lifted = event({ acts: [act({ id: 'lifted', againstCriteria: true })] });
    const kindsOf = (...more: ActFile[]) => {
      const policies = [...quiet.policies.filter(({ scope }) => scope !== 'eda'), imposed, ...more];
      const { moved } = entriesOf({ ...quiet, policies, events: [lifted] });
      return new Map(
        moved.filter((entry) => entry.act === 'lifted').map(({ subject, kind }) => [subject, kind]),
      );
    };
    const [without, withThem] = [kindsOf(), kindsOf(criteria)];
    const plain = model.sets['ally']!.map(({ id }) => id).filter((ally) => !without.has(ally));
    expect(plain.length).toBeGreaterThan(0);
    for (const ally of plain) expect(withThem.get(ally)).toBe('criteria');
  });

  it('[CONF-55] refusing what is on the published list when it is asked for earns trust once a year, and without the credit nothing', () => {
    const short = { ...published, quarters: 2 };
    const kept = entriesOf(short).moved.filter(({ kind }) => kind === 'kept');
    expect(kept.length).toBeGreaterThan(0);
    for (const { act: list, delta, scope } of kept) {
      expect(list).toBe(`list/USA/${scope}`);
      expect(delta).toBeGreaterThan(0);
    }
    expect(new Set(kept.map(({ subject, scope }) => `${subject} ${scope}`)).size).toBe(kept.length);
    const nothing = { ...short, quarters: 1, parameters: { ...short.parameters, kept_credit: 0 } };
    expect(entriesOf(nothing).moved.filter(({ kind }) => kind === 'kept')).toEqual([]);
  });
});
