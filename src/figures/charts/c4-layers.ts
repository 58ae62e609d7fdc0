import type { Chart, FigureInput, FigureSpec, Selected } from '../../schema/figure.ts';
import { enoughRuns, type FanPoint } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { layerClaims, layerRows, layerRunsRows } from './c4-layers-rows.ts';
import { layerTexts } from './c4-layers-texts.ts';
import { fanTexts } from './c11-fan-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { readMetric } from '../ensemble-reading.ts';
import { eventCells, eventRoom, eventWords, shownEvents } from '../marks/event-column.ts';
import { fanPoints } from '../marks/fan-points.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { formatNumber } from '../words/format-number.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printPlain } from '../words/measure-words.ts';
import type { Panel, PanelGrid } from '../marks/panels.ts';
import { oneRun } from '../runs.ts';
import { smallMultiples } from '../marks/small-multiples.ts';
import { bandColumnsOf, changeColumn, measureColumn, nameColumn, timeColumn } from '../table-columns.ts';
import { figureTexts, headings } from '../words/texts.ts';
import { enoughToShare } from '../words/uncertainty-words.ts';

/** Whether the rows are of many runs. */
const isOfRuns = ({ rows }: FigureSpec): boolean => rows.columns['low50'] !== undefined;
/** Whether Baseline is known in every row; one of another time would hang in the air. */
const hasBaseline = ({ rows }: Pick<FigureSpec, 'rows'>): boolean =>
  numbersOf(rows, 'baseline').every((value) => !Number.isNaN(value));
const months = (value: number): string => formatNumber(value, 'one-decimal');

/** Whether several targets share a technology, which its name does not tell. */
function nameOf(spec: FigureSpec, row: number, quarters: number): string {
  const technologies = indicesOf(spec.rows, 'technology');
  const own = technologies.filter((index) => index === technologies[row]).length;
  const [technology, target] = [
    memberAt(spec.rows, spec.sets, 'technology', row)!.short,
    memberAt(spec.rows, spec.sets, 'target', row)!.short,
  ];
  return own === quarters ? technology : fillSlots(layerTexts.panel, { technology, target });
}

/** The median with the middle half of runs, of few with the lowest and the highest; alone where these print alike. */
function rangeOf({ rows, runs }: FigureSpec, row: number, { median, low50, high50 }: FanPoint): string {
  const few = runs.n < enoughToShare;
  const low = months(few ? numbersOf(rows, 'lowest')[row]! : low50);
  const high = months(few ? numbersOf(rows, 'highest')[row]! : high50);
  return low === high ? months(median) : fillSlots(layerTexts.half, { median: months(median), low, high });
}

function panelsOf(spec: FigureSpec): { panels: Panel[]; times: Float64Array } {
  const { rows, sets } = spec;
  const time = numbersOf(rows, 'time');
  const again = time.indexOf(time[0]!, 1);
  const quarters = again < 0 ? time.length : again;
  const [delay, baseline] = [numbersOf(rows, 'delay'), numbersOf(rows, 'baseline')];
  const panels = Array.from({ length: time.length / quarters }, (_, at): Panel => {
    const row = at * quarters;
    const own = delay.subarray(row, row + quarters);
    const reference = baseline.subarray(row, row + quarters);
    const fan = isOfRuns(spec)
      ? fanPoints(
          rows,
          Array.from(own, (_, quarter) => row + quarter),
        )
      : undefined;
    const end = fan?.at(-1);
    const half = end && rangeOf(spec, row + quarters - 1, end);
    return {
      key: `technology.${memberAt(rows, sets, 'technology', row)!.id}.${memberAt(rows, sets, 'target', row)!.id}`,
      name: nameOf(spec, row, quarters),
      own,
      baseline: hasBaseline(spec) ? reference : null,
      values: [half ?? months(own.at(-1)!), ...(hasBaseline(spec) ? [months(reference.at(-1)!)] : [])],
      ...(fan !== undefined && { fan }),
    };
  });
  return { panels, times: time.subarray(0, quarters) };
}

function plotLayers(spec: FigureSpec, box: Box, look: Look): string[] {
  const { panels, times } = panelsOf(spec);
  const grid: PanelGrid = {
    times,
    own: isOfRuns(spec) ? layerTexts.median : figureTexts.thisRun,
    others: layerTexts.others,
    heads: [
      isOfRuns(spec) ? layerTexts.median : figureTexts.thisRun,
      ...(hasBaseline(spec) ? [figureTexts.baseline] : []),
    ],
    left: (count) => fillSlots(layerTexts.left, { count }),
    range: (low, high) => fillSlots(figureTexts.scaleEnds, { low: printPlain(low), high: printPlain(high) }),
    events: shownEvents(spec),
    runs: spec.runs.n,
    isAlone: !hasBaseline(spec),
  };
  const plot = { ...box, height: box.height - eventRoom(spec, box.width, look) };
  return [...smallMultiples(panels, grid, plot, look), ...eventWords(spec, box, look)];
}

function ofRun({ run }: FigureInput): Selected {
  const { rows, events } = layerRows(run);
  return {
    rows,
    claims: layerClaims(rows, 'layers'),
    notes: ['layers-reading', 'judged-numbers'],
    sources: run.sources,
    runs: oneRun(run),
    sets: { ...run.sets, event: events },
  };
}

/** The figure of an experiment that reads delays by technology over time; null where it does not. */
function ofManyRuns({ run, ensemble }: FigureInput): Selected | null {
  const reading = ensemble && readMetric(ensemble, 'headline-delay');
  if (!reading) return null;
  const { rows, events } = layerRunsRows(reading, run);
  if (rows.rows === 0) return null;
  return {
    rows,
    claims: layerClaims(rows, 'layers-runs'),
    notes: [
      'layers-reading',
      ...(reading.runs.n < enoughRuns ? ['few-runs'] : []),
      ...(hasBaseline({ rows })
        ? reading.baseline === null
          ? ['baseline-one-run']
          : []
        : ['fan-no-baseline']),
      'judged-numbers',
    ],
    sources: run.sources,
    runs: reading.runs,
    sets: { ...run.sets, event: events },
  };
}

/** Months of delay of every controlled technology over time, on one scale; of many runs the medians with the middle half. */
export const layerChart: Chart = {
  id: 'C4',
  ...layerTexts.question,
  needs: ['run'],
  select: (input) => ({ ok: true, warnings: [], value: ofManyRuns(input) ?? ofRun(input) }),
  render: (spec) => renderFrame(spec, (box, look) => plotLayers(spec, box, look)),
  columns: [
    nameColumn('technology', headings.technology),
    nameColumn('target', headings.target),
    timeColumn('time', headings.quarter),
    measureColumn('delay', headings.delay),
    ...bandColumnsOf((column) => measureColumn(column, fanTexts.headings[column])).map((column) => ({
      ...column,
      shown: (spec: FigureSpec) => isOfRuns(spec) && column.shown?.(spec) === true,
    })),
    { ...measureColumn('baseline', headings.delayBaseline), shown: hasBaseline },
    { ...changeColumn('difference', headings.delayDifference), shown: hasBaseline },
    eventCells,
  ],
};
