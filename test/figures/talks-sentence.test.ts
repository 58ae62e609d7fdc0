import { expect, test } from 'vitest';
import { talksSentence } from '../../src/figures/words/talks-sentence.ts';
import type { Column, Member } from '../../src/schema/table.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { resultFixture } from '../support/result-fixture.ts';

const statuses = ['withdrawn', 'not-ratified', 'in-force'];
const member = (id: string): Member => ({ id, name: id, short: id, slot: 0 });
/** What is said of a table between Alpha and Beta with these deals. */
function said(...deals: readonly { status: string; quarter: number }[]): string {
  const result = resultFixture({}, { table: [member('talks')], status: statuses.map(member) });
  const parties = ['ALPHA', 'BETA'];
  const code = (set: string, values: number[]): Column => ({
    kind: 'code',
    set,
    values: Int32Array.from(values),
  });
  const deal = {
    id: 'deal' as const,
    rows: deals.length,
    columns: {
      quarter: { kind: 'quarter' as const, values: Int32Array.from(deals, ({ quarter }) => quarter) },
      table: code(
        'table',
        deals.map(() => 0),
      ),
      status: code(
        'status',
        deals.map(({ status }) => statuses.indexOf(status)),
      ),
    },
  };
  const scenario = {
    ...result.request.scenario,
    tables: [{ id: 'talks', parties }] as unknown as ScenarioFile['tables'],
  };
  return talksSentence({
    ...result,
    request: { ...result.request, scenario },
    tables: { ...result.tables, deal },
  });
}

test('[FIG-20] how talks ended is said by the deal in force, else by the last one agreed, and no deal is said too', () => {
  expect(said()).toBe('Alpha and Beta reach no deal.');
  expect(said({ status: 'in-force', quarter: 3 })).toBe('Alpha and Beta agree on a deal in 2026 Q3.');
  expect(said({ status: 'withdrawn', quarter: 1 }, { status: 'not-ratified', quarter: 2 })).toBe(
    'Alpha and Beta agree in 2026 Q2, but the deal is not ratified.',
  );
  expect(said({ status: 'in-force', quarter: 1 }, { status: 'withdrawn', quarter: 2 })).toBe(
    'Alpha and Beta agree on a deal in 2026 Q1.',
  );
});

/** What is said of tables at which nobody agrees. */
function saidOf(tables: readonly { id: string; parties: readonly string[] }[]): string {
  const result = resultFixture(
    {},
    { table: tables.map(({ id }) => member(id)), status: statuses.map(member) },
  );
  const scenario = { ...result.request.scenario, tables: tables as unknown as ScenarioFile['tables'] };
  const none = { kind: 'code' as const, set: 'table', values: new Int32Array() };
  const deal = { id: 'deal' as const, rows: 0, columns: { quarter: none, table: none, status: none } };
  const request = { ...result.request, scenario };
  return talksSentence({ ...result, request, tables: { ...result.tables, deal } });
}

test('[WORDS-20] tables that end alike are told of in one sentence', () => {
  const tables = [
    { id: 'a', parties: ['ALPHA', 'BETA'] },
    { id: 'b', parties: ['ALPHA', 'GAMMA'] },
  ];
  expect(saidOf(tables)).toBe('Alpha–Beta and Alpha–Gamma each reach no deal.');
});

test('[LAYOUT-121] of more than two tables the first is told of and the others are counted, so that the answer stays short', () => {
  const tables = ['a', 'b', 'c', 'd'].map((id) => ({ id, parties: ['ALPHA', 'BETA'] }));
  expect(saidOf(tables)).toBe('Alpha and Beta reach no deal. Of the 3 other tables, none reach a deal.');
});

test('[FIG-20] a scenario without talks says nothing about them', () => {
  expect(talksSentence(resultFixture())).toBe('');
});
