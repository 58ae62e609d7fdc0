import { charts, figureSpec, figureTable } from '../../figures/index.ts';
import type { InputTable, TrayItem } from '../../schema/bench.ts';
import type { FigureInput, FigureSpec } from '../../schema/figure.ts';

/** A figure that is to be laid aside, as the page draws it, and what it is drawn from. */
export interface TrayWanted {
  spec: FigureSpec;
  input: FigureInput | null; // null: a figure that came with the page
}

/** What the tray keeps of a figure: all that is drawn of it, the title of the scenario, and in which inputs it differs from what it is compared with. */
export function frozenFigure(
  { spec, input }: TrayWanted,
  scenario: string,
): Omit<TrayItem, 'id' | 'caption'> {
  return { spec, scenario, inputs: input === null ? { columns: [], rows: [] } : inputsOf(input, spec) };
}

function inputsOf(input: FigureInput, { size, theme, versions }: FigureSpec): InputTable {
  const { columns, rows } = figureTable(figureSpec('C19', input, { size, theme, app: versions.app }));
  // A figure of no changes has one row, which names none.
  return { columns, rows: rows.filter((cells) => cells.slice(1).some((cell) => cell !== '')) };
}

/** Whether this version still draws a figure that was laid aside, maybe by another one. */
export function isDrawable({ spec }: TrayItem): boolean {
  if (!Object.hasOwn(charts, spec.chart)) return false;
  try {
    return charts[spec.chart].render(spec) !== '' && figureTable(spec).rows.length === spec.rows.rows;
  } catch {
    // A file may hold any rows: what cannot be drawn from them is said, and the rest of the tray stands.
    return false;
  }
}
