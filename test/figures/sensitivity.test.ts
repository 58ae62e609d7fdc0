import { expect, test } from 'vitest';
import { sayRole } from '../../src/figures/words/claims.ts';
import { memberAt, numbersOf } from '../../src/figures/columns.ts';
import { charts, figureSpec, figureTable } from '../../src/figures/index.ts';
import type { DesignPoint, Ensemble } from '../../src/schema/ensemble.ts';
import type { ChartId, FigureOptions } from '../../src/schema/figure.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { ensembleFixture, movedPoints, worldPoints } from '../support/ensemble-fixture.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const specOf = (id: ChartId, ensemble: Ensemble, options: FigureOptions = {}) =>
  figureSpec(id, { run, ensemble, options }, { size: 'memo-full', theme: 'light', app: '0.1.0' });

/** An experiment of one number at the end: [arm][draw], the draws of a point after those of the one before. */
function tiny(
  points: readonly DesignPoint[],
  seeds: readonly number[],
  values: readonly number[][],
): Ensemble {
  const fixture = ensembleFixture({ arms: values.map((_, arm) => `Arm ${'ABC'[arm]!}`), runs: 1 });
  return {
    ...fixture,
    points,
    draws: points.flatMap((_, point) => seeds.map((seed) => ({ seed, point }))),
    done: values.map((own) => new Uint8Array(own.length).fill(1)),
    series: [
      {
        metric: 'delay',
        name: 'Delay',
        unit: 'month',
        subject: {},
        quarters: [8],
        values: values.map((own) => Float64Array.from(own)),
      },
    ],
  };
}
const moved = (value: number): DesignPoint => ({ label: '', overrides: { 'parameters.rate': value } });
const base: DesignPoint = { label: '', overrides: {} };

test('[FIG-213] a tornado holds each input at its lowest and highest setting against the base, by pairs of the same seed', () => {
  // By hand: differences to the base are 1 and 3 at the low setting, -2 and -4 at the high one.
  const ensemble = tiny([base, moved(0.4), moved(0.1)], [1, 2], [[10, 20, 8, 16, 11, 23]]);
  const { rows, sets } = specOf('C14', ensemble);
  expect(rows.rows).toBe(1);
  expect(memberAt(rows, sets, 'low_setting', 0)!.short).toBe('0.1');
  expect(numbersOf(rows, 'base')[0]).toBe(15);
  expect(numbersOf(rows, 'at_low')[0]).toBe(17);
  expect(numbersOf(rows, 'at_high')[0]).toBe(12);
  expect(numbersOf(rows, 'spread')[0]).toBe(5);
  // The standard error of the mean of 1 and 3 is 1.
  expect(numbersOf(rows, 'half_low')[0]).toBeCloseTo(1.645, 12);
});

test('[FIG-214] the input that moves the outcome most comes first, and the longer end never hides the shorter one', () => {
  const spec = specOf('C14', ensembleFixture({ runs: 60, points: movedPoints }));
  const spreads = [...numbersOf(spec.rows, 'spread')];
  expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  expect(sayRole(spec, 'title')).toMatch(
    /^Strategic delay hangs most on “Recovery”: from 1\.\d to 5\.\d months$/,
  );
  const bars = everyNode(parseXml(charts.C14.render(spec))).filter(
    ({ name, attributes }) => name === 'rect' && /^(low|high)\./.test(attributes['data-key'] ?? ''),
  );
  expect(bars).toHaveLength(6);
  const hedging = bars.filter(({ attributes }) => attributes['data-key']!.endsWith('hedging'));
  const [first, second] = hedging.map(({ attributes }) => Number(attributes['width']));
  expect(first).toBeGreaterThanOrEqual(second!);
});

test('[FIG-215] an experiment that moves nothing alone has no tornado', () => {
  const refused = (ensemble: Ensemble) => {
    const selected = charts.C14.select({ run, ensemble });
    return selected.ok ? 'drawn' : selected.diagnostics[0]!.values['what'];
  };
  expect(refused(ensembleFixture({ runs: 2 }))).toBe('assumptions that are moved one at a time');
  expect(refused(ensembleFixture({ runs: 2, points: worldPoints }))).toBe(
    'assumptions that are moved one at a time',
  );
});

const worlds = [moved(1), moved(2)];
test('[FIG-216] regret is the distance to the best in the same world, and the policy with the smallest largest regret comes first', () => {
  // By hand: worlds of means 2 and 6 for A, 4 and 5 for B, 3 and 1 for C.
  const ensemble = tiny(
    worlds,
    [1, 2],
    [
      [1, 3, 6, 6],
      [4, 4, 5, 5],
      [3, 3, 0, 2],
    ],
  );
  const spec = specOf('C16', ensemble);
  expect(figureTable(spec).rows.map(([arm, , regret]) => [arm!, regret!])).toEqual(
    Object.entries({ B: [0, 1, 0.5, 1], A: [2, 0, 1, 2], C: [1, 5, 3, 5] }).flatMap(([arm, cells]) =>
      cells.map((cell) => [`Arm ${arm}`, cell.toFixed(1)]),
    ),
  );
  expect(sayRole(spec, 'title')).toBe(
    'Arm B is never more than 1.0 months from the best; Arm A is up to 2.0 months',
  );
  const less = specOf('C16', ensemble, { better: 'lower' });
  expect(figureTable(less).rows[0]![0]).toBe('Arm C');
  expect(sayRole(less, 'caption')).toContain('less is better');
});

