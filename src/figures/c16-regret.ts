import type { Chart, FigureSpec, TableColumn } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { regretClaims, regretRows } from './c16-regret-rows.ts';
import { regretTexts } from './c16-regret-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from './columns.ts';
import { readEnsemble, runsOf, setsOf } from './ensemble-reading.ts';
import { figureNeeds } from './figure-needs.ts';
import { renderFrame } from './frame.ts';
import { heatOf } from './heat.ts';
import type { Look } from './look.ts';
import { printMeasure } from './measure-words.ts';
import { element, text } from './svg.ts';
import { measureColumn, nameColumn } from './table-columns.ts';
import { fitText, textWidth, wrapText } from './text-metrics.ts';

function plotRegret(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows, sets } = spec;
  const { theme, type } = look;
  const regret = numbersOf(rows, 'regret');
  const state = indicesOf(rows, 'state');
  const states = sets['state']!;
  const arms = rows.rows / states.length;
  const unit = unitOf(rows, 'regret');
  const nameOf = (arm: number): string => memberAt(rows, sets, 'arm', arm * states.length)!.short;
  const widest = Math.max(...Array.from({ length: arms }, (_, arm) => textWidth(nameOf(arm), type.label)));
  const left = box.x + Math.min(widest + type.label, 0.34 * box.width);
  const gap = 0.6 * type.label; // before the columns of mean and largest
  const width = (box.x + box.width - left - gap) / states.length;
  const headed = states.map(({ short }) => wrapText(short, type.axis, width - 4).slice(0, 3));
  const head = (Math.max(...headed.map((lines) => lines.length)) + 0.6) * 1.2 * type.axis;
  const height = Math.min(3.4 * type.label, (box.height - head) / arms);
  const columnX = (at: number): number => left + at * width + (at >= states.length - 2 ? gap : 0);
  const most = Math.max(...regret, Number.MIN_VALUE);
  const headings = headed.flatMap((lines, at) =>
    lines.map((line, order) =>
      text(columnX(at) + width / 2, box.y + (order + 1) * 1.2 * type.axis, line, {
        size: type.axis,
        anchor: 'middle',
        fill: theme.secondary,
        weight: at >= states.length - 2 ? 600 : 400,
      }),
    ),
  );
  const names = Array.from({ length: arms }, (_, arm) =>
    text(
      box.x,
      box.y + head + (arm + 0.5) * height + 0.35 * type.label,
      fitText(nameOf(arm), type.label, left - box.x - 4),
      {
        size: type.label,
        fill: theme.ink,
        weight: arm === 0 ? 600 : 400,
        key: `name.${arm}`,
      },
    ),
  );
  const cells = Array.from(regret, (value, row) => {
    const arm = Math.floor(row / states.length);
    const { fill, text: ink } = heatOf(value / most, look);
    const [x, y] = [columnX(state[row]!), box.y + head + arm * height];
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
      text(
        x + width / 2,
        y + height / 2 + 0.35 * type.label,
        fitText(printMeasure(value, unit), type.label, width - 2),
        {
          size: type.label,
          anchor: 'middle',
          fill: ink,
          key: `value.${row}`,
        },
      ),
    ];
  });
  return [...headings, ...names, ...cells.flat()];
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
