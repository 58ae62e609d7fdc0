import { line } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { enoughRuns, fanMarks, type FanPoint } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { drawsBaseline, fanClaims, fanRows } from './c11-fan-rows.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { endLabels, endRoom } from '../marks/end-labels.ts';
import { baselineId, readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { fanLevels, fanPoints } from '../marks/fan-points.ts';
import { figureNeeds } from '../figure-needs.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printMeasure, printTick } from '../words/measure-words.ts';
import { baselineStyle, scenarioStyle, type SeriesStyle } from '../marks/series-style.ts';
import { element } from '../marks/svg.ts';
import { bandColumnsOf, measureColumn, timeColumn } from '../table-columns.ts';
import { figureTexts } from '../words/texts.ts';
import { timePlot, type TimePlot } from '../marks/time-plot.ts';

/** Rows of each line: of an arm (draw 0), or of one run of the first. */
function linesOf({ rows }: FigureSpec): { arms: number[][]; samples: number[][] } {
  const arm = indicesOf(rows, 'arm');
  const draw = numbersOf(rows, 'draw');
  const lines = new Map<string, number[]>();
  for (let row = 0; row < rows.rows; row++) {
    const key = `${arm[row]}|${draw[row]}`;
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  const all = [...lines.values()];
  return { arms: all.filter(([row]) => draw[row!] === 0), samples: all.filter(([row]) => draw[row!]! > 0) };
}

function medianLine(
  points: readonly FanPoint[],
  { x, y }: TimePlot,
  style: Readonly<Record<string, string | number | undefined>>,
): string {
  const d = line<FanPoint>(
    ({ at }) => x(at),
    ({ median }) => y(median),
  )([...points])!;
  return element('path', { d, fill: 'none', ...style });
}

/** Rows of the first arm if Baseline is known in all of them; one that ends before the runs do would hang in the air. */
function baselineRows({ rows }: FigureSpec, own: readonly number[]): readonly number[] {
  const baseline = numbersOf(rows, 'baseline');
  return own.some((row) => Number.isNaN(baseline[row]!)) ? [] : own;
}

/** How the line of an arm after the first looks: Baseline as everywhere, the others by their order. */
function besideStyle(
  { rows, sets }: FigureSpec,
  own: readonly number[],
  order: number,
  look: Look,
): SeriesStyle {
  const isBaseline = memberAt(rows, sets, 'arm', own[0]!)?.id === baselineId;
  return isBaseline ? baselineStyle(look) : scenarioStyle(order, look);
}

/** The lines with a name at their end: the arms, then Baseline where it is known. */
function namedEnds(spec: FigureSpec, arms: readonly (readonly number[])[], look: Look) {
  const { rows } = spec;
  const unit = unitOf(rows, 'median');
  const known = baselineRows(spec, arms[0]!);
  const medians = arms.map((own, order) => ({
    key: `arm.${order}`,
    name: arms.length === 1 ? fanTexts.words.median : memberAt(rows, spec.sets, 'arm', own[0]!)!.short,
    at: numbersOf(rows, 'median')[own.at(-1)!]!,
    fill: (order === 0 ? scenarioStyle(0, look) : besideStyle(spec, own, order, look)).text,
    strong: order === 0,
  }));
  const last = known.at(-1);
  const plain = {
    key: 'baseline',
    name: figureTexts.baseline,
    fill: baselineStyle(look).text,
    strong: false,
  };
  const all =
    last === undefined ? medians : [...medians, { ...plain, at: numbersOf(rows, 'baseline')[last]! }];
  return all.map((end) => ({ ...end, value: printMeasure(end.at, unit) }));
}

function plotFan(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const unit = unitOf(rows, 'median');
  const { arms, samples } = linesOf(spec);
  const [fan, ...others] = arms.map((own) => fanPoints(rows, own));
  const runs = samples.map((own) => fanPoints(rows, own));
  const ends = namedEnds(spec, arms, look);
  const beside = baselineRows(spec, arms[0]!).map((row) => {
    const level = numbersOf(rows, 'baseline')[row]!;
    return {
      at: numbersOf(rows, 'time')[row]!,
      low90: level,
      low50: level,
      median: level,
      high50: level,
      high90: level,
    };
  });
  const plot = timePlot(
    box,
    {
      times: [fan![0]!.at, fan!.at(-1)!.at],
      values: [...fanLevels(fan!), ...[...others, ...runs, beside].flat().map(({ median }) => median)],
      labelRoom: endRoom(ends, box.width, look),
    },
    (value) => printTick(value, unit),
    look,
  );
  const own = scenarioStyle(0, look);
  const thin = { stroke: own.stroke, 'stroke-width': 0.6 * look.scale, 'stroke-opacity': '0.55' };
  const stroked = ({ stroke, width, dash }: SeriesStyle, key: string) =>
    ({
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dash,
      'data-key': key,
      'data-role': 'mark',
    }) as const;
  return [
    ...plot.ground,
    ...fanMarks(fan!, plot, { ...own, key: 'arm.0' }, spec.runs.n, look),
    ...runs.map((points, order) =>
      medianLine(points, plot, { ...thin, 'data-key': `run.${order}`, 'data-role': 'sample' }),
    ),
    ...others.map((points, order) =>
      medianLine(
        points,
        plot,
        stroked(besideStyle(spec, arms[order + 1]!, order + 1, look), `arm.${order + 1}`),
      ),
    ),
    ...(beside.length === 0 ? [] : [medianLine(beside, plot, stroked(baselineStyle(look), 'baseline'))]),
    ...endLabels(
      ends.map((label) => ({ ...label, y: plot.y(label.at) })),
      { ...box, height: plot.inner.height },
      plot.inner.x + plot.inner.width,
      look,
    ),
  ];
}

const hasBaseline = ({ rows }: Pick<FigureSpec, 'rows'>): boolean =>
  numbersOf(rows, 'baseline').some((value) => !Number.isNaN(value));

const columns: readonly TableColumn[] = [
  {
    heading: fanTexts.headings.line,
    cell: (spec, row) => {
      const draw = numbersOf(spec.rows, 'draw')[row]!;
      const arm = memberAt(spec.rows, spec.sets, 'arm', row)!.name;
      return draw === 0 ? arm : fanTexts.headings.run.replace('{arm}', arm).replace('{draw}', String(draw));
    },
  },
  timeColumn('time', fanTexts.headings.quarter),
  measureColumn('median', fanTexts.headings.median),
  ...bandColumnsOf((column) => measureColumn(column, fanTexts.headings[column])),
  { ...measureColumn('baseline', fanTexts.headings.baseline), shown: hasBaseline },
  {
    heading: fanTexts.headings.n,
    cell: (spec, row) => formatNumber(numbersOf(spec.rows, 'n')[row]!, 'integer'),
  },
];

/** How sure a number of an experiment is over time: the first arm with its bands, the medians of others, and single runs where the option `samples` asks for some. */
export const fanChart: Chart = {
  id: 'C11',
  ...fanTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C11', 'ensemble');
    if (reading.series.quarters.length < 2) return figureNeeds('C11', 'path');
    const runs = runsOf({ ...reading, arms: reading.arms.slice(0, 1) });
    if (runs.n === 0) return figureNeeds('C11', 'runs');
    const rows = fanRows(reading, run, Number(options?.['samples'] ?? 0));
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: fanClaims(reading.series.quarters.length - 1, runs.n),
        notes: [
          ...(reading.arms.length > 1 ? ['fan-reading'] : []),
          ...(runs.n < enoughRuns ? ['few-runs'] : []),
          ...(hasBaseline({ rows })
            ? ['baseline-one-run']
            : drawsBaseline(reading)
              ? []
              : ['fan-no-baseline']),
        ],
        sources: run.sources,
        runs,
        sets: setsOf(reading, run.sets),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotFan(spec, box, look)),
  columns,
};
