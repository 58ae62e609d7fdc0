import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/experiments/collect-ensemble.ts';
import { planExperiment, requestOf } from '../../src/experiments/design/plan-experiment.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { parseExperiment } from '../../src/model/parse-experiment.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import type { MemberAnswer } from '../../src/schema/crew.ts';
import type { ExperimentPlan } from '../../src/schema/experiment.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Table } from '../../src/schema/table.ts';
import { quickScenario, rowsOf, valueOf } from '../support/shipped-model.ts';

const runner = createInlineRunner();
const { model } = valueOf(runner.open(readFolder('models/world-2023')));
const quick = { ...quickScenario(), parameters: { ...quickScenario().parameters, firms: 20 } };

function plan(body: string, scenario = quick): ExperimentPlan {
  const text = `format: 1\nid: trial\ntitle: Trial\nquestion: What then?\nscenarios: [quick]\n${body}`;
  const { experiment } = valueOf(parseExperiment(text, 'trial.yaml'));
  return valueOf(planExperiment(experiment, [scenario], model));
}
const run = async (made: ExperimentPlan, member: number): Promise<RunResult> =>
  valueOf(await runner.run(requestOf(made, member)));
const answerOf = (made: ExperimentPlan, result: RunResult): MemberAnswer => ({
  status: result.status,
  scenarioHash: result.scenarioHash,
  resultHash: result.resultHash,
  inputs: result.inputs!,
  values: readMetrics(result, made.series),
});

describe('numbers read of runs', () => {
  it('[EXP-14] series hold the cells of their tables, in the order of the plan', async () => {
    const made = plan('');
    const result = await run(made, 0);
    const found = readMetrics(result, made.series);
    made.series.forEach(({ read, subject, quarters, metric }, at) => {
      if ('measure' in read) return;
      const rows = rowsOf(result.tables[read.table]!, result.sets);
      const wanted = quarters.map(
        (quarter) =>
          rows.find(
            (row) =>
              row['quarter'] === quarter && Object.entries(subject).every(([key, id]) => row[key] === id),
          )![read.column],
      );
      expect([...found[at]!], metric).toEqual(wanted);
    });
  });

  it('[EXP-15] a run with an exit condition ends with the first quarter in which it holds, its rows those of the whole run bit for bit', async () => {
    const whole = await run(plan('metrics: [{ id: d, table: world, column: delay_index }]\n'), 0);
    const delays = [...whole.tables.world!.columns['delay_index']!.values];
    const between = (delays[0]! + delays[1]!) / 2;
    const is = delays[1]! > between ? '>' : '<';
    const made = plan(
      `metrics:\n  - { id: d, table: world, column: delay_index }\n  - { id: e, table: world, column: delay_index, every: end }\nexitCondition: d ${is} ${between}\n`,
    );
    const cut = await run(made, 0);
    expect(cut.status).toBe('complete');
    expect(cut.tables.world!.rows).toBe(2);
    for (const [id, table] of Object.entries(cut.tables) as [keyof typeof cut.tables, Table][])
      for (const [name, column] of Object.entries(table.columns))
        expect([...column.values], `${id}.${name}`).toEqual(
          Array.from(whole.tables[id]!.columns[name]!.values.slice(0, table.rows)),
        );
    expect(readMetrics(cut, made.series).map((values) => [...values])).toEqual([
      [delays[0], delays[1], NaN],
      [delays[1]],
    ]);
  });

  it('[EXP-16] what a run had at the paths of its row is held against the row', async () => {
    const made = plan(
      'overrides: { closure: balanced, quarters: 2, withheld: us-tariff-chn, events: none, preset: mid }\nuncertainties: [{ path: parameters.reach, enumeratedValueSet: [0.6, 0.7] }]\n',
    );
    const result = await run(made, 1);
    expect(result.inputs).toEqual(requestOf(made, 1).overrides);
    const collector = createCollector(made);
    expect(() => collector.take(0, answerOf(made, result))).toThrow(
      'member 0 ran with parameters.reach = 0.7, its row says 0.6',
    );
    const { events: _, ...rest } = result.inputs!;
    expect(() => collector.take(1, { ...answerOf(made, result), inputs: rest })).toThrow(
      'events = undefined',
    );
    collector.take(1, answerOf(made, result));
    expect(collector.done).toBe(1);
  });

  it('[EXP-17] members come together in any order to one ensemble and one hash; what is not there is NaN and not done', async () => {
    const made = plan('repetitions: 3\n');
    const answers = await Promise.all(
      [0, 1, 2].map(async (member) => answerOf(made, await run(made, member))),
    );
    const collect = (order: readonly number[]) => {
      const collector = createCollector(made);
      for (const member of order) collector.take(member, answers[member]!);
      return collector.ensemble();
    };
    const all = collect([0, 1, 2]);
    expect(collect([2, 0, 1, 0])).toEqual(all);
    const part = collect([2]);
    expect(part.done).toEqual([Uint8Array.of(0, 0, 1)]);
    expect(part.versions.hash).not.toBe(all.versions.hash);
    const [delay] = part.series;
    expect(Array.from(delay!.values[0]!.slice(0, 6))).toEqual(Array(6).fill(NaN));
    expect(delay!.values[0]!.slice(6)).toEqual(all.series[0]!.values[0]!.slice(6));
    const collector = createCollector(made);
    collector.take(0, answers[0]!);
    expect(() => collector.take(0, { ...answers[0]!, resultHash: answers[1]!.resultHash })).toThrow(
      'member 0 has the hash',
    );
    const solve = { status: 'not-converged', residual: 1, iterations: 9 } as const;
    collector.take(1, { ...answers[1]!, status: { failed: 2, solve }, values: [] });
    expect([collector.done, collector.failed]).toEqual([1, [1]]);
  });

  it('[EXP-18] two runs that differ in a lever inert until quarter 20 are bit-equal before it, and not after', async () => {
    const act = { ...quick.policies.find(({ id }) => id === 'us-tariff-chn')!, id: 'late', from: '2030Q4' };
    const long = {
      ...quick,
      quarters: 22,
      policies: [...quick.policies.filter(({ id }) => id !== 'us-tariff-chn'), act],
    };
    const made = plan('levers: [{ path: policies.late.add, enumeratedValueSet: [0.1, 0.4] }]\n', long);
    const [one, other] = [await run(made, 0), await run(made, 1)];
    for (const [id, table] of Object.entries(one.tables) as [keyof typeof one.tables, Table][]) {
      const before = rowsBefore(table, 20);
      expect(rowsBefore(other.tables[id]!, 20), id).toBe(before);
      for (const [name, column] of Object.entries(table.columns))
        expect(other.tables[id]!.columns[name]!.values.slice(0, before), `${id}.${name}`).toEqual(
          column.values.slice(0, before),
        );
    }
    expect(other.tables.pair!.columns['goods']!.values).not.toEqual(
      one.tables.pair!.columns['goods']!.values,
    );
    expect(other.resultHash).not.toBe(one.resultHash);
  });
});

/** Rows of quarters before one; tables are ordered by quarter, and those without one hold nothing here. */
function rowsBefore({ columns, rows }: Table, quarter: number): number {
  const quarters = columns['quarter']?.values;
  if (quarters === undefined) return rows;
  const at = [...quarters].findIndex((of) => of >= quarter);
  return at < 0 ? rows : at;
}
