import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { traceableNumbers } from '../../src/figures/charts/c20-trace-rows.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { formulaWords, symbolsOf } from '../../src/figures/trace-steps.ts';
import type { FigureSpec, ModelNotes } from '../../src/schema/figure.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { loadShippedModel, quickScenario, runShipped } from '../support/shipped-model.ts';

const model = loadShippedModel();
const run = runShipped(model, quickScenario(), { reference: true });
const notes: ModelNotes = { equations: model.equations, parameters: model.parameters };
const specOf = (number?: string): FigureSpec =>
  figureSpec(
    'C20',
    { run, notes, ...(number === undefined ? {} : { options: { number } }) },
    { size: 'report-page', theme: 'light', app: '0.1.0' },
  );

test('[FIG-226] a trace lists what a formula reads and nothing else: no function, no set, not itself', () => {
  const equation = {
    ...model.equations[0]!,
    id: 'part.level',
    over: ['ally'],
    is: 'level + max(0, sum(weight * exp(-speed), sector)) > 1e5 ? at(drift, input) : drift',
    initial: 'start_level',
  };
  expect(symbolsOf(equation, new Set(['sector', 'input', 'ally']))).toEqual([
    'weight',
    'speed',
    'drift',
    'start_level',
  ]);
});

test('[FIG-227] a number is traced to its formula, the formula to its inputs, and every assumption to the model’s value, grade and source', () => {
  const spec = specOf('technology.gap');
  const [top, formula, ...inputs] = figureTable(spec).rows;
  expect(top![1]).toBe('number');
  const { is } = model.equations.find(({ id }) => id === 'technology.gap')!;
  expect(formula!.slice(0, 3)).toEqual(['Gap', 'formula', formulaWords(is, notes)]);
  const assumptions = inputs.filter(([, kind]) => kind === 'assumption');
  expect(assumptions.length).toBeGreaterThan(2);
  for (const [said, , , , grade, source] of assumptions) {
    const name = spec.sets['step']!.find(({ short }) => short === said)!.id;
    const own = model.parameters.filter(({ id }) => id === name || id.startsWith(`${name}.`));
    expect(own.map((parameter) => parameter.source)).toContain(source);
    expect(grade === '• judged').toBe(own.some((parameter) => parameter.grade === 'judgement'));
  }
  const judged = assumptions.filter(([, , , , grade]) => grade === '• judged').length;
  expect(sayRole(spec, 'title')).toMatch(
    new RegExp(`read ${assumptions.length} assumptions, ${judged} of them judged$`),
  );
});

test('[FIG-228] the headline delay is traced by the formula that it is made by, and a number that nothing is said of is refused', () => {
  const spec = specOf();
  const [top, formula] = figureTable(spec).rows;
  expect(top![0]).toMatch(/^Headline delay of /);
  expect(['Gap', 'Use']).toContain(formula![0]);
  expect(spec.notes).toContain('trace-twin');
  for (const number of ['world.none', 'nowhere.gap', 'world.confidence'])
    expect(charts.C20.select({ run, notes, options: { number } }).ok).toBe(false);
  expect(charts.C20.select({ run }).ok).toBe(false);
});

test('[FIG-310] of a table’s numbers the one that differs most from Baseline is traced, else the largest', () => {
  const table = run.tables.technology!;
  const delay = table.columns['delay']!;
  const technology = table.columns['technology']!.values;
  const last = table.rows - 1;
  const quarters = table.columns['quarter']!.values;
  const largest = Math.max(...delay.values.filter((_, row) => quarters[row] === quarters[last]));
  const values = Float64Array.from(delay.values, (months, row) => (row === last ? months + 0.3 : months));
  const moved = { ...table, columns: { ...table.columns, delay: { ...delay, values } as typeof delay } };
  const input = (tables: typeof run.tables) => ({ run: { ...run, tables, reference: run.tables }, notes });
  const look = { size: 'report-page', theme: 'light', app: '0.1.0' } as const;
  const top = (tables: typeof run.tables) => figureTable(figureSpec('C20', input(tables), look)).rows[0]!;
  const mover = run.sets['technology']![technology[last]!]!.short;
  expect(top({ ...run.tables, technology: moved })[0]).toContain(mover);
  expect(top(run.tables)[2]).toContain(largest.toFixed(1));
});

test('[FIG-410] a formula is whole at half a column and wider, in the names of the model, a judged input has its mark there where rows have room, and all is in the table', () => {
  const ofSize = (size: 'memo-full' | 'memo-half', number?: string): FigureSpec =>
    figureSpec(
      'C20',
      { run, notes, ...(number === undefined ? {} : { options: { number } }) },
      { size, theme: 'light', app: '0.1.0' },
    );
  const words = (spec: FigureSpec): string =>
    everyNode(parseXml(charts.C20.render(spec)))
      .map(({ text }) => text ?? '')
      .join(' ');
  for (const size of ['memo-full', 'memo-half'] as const) {
    const spec = ofSize(size, 'technology.gap');
    expect(words(spec)).toContain(
      formulaWords(model.equations.find(({ id }) => id === 'technology.gap')!.is, notes),
    );
    expect(words(spec)).not.toMatch(/[a-z]_[a-z]/);
  }
  const halves = traceableNumbers(run, notes).map((number) => words(ofSize('memo-half', number)));
  expect(halves.some((told) => told.includes('• '))).toBe(true);
  for (const [, kind, says] of figureTable(ofSize('memo-half')).rows)
    if (kind === 'formula') expect(says).not.toContain('…');
});

test('[FIG-563] a formula is told in names and signs as they are printed; a family of parameters is named without whom it is of', () => {
  const said = formulaWords('max(0, rate * (1 + catch_up * gap)) >= -progress_ceiling', notes);
  expect(said).toBe('max(0, rate × (1 + advantage of being behind × gap)) ≥ −highest progress a month');
});
