import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { actsOfLevel } from '../../src/engine/policy/acts-of-level.ts';
import { createPolicy } from '../../src/engine/policy/create-policy.ts';
import { quartersSince, parseQuarter } from '../../src/model/calendar.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import type { Model } from '../../src/schema/model.ts';
import type { Issue } from '../../src/schema/negotiation.ts';
import type { IssueFile, ScenarioFile } from '../../src/schema/scenario.ts';
import { loadShippedModel, resolveShipped, shippedScenario } from '../support/shipped-model.ts';

interface Exchange {
  id: string;
  date: string;
  facts: readonly string[];
  undone: 'lapses' | 'withdrawn';
  scenario?: string;
  package?: string;
  start?: string;
  parties?: readonly string[];
  issues?: readonly IssueFile[];
}
const { written, notWritten } = parse(readFileSync('test/models/exchanges.yaml', 'utf8')) as {
  written: readonly Exchange[];
  notWritten: readonly { id: string; date: string; facts: readonly string[]; because: string }[];
};
let model: Model;

beforeAll(() => {
  model = loadShippedModel();
}, 60_000);

/** A scenario whose only table holds one exchange as a named package. */
function scenarioOf({ start, parties = [], issues = [] }: Exchange): ScenarioFile {
  const shipped = shippedScenario('truce-2025');
  const strategy = shipped.tables[0]!.strategies['USA']!;
  const table = {
    ...shipped.tables[0]!,
    parties,
    strategies: Object.fromEntries(parties.map((party) => [party, strategy])),
    issues,
    threats: [],
    packages: [
      {
        id: 'exchange',
        label: 'The exchange',
        levels: Object.fromEntries(issues.map(({ id }) => [id, 1])),
        basis: 'evidence' as const,
        source: 'As stated',
      },
    ],
  };
  return { ...shipped, start: start!, policies: [], events: [], tables: [table] };
}

function actsOf(issue: Issue) {
  const policy = createPolicy(model, new Map(model.parameters.map(({ id, value }) => [id, value])));
  const today = {
    quarter: 0,
    tariffRate: model.economy.tariffRate,
    flow: model.economy.flow,
    deliveredShare: 0.6,
  };
  return actsOfLevel(issue, 1, 'table', today, policy.context, model.economy);
}

describe('exchanges of 2018 to 2026', () => {
  it.each(written.filter(({ scenario }) => scenario === undefined))(
    '[DATA-81] $id is a package of issues whose acts begin and end when they did',
    (exchange) => {
      const { tables } = resolveShipped(model, scenarioOf(exchange));
      const [{ issues, packages }] = tables as [(typeof tables)[0]];
      expect(packages[0]!.levels).toEqual(issues.map(() => 1));
      expect(parseQuarter(exchange.start!).year).toBe(Number(exchange.date.slice(0, 4)));
      const quarterOfDate = Math.ceil(Number(exchange.date.slice(5, 7)) / 3);
      expect(
        quartersSince(parseQuarter(exchange.start!), `${exchange.date.slice(0, 4)}Q${quarterOfDate}`),
      ).toBe(0);
      for (const issue of issues)
        for (const act of actsOf(issue)) {
          expect(act.inForce).toBe(issue.lag);
          expect(act.until).toBe(issue.duration === null ? null : issue.lag + issue.duration);
        }
      expect(issues.some(({ duration }) => duration !== null)).toBe(exchange.undone === 'lapses');
    },
  );

  it('[DATA-82] those that have a scenario name their package there, and of those that cannot be written the reason is told', () => {
    for (const { id, scenario, package: name = id } of written.filter((one) => one.scenario !== undefined)) {
      const [table] = resolveShipped(model, shippedScenario(scenario!)).tables;
      expect(table!.packages.map((one) => one.id)).toContain(name);
    }
    for (const { because } of notWritten) expect(because.length).toBeGreaterThan(20);
    const ids = [...written, ...notWritten].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const file = timelineFile();
  if (file === null) {
    it.skip('[DATA-102] the timeline of measures: skipped, PARLEY_REFERENCE names no folder with one', () => {});
    return;
  }
  it('[DATA-102] every exchange stands in the timeline of measures with its date, and every measure of the timeline that was given for something is one of them', () => {
    const { columns, rows } = parseCsv(readFileSync(file, 'utf8'));
    const cell = (row: (typeof rows)[number], column: string) => row.cells[columns.indexOf(column)]!;
    const all = [...written, ...notWritten];
    for (const { facts, date } of all) {
      const told = facts.map((id) => rows.find((row) => cell(row, 'id') === id)!);
      expect(told.flatMap((row) => [cell(row, 'date'), cell(row, 'end_date')])).toContain(date);
    }
    const named = all.flatMap(({ facts }) => facts);
    const given = rows.filter(
      (row) => cell(row, 'kind') === 'deal' || cell(row, 'received_in_exchange').length > 1,
    );
    const missing = given.map((row) => cell(row, 'id')).filter((id) => !named.includes(id));
    expect(missing).toEqual([]);
  });
});

/** The timeline in the folder of references, or beside it; null without one. */
function timelineFile(): string | null {
  const reference = process.env.PARLEY_REFERENCE;
  if (reference === undefined) return null;
  const places = [reference, dirname(reference)].map((folder) => join(folder, 'facts', 'timeline.csv'));
  return places.find((path) => existsSync(path)) ?? null;
}
