import { expect, test } from 'vitest';
import { shareOfRuns } from '../../src/figures/words/uncertainty-words.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { memberAt, numbersOf } from '../../src/figures/columns.ts';
import { readEnsemble } from '../../src/figures/ensemble-reading.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import { quantileOf, sortedKnown } from '../../src/numerics/quantiles.ts';
import type { Ensemble } from '../../src/schema/ensemble.ts';
import type { ChartId, FigureOptions } from '../../src/schema/figure.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { ensembleFixture } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const specOf = (id: ChartId, ensemble: Ensemble, options: FigureOptions = {}) =>
  figureSpec(id, { run, ensemble, options }, { size: 'memo-full', theme: 'light', app: '0.1.0' });

/** The same experiment in which some runs of an arm are not there. */
function without(ensemble: Ensemble, arm: number, draws: readonly number[]): Ensemble {
  return {
    ...ensemble,
    series: ensemble.series.map((series) => ({
      ...series,
      values: series.values.map((values, own) =>
        own === arm
          ? values.map((value, at) => (draws.includes(Math.floor(at / series.quarters.length)) ? NaN : value))
          : values,
      ),
    })),
  };
}

test('[FIG-204] a figure of an experiment is of the number, the subject and the scenarios that are asked, else of the first', () => {
  const ensemble = ensembleFixture({ runs: 3 });
  expect(readEnsemble(ensemble)).toMatchObject({ series: { metric: 'delay' }, arms: [0, 1, 2] });
  const asked = { metric: 'confidence', subject: 'GAMMA', arm: 'arm-2', against: 'arm-0' };
  expect(readEnsemble(ensemble, asked)).toMatchObject({ series: { metric: 'confidence' }, arms: [2, 0, 1] });
  expect(readEnsemble(ensemble, { metric: 'none', arm: 'none' })).toMatchObject({ arms: [0, 1, 2] });
  expect(readEnsemble({ ...ensemble, series: [] })).toBeNull();
});

test('[FIG-205] a fan shows the quantiles of the runs that are there in each quarter', () => {
  const ensemble = without(ensembleFixture({ runs: 150 }), 0, [0, 7]);
  const { rows, runs } = specOf('C11', ensemble);
  const [series] = ensemble.series;
  for (const [at] of series!.quarters.entries()) {
    const sorted = sortedKnown(
      Array.from({ length: 150 }, (_, draw) => series!.values[0]![draw * series!.quarters.length + at]!),
    );
    expect(sorted).toHaveLength(148);
    expect(numbersOf(rows, 'median')[at]).toBe(quantileOf(sorted, 0.5));
    expect(numbersOf(rows, 'low90')[at]).toBe(quantileOf(sorted, 0.05));
    expect(numbersOf(rows, 'high50')[at]).toBe(quantileOf(sorted, 0.75));
  }
  expect(runs).toEqual({ n: 148, seeds: [2, 150], varies: 'chance' });
});

test('[FIG-206] the title of a fan rises, falls or holds as the printed medians do', () => {
  const title = (options: FigureOptions) => sayRole(specOf('C11', ensembleFixture(), options), 'title');
  expect(title({ metric: 'delay' })).toMatch(
    /^Strategic delay rises to \d\.\d months by 2029 Q4; half of runs/,
  );
  expect(title({ metric: 'confidence' })).toMatch(/^Confidence \(Gamma\) falls to 0\.\d+ by/);
  const flat = ensembleFixture();
  const level = { ...flat.series[0]!, values: flat.series[0]!.values.map((values) => values.map(() => 2)) };
  expect(sayRole(specOf('C11', { ...flat, series: [level] }), 'title')).toBe(
    'Strategic delay ends as it starts, at 2.0 months; half of runs at 2.0 months',
  );
});

test('[FIG-207] bands of fewer than 100 runs are hatched and said to be of few, and single runs are drawn where they are asked', () => {
  const roles = (runs: number, options: FigureOptions = {}) => {
    const spec = specOf('C11', ensembleFixture({ runs }), options);
    const nodes = everyNode(parseXml(charts.C11.render(spec)));
    const count = (role: string) => nodes.filter((node) => node.attributes['data-role'] === role).length;
    return {
      hatched: count('band-hatched'),
      plain: count('band'),
      samples: count('sample'),
      notes: spec.notes,
    };
  };
  expect(roles(99)).toMatchObject({
    hatched: 2,
    plain: 0,
    notes: ['fan-reading', 'few-runs', 'fan-no-baseline'],
  });
  expect(roles(100)).toMatchObject({ hatched: 0, plain: 2, notes: ['fan-reading', 'fan-no-baseline'] });
  expect(roles(100, { samples: 20 }).samples).toBe(20);
});