test('[FIG-217] where worlds are many or one every draw is a world, and a policy that is best in all of them is said to be', () => {
  const ensemble = tiny(
    [base],
    [1, 2, 3],
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
  );
  const spec = specOf('C16', ensemble);
  expect(
    figureTable(spec)
      .rows.slice(4)
      .map(([, state, regret]) => [state, regret]),
  ).toEqual([
    ['Middle run', '1.0'],
    ['Worst tenth', '1.0'],
    ['Mean', '1.0'],
    ['Most', '1.0'],
  ]);
  expect(sayRole(spec, 'title')).toBe('Arm B is the best in all 3 worlds; Arm A is up to 1.0 months behind');
  const tie = specOf(
    'C16',
    tiny(
      [base],
      [1, 2],
      [
        [1, 2],
        [2, 1],
      ],
    ),
  );
  expect(sayRole(tie, 'title')).toMatch(/equally robust/);
});

test('[FIG-303] a policy is the best in all worlds only where it is in each, however little it misses by', () => {
  const ensemble = tiny(
    [base],
    [1, 2, 3],
    [
      [2, 3, 4],
      [1, 2, 4.01],
    ],
  );
  expect(sayRole(specOf('C16', ensemble), 'title')).toBe(
    'Arm A is the best in 2 of 3 worlds; Arm B is up to 1.0 months behind',
  );
});

test('[FIG-405] inputs of a tornado are named in words where these fit, told below it where they do not, and settings have units', () => {
  const parameter = (id: string, unit: string, meaning: string) =>
    ({
      id,
      value: 2,
      unit,
      low: 1,
      high: 4,
      distribution: 'uniform',
      source: 'A study',
      grade: 'measured',
      meaning,
    }) as const;
  const long = 'Share of what firms abroad would sell that they still sell after a year under the rule';
  const notes = {
    equations: [],
    parameters: [parameter('hedging', '1', long), parameter('recovery', 'month', 'Months to recover')],
  };
  const ensemble = ensembleFixture({ runs: 3, points: movedPoints });
  const spec = figureSpec(
    'C14',
    { run, ensemble, notes },
    { size: 'memo-full', theme: 'light', app: '0.1.0' },
  );
  const { columns, rows } = figureTable(spec);
  const row = (input: string) => rows.find(([name]) => name === input)!;
  expect(row('Months to recover')[columns.indexOf('Lowest setting')]).toBe('0.01 months');
  expect(row('Hedging')[columns.indexOf('What it is')]).toBe(long);
  const words = everyNode(parseXml(charts.C14.render(spec))).map(({ text }) => text);
  expect(words).toContain(`Hedging: ${long}`);
  expect(words.some((text) => /^as it is: \d\.\d months$/.test(text))).toBe(true);
});

test('[FIG-406] whiskers of fewer than ten runs a setting are said to be wide', () => {
  const notesOf = (runs: number) => specOf('C14', ensembleFixture({ runs, points: movedPoints })).notes;
  expect(notesOf(9)).toContain('tornado-few');
  expect(notesOf(10)).not.toContain('tornado-few');
});

test('[FIG-422] what an experiment sets in its scenarios and worlds is told in words, and a row that is cut keeps it', () => {
  const made = tiny(
    worlds,
    [1, 2],
    [
      [1, 3, 6, 6],
      [4, 4, 5, 5],
    ],
  );
  const forms = ['types', 'reinforcement'];
  const ensemble = {
    ...made,
    arms: made.arms.map((arm, at) => ({
      ...arm,
      title: `A scenario of a long name: structure.confidence = ${forms[at]}`,
    })),
    points: made.points.map((point, at) => ({ ...point, label: `parameters.rate = ${at + 1}` })),
  };
  const spec = specOf('C16', ensemble);
  expect(sayRole(spec, 'title')).toContain('A scenario of a long name (confidence: reinforcement)');
  expect(figureTable(spec).rows.map(([, state]) => state)).toContain('rate: 2');
  const half = figureSpec('C16', { run, ensemble }, { size: 'memo-half', theme: 'light', app: '0.1.0' });
  const names = everyNode(parseXml(charts.C16.render(half))).filter(({ attributes }) =>
    attributes['data-key']?.startsWith('name.'),
  );
  const words = names.map(({ text }) => text).join(' ');
  for (const form of forms) expect(words).toContain(`${form})`);
});

test('[FIG-423] a tornado prints both settings of an input, where both move the outcome one way on either side of the line', () => {
  // Both settings lift the base of 15.
  const ensemble = tiny([base, moved(0.4), moved(0.1)], [1, 2], [[10, 20, 12, 22, 14, 24]]);
  const nodes = everyNode(parseXml(charts.C14.render(specOf('C14', ensemble))));
  const settings = nodes.filter(({ attributes }) => attributes['data-key']?.startsWith('setting.'));
  expect(settings.map(({ text }) => text).toSorted()).toEqual(['0.1', '0.4']);
  const x = (words: string): number => Number(settings.find(({ text }) => text === words)!.attributes['x']);
  const zero = nodes.find(({ attributes }) => attributes['data-role'] === 'zero')!;
  const line = Number(zero.attributes['x1']);
  expect(x('0.1')).toBeGreaterThan(line);
  expect(x('0.4')).toBeLessThan(line);
});
