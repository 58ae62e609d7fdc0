import { line } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../schema/figure.ts';
import { enoughRuns, fanMarks, type FanPoint } from './bands.ts';
import type { Box } from './box.ts';
import { fanClaims, fanRows } from './c11-fan-rows.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from './columns.ts';
import { endLabels, endRoom } from './end-labels.ts';
import { readEnsemble, runsOf, setsOf } from './ensemble-reading.ts';
import { fanLevels, fanPoints } from './fan-points.ts';
import { figureNeeds } from './figure-needs.ts';
import { formatNumber } from './format-number.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { printMeasure, printTick } from './measure-words.ts';
import { scenarioStyle } from './series-style.ts';
import { element } from './svg.ts';
import { measureColumn, timeColumn } from './table-columns.ts';
import { timePlot, type TimePlot } from './time-plot.ts';

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

function plotFan(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const unit = unitOf(rows, 'median');
  const { arms, samples } = linesOf(spec);
  const [fan, ...others] = arms.map((own) => fanPoints(rows, own));
  const runs = samples.map((own) => fanPoints(rows, own));
  const labels = arms.map((own, order) => ({
    key: `arm.${order}`,
    name: arms.length === 1 ? '' : memberAt(rows, spec.sets, 'arm', own[0]!)!.short,
    value: printMeasure(numbersOf(rows, 'median')[own.at(-1)!]!, unit),
    fill: scenarioStyle(order, look).text,
    strong: order === 0,
  }));
  const plot = timePlot(
    box,
    {
      times: [fan![0]!.at, fan!.at(-1)!.at],
      values: [...fanLevels(fan!), ...[...others, ...runs].flat().map(({ median }) => median)],
      labelRoom: endRoom(labels, box.width, look),
    },
    (value) => printTick(value, unit),
    look,
  );
  const own = scenarioStyle(0, look);
  const thin = { stroke: own.stroke, 'stroke-width': 0.6 * look.scale, 'stroke-opacity': '0.55' };
  const ends = [fan!, ...others].map((points) => plot.y(points.at(-1)!.median));
  return [
    ...plot.ground,
    ...fanMarks(fan!, plot, { ...own, key: 'arm.0' }, spec.runs.n, look),
    ...runs.map((points, order) =>
      medianLine(points, plot, { ...thin, 'data-key': `run.${order}`, 'data-role': 'sample' }),
    ),
    ...others.map((points, order) => {
      const { stroke, width, dash } = scenarioStyle(order + 1, look);
      const style = { stroke, 'stroke-width': width, 'stroke-dasharray': dash };
      return medianLine(points, plot, { ...style, 'data-key': `arm.${order + 1}`, 'data-role': 'mark' });
    }),
    ...endLabels(
      labels.map((label, order) => ({ ...label, y: ends[order]! })),
      { ...box, height: plot.inner.height },
      plot.inner.x + plot.inner.width,
      look,
    ),
  ];
}

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
  measureColumn('low50', fanTexts.headings.low50),
  measureColumn('high50', fanTexts.headings.high50),
  measureColumn('low90', fanTexts.headings.low90),
  measureColumn('high90', fanTexts.headings.high90),
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
    return {
      ok: true,
      warnings: [],
      value: {
        rows: fanRows(reading, Number(options?.['samples'] ?? 0)),
        claims: fanClaims(reading.series.quarters.length - 1),
        notes: [
          ...(reading.arms.length > 1 ? ['fan-reading'] : []),
          ...(runs.n < enoughRuns ? ['few-runs'] : []),
          'fan-no-baseline',
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
