import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { traceClaims, traceRows } from './c20-trace-rows.ts';
import { traceTexts } from './c20-trace-texts.ts';
import { memberAt, numbersOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { figureNeeds } from '../figure-needs.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { oneRun } from '../runs.ts';
import { nameColumn } from '../table-columns.ts';
import { textGrid, type GridColumn } from '../marks/text-grid.ts';

const { headings, words } = traceTexts;

/** Lines of a formula: where not all rows fit it still tells more than its first terms. */
const formulaLines = { narrow: 7, wide: 6 };
const oneLine = 1;

function plotTrace(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows, sets } = spec;
  const { narrow, type } = look;
  const level = numbersOf(rows, 'level');
  // Title and subtitle tell the number itself, for which a low picture has no row to spare.
  const isLow = narrow || box.height < 22 * type.label;
  const said = (name: string, row: number): string => memberAt(rows, sets, name, row)!.short;
  const value = (row: number): string => `${said('says', row)} ${said('unit', row)}`.trim();
  const isJudged = (row: number): boolean => said('grade', row) === words.judgement;
  const isFormula = (row: number): boolean => level[row] === 1;
  const step = (share: number): GridColumn => ({
    heading: narrow ? '' : headings.step,
    share,
    cell: (row) =>
      narrow && isFormula(row)
        ? {
            words: fillSlots(words.equation, { name: said('step', row), formula: said('says', row) }),
            columns: 2,
            lines: formulaLines.narrow,
            cut: words.cut,
          }
        : {
            words: said('step', row),
            weight: level[row] === 2 ? 400 : 600,
            indent: Math.max(0, level[row]! - Number(isLow)) * 0.8 * type.label,
            lines: oneLine,
          },
  });
  const says = (share: number): GridColumn => ({
    heading: narrow ? '' : headings.says,
    share,
    cell: (row) => {
      if (isFormula(row))
        return narrow
          ? { words: '' }
          : { words: said('says', row), columns: 3, lines: formulaLines.wide, cut: words.cut };
      const told = said('grade', row) === '' ? said('says', row) : value(row);
      return { words: narrow && isJudged(row) ? `${words.judged} ${told}` : told, lines: oneLine };
    },
  });
  const grade = (share: number): GridColumn => ({
    heading: headings.grade,
    share,
    cell: (row) => ({ words: said('grade', row), weight: 600 }),
  });
  const source = (share: number): GridColumn => ({
    heading: headings.source,
    share,
    // A formula reaches over the room of its source, which the table has.
    cell: (row) => ({ words: isFormula(row) ? '' : said('source', row), quiet: true, lines: oneLine }),
  });
  const columns = narrow ? [step(0.4), says(0.6)] : [step(0.29), says(0.31), grade(0.13), source(0.27)];
  const shown = Array.from({ length: rows.rows }, (_, row) => row).filter((row) => !isLow || level[row]! > 0);
  return textGrid(columns, shown, words.more, box, look);
}

const columns: readonly TableColumn[] = [
  nameColumn('step', headings.step),
  nameColumn('kind', headings.kind),
  nameColumn('says', headings.says),
  nameColumn('unit', headings.unit),
  nameColumn('grade', headings.grade),
  nameColumn('source', headings.source),
];

/** Where a number of a run comes from: its formulas, what they read, and the sources of that with their grades (option `number`: `table.column`). */
export const traceChart: Chart = {
  id: 'C20',
  ...traceTexts.question,
  needs: ['run', 'notes'],
  select({ run, notes, options }) {
    const asked = options?.['number'];
    const found = notes && traceRows(run, notes, asked === undefined ? undefined : String(asked));
    if (!found) return figureNeeds('C20', 'notes');
    const value = {
      rows: found.rows,
      claims: traceClaims(),
      notes: [...(found.twin ? ['trace-twin'] : []), 'trace-reading'],
      sources: run.sources,
      runs: oneRun(run),
      sets: { ...run.sets, ...found.sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotTrace(spec, box, look)),
  columns,
};