test('[FIG-208] twenty dots are the middles of twenty equal shares of runs, and none covers the threshold', () => {
  const ensemble = ensembleFixture({ runs: 400 });
  const spec = specOf('C12', ensemble, { metric: 'balance', threshold: 21000 });
  const sorted = sortedKnown(ensemble.series[1]!.values[0]!);
  const values = numbersOf(spec.rows, 'value');
  expect([...values]).toEqual(Array.from({ length: 20 }, (_, dot) => quantileOf(sorted, (dot + 0.5) / 20)));
  const above = values.filter((value) => value > 21000).length;
  expect(sayRole(spec, 'sentence')).toBe(
    `In ${above} of 20 equally likely cases Goods balance ends above $21bn a year.`,
  );
  const nodes = everyNode(parseXml(charts.C12.render(spec)));
  const line = Number(nodes.find((node) => node.attributes['data-role'] === 'threshold')!.attributes['x1']);
  const dots = nodes.filter((node) => node.name === 'circle');
  expect(dots).toHaveLength(20);
  for (const { attributes } of dots)
    expect(Math.abs(Number(attributes['cx']) - line)).toBeGreaterThanOrEqual(Number(attributes['r']));
  expect(dots.filter(({ attributes }) => Number(attributes['cx']) > line)).toHaveLength(above);
});

test('[FIG-209] without a threshold dots are held against the median of a second scenario, and without one they say their middle half', () => {
  const two = specOf('C12', ensembleFixture({ runs: 60 }));
  expect(memberAt(two.rows, two.sets, 'other', 0)!.id).toBe('arm-1');
  const one = specOf('C12', ensembleFixture({ runs: 8, arms: ['Hold'] }));
  expect(one.rows.rows).toBe(8);
  expect(sayRole(one, 'title')).toMatch(/^Strategic delay ends between \d\.\d and \d\.\d months in 8 runs$/);
  const more = specOf('C12', ensembleFixture({ runs: 12, arms: ['Hold'] }));
  expect(sayRole(more, 'title')).toMatch(/months in half of runs$/);
});

test('[FIG-210] differences are made draw by draw, and runs without a partner are left out and said to be', () => {
  const ensemble = without(ensembleFixture({ runs: 40 }), 1, [3, 4]);
  const spec = specOf('C13', ensemble);
  const { quarters, values } = ensemble.series[0]!;
  const last = quarters.length - 1;
  const at = (arm: number, draw: number): number => values[arm]![draw * quarters.length + last]!;
  const differences = Array.from({ length: 40 }, (_, draw) => at(0, draw) - at(1, draw));
  const known = sortedKnown(differences);
  expect(known).toHaveLength(38);
  expect(numbersOf(spec.rows, 'median')[last]).toBe(quantileOf(known, 0.5));
  expect(numbersOf(spec.rows, 'higher')[last]).toBe(known.filter((value) => value > 0.05).length / 38);
  expect(spec.runs.n).toBe(38);
  expect(spec.notes).toContain('pairs-missing');
  const table = figureTable(spec).rows.at(-1)!;
  expect([table[0], table.at(-1)]).toEqual(['2029 Q4', '38']);
});

test('[FIG-504] the strip under a difference counts the pairs that the title tells of: those in which the first scenario is higher, or lower', () => {
  const ensemble = ensembleFixture({ runs: 40 });
  for (const [arm, against] of [
    ['arm-0', 'arm-1'],
    ['arm-1', 'arm-0'],
  ] as const) {
    const spec = specOf('C13', ensemble, { arm, against });
    const turn = numbersOf(spec.rows, 'turn').at(-1)! < 0 ? 'lower' : 'higher';
    const said = everyNode(parseXml(charts.C13.render(spec))).find(
      ({ attributes }) => attributes['data-key'] === 'label.higher',
    )!.text;
    expect(sayRole(spec, 'title')).toContain(`is ${turn}`);
    expect(said).toBe(`${turn} ${shareOfRuns(numbersOf(spec.rows, turn).at(-1)!, spec.runs.n)}`);
  }
});

