import type { Chart, FigureSpec, TableColumn } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { traceClaims, traceRows } from './c20-trace-rows.ts';
import { traceTexts } from './c20-trace-texts.ts';
import { memberAt, numbersOf } from './columns.ts';
import { figureNeeds } from './figure-needs.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { oneRun } from './runs.ts';
import { nameColumn } from './table-columns.ts';
import { textGrid, type GridColumn } from './text-grid.ts';

const { headings, words } = traceTexts;

/** A name as formulas have it in plain words; the table keeps it as it is. */
const plainName = (name: string): string => name.replace(/^(\w+)\.(?=\w)/, '$1: ').replaceAll('_', ' ');

function plotTrace(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows, sets } = spec;
  const level = numbersOf(rows, 'level');
  const said = (name: string, row: number): string => memberAt(rows, sets, name, row)!.short;
  const isAssumption = (row: number): boolean => said('grade', row) !== '';
  const step = (share: number): GridColumn => ({
    heading: headings.step,
    share,
    cell: (row) => ({
      words: plainName(said('step', row)),
      weight: level[row] === 2 ? 400 : 600,
      indent: level[row]! * look.type.label,
    }),
  });
  const says = (share: number): GridColumn => ({
    heading: headings.says,
    share,
    cell: (row) => ({
      words: isAssumption(row) ? `${said('says', row)} ${said('unit', row)}`.trim() : said('says', row),
    }),
  });
  const grade = (share: number): GridColumn => ({
    heading: headings.grade,
    share,
    cell: (row) => ({ words: said('grade', row), weight: 600 }),
  });
  const source = (share: number): GridColumn => ({
    heading: headings.source,
    share,
    cell: (row) => ({ words: said('source', row), quiet: true }),
  });
  const columns = look.narrow
    ? [step(0.4), says(0.33), grade(0.27)]
    : [step(0.25), says(0.34), grade(0.13), source(0.28)];
  return textGrid(columns, rows.rows, words.more, box, look);
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
