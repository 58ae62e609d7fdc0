import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { changeClaims, changeRows, type Between } from './c19-changes-rows.ts';
import { changeTexts } from './c19-changes-texts.ts';
import { memberAt, numbersOf } from '../columns.ts';
import { runsOf, readEnsemble } from '../ensemble-reading.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { oneRun } from '../runs.ts';
import { nameColumn } from '../table-columns.ts';
import { textGrid, type GridColumn } from '../marks/text-grid.ts';

const { headings, words } = changeTexts;

function plotChanges(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows, sets } = spec;
  const column = (heading: string, name: string, share: number, strong = false): GridColumn => ({
    heading,
    share,
    cell: (row) => ({
      words: memberAt(rows, sets, name, row)?.short ?? (name === 'input' ? words.empty : ''),
      weight: strong ? 600 : 400,
      quiet: name === 'source' || name === 'by' || name === 'of',
    }),
  });
  const ofArms = numbersOf(rows, 'of_arms')[0] === 1;
  const hasSource = sets['source']!.some(({ short }) => short !== '');
  const spare = hasSource ? 0 : 0.085;
  const who = ofArms ? column(headings.of, 'of', 0.17 + spare) : column(headings.by, 'by', 0.17 + spare);
  const columns = look.narrow
    ? [
        column(headings.input, 'input', 0.5),
        column(headings.was, 'was', 0.25),
        column(headings.now, 'now', 0.25, true),
      ]
    : [
        column(headings.input, 'input', 0.24 + spare),
        column(headings.was, 'was', 0.12 + spare),
        column(headings.now, 'now', 0.15 + spare, true),
        who,
        ...(hasSource ? [column(headings.source, 'source', 0.32)] : []),
      ];
  const all = Array.from({ length: rows.rows }, (_, row) => row);
  return textGrid(columns, all, words.more, box, look);
}

const columns: readonly TableColumn[] = [
  nameColumn('input', headings.input, words.empty),
  nameColumn('was', headings.was),
  nameColumn('now', headings.now),
  nameColumn('by', headings.by),
  nameColumn('of', headings.of),
  nameColumn('source', headings.source),
];

const notes: Readonly<Record<Between, string>> = {
  baseline: 'changes-of-run',
  arms: 'changes-of-arms',
  runs: 'changes-varied',
};

/** What was changed: between the scenarios of an experiment, or its runs, else of the run against its Baseline and its model. */
export const changeChart: Chart = {
  id: 'C19',
  ...changeTexts.question,
  needs: ['run'],
  select(input) {
    const { run, ensemble, options } = input;
    const { rows, sets, between } = changeRows(input);
    const ofEnsemble = between !== 'baseline' && ensemble !== undefined;
    const reading = ofEnsemble ? readEnsemble(ensemble, options) : null;
    const value = {
      rows,
      claims: changeClaims(),
      notes: [notes[between]],
      sources: run.sources,
      runs: reading === null ? oneRun(run) : { ...runsOf(reading), varies: 'one run' as const },
      sets: { ...run.sets, ...sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotChanges(spec, box, look)),
  columns,
};
