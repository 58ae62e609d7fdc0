import type { Chart, FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { countryClaims, countryRows } from './c18-countries-rows.ts';
import { countryTexts } from './c18-countries-texts.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { eventCells, eventRoom, eventWords, shownEvents } from '../marks/event-column.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printPlain, printSigned } from '../words/measure-words.ts';
import type { Panel, PanelGrid } from '../marks/panels.ts';
import { oneRun } from '../runs.ts';
import { smallMultiples } from '../marks/small-multiples.ts';
import { measureColumn, nameColumn, timeColumn } from '../table-columns.ts';
import { figureTexts, headings } from '../words/texts.ts';

/** The note of panels that have scales of their own. */
const freeNote = 'scales-differ';

/** The change of a row with its sign. */
const changeOf = (spec: FigureSpec, row: number): string =>
  `${printSigned(numbersOf(spec.rows, 'change')[row]!, '%')}%`;

/** One panel a region in the order of the rows; those of the talks stay where not all fit. */
function panelsOf(spec: FigureSpec): { panels: Panel[]; times: Float64Array } {
  const region = indicesOf(spec.rows, 'region');
  const starts = Array.from(region.keys()).filter((row) => row === 0 || region[row] !== region[row - 1]);
  const quarters = starts[1] ?? region.length;
  const [change, kept] = [numbersOf(spec.rows, 'change'), numbersOf(spec.rows, 'kept')];
  const ends = starts.map((row) => Math.abs(change[row + quarters - 1]!));
  const most = Math.max(...ends);
  const panels = starts.map((row, at): Panel => {
    const member = memberAt(spec.rows, spec.sets, 'region', row)!;
    return {
      key: `region.${member.id}`,
      name: member.short,
      own: change.subarray(row, row + quarters),
      baseline: null,
      values: [changeOf(spec, row + quarters - 1)],
      isKept: kept[row] === 1,
      isTold: ends[at] === most,
    };
  });
  return { panels, times: numbersOf(spec.rows, 'time').subarray(0, quarters) };
}

function plotCountries(spec: FigureSpec, box: Box, look: Look): string[] {
  const { panels, times } = panelsOf(spec);
  const grid: PanelGrid = {
    times,
    own: figureTexts.thisRun,
    others: countryTexts.others,
    heads: [''],
    left: (count) => fillSlots(countryTexts.left, { count }),
    range: (low, high) =>
      `${fillSlots(figureTexts.scaleEnds, { low: printPlain(low), high: printPlain(high) })}%`,
    events: shownEvents(spec),
    runs: spec.runs.n,
    isFree: spec.notes.includes(freeNote),
  };
  const plot = { ...box, height: box.height - eventRoom(spec, box.width, look) };
  return [...smallMultiples(panels, grid, plot, look), ...eventWords(spec, box, look)];
}

/** Real income of every region against Baseline over time, on one scale; on scales of their own where the option `scale` is `free`. */
export const countryChart: Chart = {
  id: 'C18',
  ...countryTexts.question,
  needs: ['run'],
  select({ run: result, options }) {
    const { rows, events } = countryRows(result);
    const isFree = options?.['scale'] === 'free';
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: countryClaims(rows, isFree),
        notes: [...(isFree ? [freeNote] : []), 'countries-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, event: events },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotCountries(spec, box, look)),
  columns: [
    nameColumn('region', headings.region),
    timeColumn('time', headings.quarter),
    measureColumn('income', headings.income),
    measureColumn('baseline', headings.incomeBaseline),
    { heading: headings.change, cell: changeOf },
    eventCells,
  ],
};
