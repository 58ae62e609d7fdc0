import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { regretClaims, regretRows } from './c16-regret-rows.ts';
import { regretTexts } from './c16-regret-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { figureNeeds } from '../figure-needs.ts';
import { renderFrame } from '../look/frame.ts';
import { heatOf } from '../marks/heat.ts';
import type { Look } from '../look/look.ts';
import { printMeasure } from '../words/measure-words.ts';
import { element, text } from '../marks/svg.ts';
import { measureColumn, nameColumn } from '../table-columns.ts';
import { fitText, textWidth, wrapText, type Weight } from '../marks/text-metrics.ts';

/** Heights of a row at most, in letters: few policies fill the room, and no cell becomes a tower. */
const tallest = 5.2;

/** Where the cells stand: names at the left, then worlds, then mean and largest a step apart. */
interface Place {
  arms: number;
  left: number;
  top: number;
  width: number;
  height: number;
  headed: readonly (readonly string[])[]; // lines of each heading
  columnX(at: number): number;
}

const nameOf = ({ rows, sets }: FigureSpec, arm: number): string =>
  memberAt(rows, sets, 'arm', arm * sets['state']!.length)!.short;
const isTotal = (at: number, states: number): boolean => at >= states - 2;

function layout(spec: FigureSpec, box: Box, { type, narrow }: Look): Place {
  const states = spec.sets['state']!;
  const arms = spec.rows.rows / states.length;
  const widths = Array.from({ length: arms }, (_, arm) => textWidth(nameOf(spec, arm), type.label, 600));
  const left = box.x + Math.min(Math.max(...widths) + type.label, (narrow ? 0.42 : 0.34) * box.width);
  const gap = 0.6 * type.label;
  const width = (box.x + box.width - left - gap) / states.length;
  const headed = states.map(({ short }) => wrapText(short, type.axis, width - 4).slice(0, 3));
  const head = (Math.max(...headed.map((lines) => lines.length)) + 0.6) * 1.2 * type.axis;
  return {
    arms,
    left,
    top: box.y + head,
    width,
    height: Math.min(tallest * type.label, (box.height - head) / arms),
    headed,
    columnX: (at) => left + at * width + (isTotal(at, states.length) ? gap : 0),
  };
}

function headingMarks({ headed, top, width, columnX }: Place, { theme, type }: Look): string[] {
  return headed.flatMap((lines, at) =>
    lines.map((line, order) =>
      text(columnX(at) + width / 2, top - (lines.length - order - 0.5) * 1.2 * type.axis, line, {
        size: type.axis,
        anchor: 'middle',
        fill: theme.secondary,
        weight: isTotal(at, headed.length) ? 600 : 400,
      }),
    ),
  );
}

/** A name in lines: where it does not fit its scenario is cut, and what sets it apart from others of that scenario, in brackets at its end, stays. */
function linesOf(
  name: string,
  { size, room, weight, most }: { size: number; room: number; weight: Weight; most: number },
): string[] {
  const lines = wrapText(name, size, room, weight);
  if (lines.length <= most && !lines.some((line) => line.endsWith('…'))) return lines;
  const [, scenario, set] = /^(.*) (\(.*\))$/.exec(name) ?? [];
  if (scenario !== undefined && set !== undefined) {
    if (most > 1) return [scenario, set].map((line) => fitText(line, size, room, weight));
    // What is set goes without saying in so little room, and its value tells rows apart.
    const end = ` ${set.replaceAll(/[^(,]+: /g, '')}`;
    const spare = room - textWidth(end, size, weight);
    if (spare > 3 * size) return [fitText(scenario, size, spare, weight) + end];
  }
  return [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(' '), size, room, weight)];
}

function nameMarks(spec: FigureSpec, place: Place, box: Box, { theme, type }: Look): string[] {
  const { arms, left, top, height } = place;
  const room = left - box.x - 0.5 * type.label;
  return Array.from({ length: arms }, (_, arm) => {
    const weight = arm === 0 ? 600 : 400;
    const most = Math.max(1, Math.floor(height / (1.2 * type.label)));
    const kept = linesOf(nameOf(spec, arm), { size: type.label, room, weight, most });
    const middle = top + (arm + 0.5) * height;
    return kept.map((line, order) =>
      text(box.x, middle + (0.35 + 1.15 * (order - (kept.length - 1) / 2)) * type.label, line, {
        size: type.label,
        fill: theme.ink,
        weight,
        key: `name.${arm}.${order}`,
      }),
    );
  }).flat();
}

function cellMarks(spec: FigureSpec, row: number, most: number, place: Place, look: Look): string[] {
  const { rows, sets } = spec;
  const { theme, type } = look;
  const { width, height } = place;
  const value = numbersOf(rows, 'regret')[row]!;
  const { fill, text: ink } = heatOf(value / most, look);
  const x = place.columnX(indicesOf(rows, 'state')[row]!);
  const y = place.top + Math.floor(row / sets['state']!.length) * height;
  const said = fitText(printMeasure(value, unitOf(rows, 'regret')), type.label, width - 2);
  return [
    element('rect', {
      x: x + 1,
      y: y + 1,
      width: width - 2,
      height: height - 2,
      fill,
      stroke: theme.id === 'forced' ? theme.ink : undefined,
      'data-key': `cell.${row}`,
      'data-role': 'mark',
    }),
    text(x + width / 2, y + height / 2 + 0.35 * type.label, said, {
      size: type.label,
      anchor: 'middle',
      fill: ink,
      key: `value.${row}`,
    }),
  ];
}

function plotRegret(spec: FigureSpec, box: Box, look: Look): string[] {
  const place = layout(spec, box, look);
  const most = Math.max(...numbersOf(spec.rows, 'regret'), Number.MIN_VALUE);
  const cells = Array.from({ length: spec.rows.rows }, (_, row) => cellMarks(spec, row, most, place, look));
  return [...headingMarks(place, look), ...nameMarks(spec, place, box, look), ...cells.flat()];
}

const columns: readonly TableColumn[] = [
  nameColumn('arm', regretTexts.headings.arm),
  nameColumn('state', regretTexts.headings.state),
  measureColumn('regret', regretTexts.headings.regret),
];

/** How far each policy stays behind the best one, world by world, with its mean and its largest regret (option `better`: higher or lower). */
export const regretChart: Chart = {
  id: 'C16',
  ...regretTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C16', 'ensemble');
    if (reading.arms.length < 2) return figureNeeds('C16', 'arms');
    const runs = runsOf(reading);
    if (runs.n === 0) return figureNeeds('C16', 'runs');
    const { rows, sets } = regretRows(reading, options?.['better'] === 'lower' ? 'lower' : 'higher');
    const value = {
      rows,
      claims: regretClaims(),
      notes: ['regret-meaning'],
      sources: run.sources,
      runs,
      sets: { ...setsOf(reading, run.sets), ...sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotRegret(spec, box, look)),
  columns,
};
