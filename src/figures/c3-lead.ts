import { line, scaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../schema/figure.ts';
import { timeAxis, valueAxis } from './axes.ts';
import { leadClaims, leadRows } from './c3-lead-rows.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { formatNumber, formatSigned } from './format-number.ts';
import { renderFrame, type Box } from './frame.ts';
import { placeLabels } from './place-labels.ts';
import { oneRun, pairedTables } from './runs.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts, headings, questions } from './texts.ts';
import { textSize, type Theme } from './theme.ts';

/** Rows of each drawn line, in drawing order. */
function linesOf(spec: FigureSpec): number[][] {
  const technology = indicesOf(spec.rows, 'technology');
  const target = indicesOf(spec.rows, 'target');
  const lines: number[][] = [];
  for (let row = 0; row < spec.rows.rows; row++) {
    const open = lines.at(-1)?.[0];
    if (open !== undefined && technology[open] === technology[row] && target[open] === target[row]) {
      lines.at(-1)!.push(row);
    } else {
      lines.push([row]);
    }
  }
  return lines;
}

interface DrawnLine {
  key: string;
  name: string;
  rows: readonly number[];
  values: Float64Array;
  stroke: string;
  width: number;
  dash: string | undefined;
}

function drawnLines(spec: FigureSpec, theme: Theme): DrawnLine[] {
  const [index, ...technologies] = linesOf(spec);
  const run = numbersOf(spec.rows, 'delay');
  const baseline = numbersOf(spec.rows, 'baseline');
  const dashes = ['5 2', '2 2', '7 2 2 2', '1 3'];
  return [
    ...technologies.map((rows, order) => {
      const member = memberAt(spec.rows, spec.sets, 'technology', rows[0]!)!;
      return {
        key: `technology.${member.id}`,
        name: member.short,
        rows,
        values: run,
        stroke: theme.tertiary,
        width: 1.25,
        dash: dashes[order],
      };
    }),
    {
      key: 'baseline',
      name: figureTexts.baseline,
      rows: index!,
      values: baseline,
      stroke: theme.ink,
      width: 1.25,
      dash: '1.25 2.5',
    },
    {
      key: 'index',
      name: figureTexts.index,
      rows: index!,
      values: run,
      stroke: theme.scenario,
      width: 2.5,
      dash: undefined,
    },
  ];
}

/** Names and last values at the right end, moved apart, each tied to its line where it had to move. */
function endLabels(
  lines: readonly DrawnLine[],
  box: Box,
  right: number,
  y: (value: number) => number,
): string[] {
  const wanted = lines.map((drawn) => y(drawn.values[drawn.rows.at(-1)!]!));
  const placed = placeLabels(wanted, textSize.label + 2, box.y + 6, box.y + box.height);
  return lines.flatMap((drawn, order) => {
    const weight = drawn.key === 'index' ? 600 : 400;
    const value = ` ${formatNumber(drawn.values[drawn.rows.at(-1)!]!, 'one-decimal')}`;
    const space = box.x + box.width - right - 12 - textWidth(value, textSize.label, weight);
    const label = fitText(drawn.name, textSize.label, space, weight) + value;
    const tie = { stroke: drawn.stroke, 'stroke-width': 0.75, 'data-role': 'tie' };
    return [
      element('line', { x1: right + 1, y1: wanted[order], x2: right + 9, y2: placed[order], ...tie }),
      text(right + 12, placed[order]! + 4, label, { fill: drawn.stroke, weight, key: `label.${drawn.key}` }),
    ];
  });
}

function plotLead(spec: FigureSpec, box: Box, theme: Theme): string[] {
  const lines = drawnLines(spec, theme);
  const times = numbersOf(spec.rows, 'time');
  const shown = lines.flatMap((drawn) => drawn.rows.map((row) => drawn.values[row]!));
  const names = lines.map((drawn) => textWidth(`${drawn.name} 00.0`, textSize.label, 600) + 12);
  const right = box.x + box.width - Math.min(Math.max(...names), 0.45 * box.width);
  const left = box.x + 24;
  const span = lines.at(-1)!.rows;
  const x = scaleLinear([times[span[0]!]!, times[span.at(-1)!]!], [left, right]);
  const y = scaleLinear(
    [Math.min(0, ...shown), Math.max(1, ...shown)],
    [box.y + box.height - 18, box.y + 8],
  ).nice(4);
  const inner = { x: left, y: box.y, width: right - left, height: box.height - 18 };
  const marks = lines.map((drawn) => {
    const path = line<number>(
      (row) => x(times[row]!),
      (row) => y(drawn.values[row]!),
    )([...drawn.rows])!;
    const stroke = { stroke: drawn.stroke, 'stroke-width': drawn.width, 'stroke-dasharray': drawn.dash };
    return element('path', { d: path, fill: 'none', ...stroke, 'data-key': drawn.key, 'data-role': 'mark' });
  });
  return [
    ...valueAxis(inner, y, theme),
    ...timeAxis(inner, x, theme),
    ...marks,
    ...endLabels(lines, { ...box, height: box.height - 18 }, right, y),
  ];
}

const months = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'one-decimal'),
});
const columns: readonly TableColumn[] = [
  {
    heading: headings.technology,
    cell: (spec, row) => memberAt(spec.rows, spec.sets, 'technology', row)?.name ?? figureTexts.index,
  },
  {
    heading: headings.target,
    cell: (spec, row) => memberAt(spec.rows, spec.sets, 'target', row)?.short ?? '',
  },
  {
    heading: headings.quarter,
    cell: (spec, row) => formatNumber(numbersOf(spec.rows, 'time')[row]!, 'year'),
  },
  months('delay', headings.delay, formatNumber),
  months('baseline', headings.delayBaseline, formatNumber),
  months('difference', headings.delayDifference, formatSigned),
];

/** Months by which controls hold technology back, over time: the run, its Baseline and the technologies that matter most. */
export const leadChart: Chart = {
  id: 'C3',
  ...questions.C3,
  needs: ['run'],
  select({ run: result }) {
    const rows = leadRows(result);
    const last = pairedTables(result, 'world').run.rows - 1;
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: leadClaims(last),
        notes: ['delay-meaning', 'judged-numbers'],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, theme) => plotLead(spec, box, theme)),
  columns,
};