test('[FIG-211] a chart that lacks what it is of refuses with the way to it', () => {
  const refusal = (id: ChartId, ensemble?: Ensemble, options: FigureOptions = {}) => {
    const selected = charts[id].select({ run, options, ...(ensemble === undefined ? {} : { ensemble }) });
    return selected.ok ? 'drawn' : selected.diagnostics[0]!.values['what'];
  };
  const runs = 'the runs of an experiment';
  expect(refusal('C11')).toBe(runs);
  expect(refusal('C12')).toBe(runs);
  expect(refusal('C13')).toBe(runs);
  const end = { metric: 'balance' };
  expect(refusal('C11', ensembleFixture({ runs: 3 }), end)).toBe(
    'a number that an experiment reads over time',
  );
  expect(refusal('C13', ensembleFixture({ runs: 3, arms: ['Hold'] }))).toBe(
    'two scenarios under the same draws',
  );
  expect(refusal('C12', without(ensembleFixture({ runs: 1 }), 0, [0]))).toBe(
    'finished runs of the number that is asked',
  );
});

test('[FIG-212] what differs between two scenarios stands with their difference, the way round in which they are compared', () => {
  const made = ensembleFixture({ runs: 120 });
  const changes = [
    { path: 'parameters.rate', from: 0.02, to: 0.1, source: '' },
    { path: 'events.ruling', from: null, to: '2026Q1 0.4', source: '' },
  ];
  const ensemble = {
    ...made,
    arms: made.arms.map((arm, at) => ({ ...arm, changes: at === 0 ? [] : changes })),
  };
  const said = (options: FigureOptions) =>
    everyNode(parseXml(charts.C13.render(specOf('C13', ensemble, options)))).find(({ text }) =>
      text.startsWith('Differs in'),
    )?.text;
  expect(said({})).toBe(
    'Differs in: rate: 0.02 against 0.1; event: ruling: none against 2026 Q1, 40% likely',
  );
  expect(said({ arm: 'arm-1', against: 'arm-0' })).toBe(
    'Differs in: rate: 0.1 against 0.02; event: ruling: 2026 Q1, 40% likely against none',
  );
  expect(said({ arm: 'arm-1', against: 'arm-2' })).toBeUndefined();
});

test('[EXP-28] dots and ranges over points that were chosen promise no odds, in any of their words', () => {
  const drawn = ensembleFixture({ runs: 12 });
  const points = drawn.draws.map((_, at) => ({ label: `x = ${at}`, overrides: { x: at } }));
  const draws = drawn.draws.map(({ seed }, at) => ({ seed, point: at }));
  const chosen: Ensemble = { ...drawn, points, draws, varies: 'assumptions', pointsAre: 'chosen' };
  const words = (ensemble: Ensemble, options: FigureOptions): string => {
    const spec = specOf('C12', ensemble, options);
    return (['title', 'sentence', 'caption', 'alt'] as const).map((role) => sayRole(spec, role)).join(' ');
  };
  expect(words(drawn, {})).toContain('likely');
  for (const options of [{}, { threshold: 1 }]) {
    expect(words(chosen, options)).not.toContain('likely');
    expect(words(chosen, options)).toContain('chosen');
  }
  expect(specOf('C11', chosen).runs).toMatchObject({ chosen: true });
});

test('[FIG-407] a fan has the Baseline of the run beside which it is shown where the number is a column of it, dotted and named', () => {
  const made = ensembleFixture({ runs: 8, arms: ['Hold'] });
  const [delay, ...others] = made.series;
  const read = { table: 'world', column: 'delay_index' } as const;
  const known = { ...delay!, quarters: [0, 1], values: [delay!.values[0]!.slice(0, 16)], read };
  const spec = specOf('C11', { ...made, series: [known, ...others] });
  const own = run.reference!.world!.columns['delay_index']!.values;
  expect([...numbersOf(spec.rows, 'baseline')]).toEqual([own[0], own[1]]);
  expect(spec.notes).toContain('baseline-one-run');
  const nodes = everyNode(parseXml(charts.C11.render(spec)));
  expect(nodes.some(({ attributes }) => attributes['data-key'] === 'baseline')).toBe(true);
  expect(nodes.some(({ text }) => text?.startsWith('Baseline '))).toBe(true);
  expect(specOf('C11', made).notes).toContain('fan-no-baseline');
  // Where it is an arm of its own it is drawn once, over all its runs.
  const two = ensembleFixture({ runs: 8, arms: ['Hold', 'Baseline'] });
  const arms = two.arms.map((arm, at) => (at === 1 ? { ...arm, id: 'baseline' } : arm));
  const [pair, ...rest] = two.series;
  const beside = specOf('C11', { ...two, arms, series: [{ ...pair!, read }, ...rest] });
  expect([...numbersOf(beside.rows, 'baseline')].every((value) => Number.isNaN(value))).toBe(true);
  const drawn = everyNode(parseXml(charts.C11.render(beside)));
  expect(drawn.filter(({ text }) => text?.startsWith('Baseline '))).toHaveLength(1);
  expect(beside.notes).not.toContain('fan-no-baseline');
});
