import { beforeAll, describe, expect, it } from 'vitest';
import { judge, severitiesOf } from '../../src/engine/confidence/judge.ts';
import { judgedAct } from '../../src/engine/judged-act.ts';
import type { Model } from '../../src/schema/model.ts';
import type { PolicyAct } from '../../src/schema/policy.ts';
import type { EventFile, ScenarioFile } from '../../src/schema/scenario.ts';
import { plainAct } from '../support/plain-act.ts';
import {
  loadShippedModel,
  rowsOf,
  runShipped,
  shippedScenario,
  withoutChance,
} from '../support/shipped-model.ts';
import { seatParties, type OpenTable } from '../support/shipped-table.ts';

let model: Model;
let file: ScenarioFile;
let open: Pick<OpenTable, 'world' | 'situation'>;
beforeAll(() => {
  model = loadShippedModel();
  file = shippedScenario('truce-2025');
  open = seatParties(model, file);
});

const leaders = (instrument: 'extraterritorial-rule' | 'waiver', target: string, value: number): PolicyAct =>
  plainAct({ instrument, actor: 'USA', target, scope: 'hbm', value, announced: 0, inForce: 1, id: 'new' });
/** What allies see in an act, after acts that are law already. */
function seen(act: PolicyAct, ...before: readonly PolicyAct[]) {
  const { run, allianceRows } = open.world;
  return judgedAct(run, allianceRows, act, [...open.world.acts, ...before]);
}
const kindsOf = (act: PolicyAct, ...before: readonly PolicyAct[]) => {
  const severities = severitiesOf(open.world.run.scenario.parameters);
  const { kind, extent } = judge(seen(act, ...before)!, severities);
  const allies = open.world.allianceRows.allies.map(({ id }) => id);
  return { extent, kinds: new Map(allies.map((id, ally) => [id, kind[ally]!])) };
};
const control = () => open.world.acts.find(({ id }) => id === 'us-hbm-chn')!.value;

describe('rules and exemptions before their audience', () => {
  it('[CONF-30] dropping a rule takes away the stringency that it carried abroad, softening it a part, renewing it nothing', () => {
    const rule = (value: number) => seen(leaders('extraterritorial-rule', 'CHN', value))!;
    expect(rule(0)).toMatchObject({ before: control(), after: 0 });
    expect(rule(0.5).after).toBeCloseTo(control() / 2, 12);
    expect(rule(1)).toMatchObject({ before: control(), after: control() });
    expect(kindsOf(leaders('extraterritorial-rule', 'CHN', 0)).kinds.get('JPN')).toBe('exempted');
  });

  it('[CONF-31] a rule on what the leader does not control is empty, and so is dropping it', () => {
    const empty = { ...leaders('extraterritorial-rule', 'CHN', 1), scope: 'graphite' };
    expect(kindsOf({ ...empty, value: 0 }, empty).extent).toBe(0);
  });

  it('[CONF-32] an exemption loosens by its exporter’s part of the supply, and those whom it frees reproach nothing', () => {
    const { extent, kinds } = kindsOf(leaders('waiver', 'KOR', 1));
    const { suppliers } = model.technologies.find(({ id }) => id === 'hbm')!;
    const korean = suppliers['KOR']!.value / (1 - (suppliers['CHN']?.value ?? 0));
    expect(extent).toBeCloseTo(control() * korean, 12);
    expect(kinds.get('KOR')).toBe('loosened');
    expect(kinds.get('JPN')).toBe('exempted');
    expect(kindsOf(leaders('waiver', 'KOR', 1), leaders('extraterritorial-rule', 'CHN', 0)).extent).toBe(0);
  });

  it('[CONF-90] an exemption frees nothing that the exporter’s own law denies, and in part what it denies in part', () => {
    const own = (share: number) =>
      plainAct({
        instrument: 'export-control',
        actor: 'KOR',
        target: 'CHN',
        scope: 'hbm',
        value: share * control(),
      });
    const extent = (share: number) => kindsOf(leaders('waiver', 'KOR', 1), own(share)).extent;
    expect(extent(1)).toBe(0);
    expect(extent(0.25)).toBeCloseTo(0.75 * extent(0), 12);
  });

  it('[CONF-33] an exemption taken back is a broken promise to whoever had it, in full, and to nobody else', () => {
    const { extent, kinds } = kindsOf(leaders('waiver', 'KOR', 0), leaders('waiver', 'KOR', 1));
    expect(extent).toBe(control());
    for (const [ally, kind] of kinds) expect(kind).toBe(ally === 'KOR' ? 'revoked' : 'loosened');
  });

  it('[CONF-34] in a run the ledger holds the rule that was dropped and the exemption that was taken back', () => {
    const acts = ['extraterritorial-rule', 'waiver', 'waiver'] as const;
    const events = acts.map((instrument, at): EventFile => ({
      id: `event-${at}`,
      quarter: `2026Q${at + 1}`,
      probability: 1,
      source: 'made up',
      acts: [
        {
          id: `act-${at}`,
          instrument,
          actor: 'USA',
          target: instrument === 'waiver' ? 'KOR' : 'CHN',
          scope: 'hbm',
          value: at === 1 ? 1 : 0,
          source: 'made up',
        },
      ],
    }));
    const quiet = { ...withoutChance(file, 0), quarters: 6, tables: [] };
    const ledgerOf = (...chosen: EventFile[]) => {
      const { tables, sets } = runShipped(model, { ...quiet, events: chosen });
      return rowsOf(tables.ledger!, sets).filter(
        ({ metric, kind }) => metric === 'confidence' && kind !== 'recovery',
      );
    };
    const dropped = ledgerOf(events[0]!);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { act, delta } of dropped) {
      expect(act).toBe('act-0');
      expect(delta as number).toBeLessThan(0);
    }
    const taken = ledgerOf(events[1]!, events[2]!).filter(({ act }) => act === 'act-2');
    expect(taken.map(({ kind, subject }) => [kind, subject])).toEqual([['revoked', 'KOR']]);
  });
});
