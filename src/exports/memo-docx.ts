import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, Table, TextRun } from 'docx';
import { charts, figureTable } from '../figures/index.ts';
import { figureTexts } from '../figures/words/texts.ts';
import { runsWords } from '../figures/words/uncertainty-words.ts';
import type { InputTable, TrayItem } from '../schema/bench.ts';
import { captionWords } from './memo-caption.ts';
import { captionOf, heading, memoStyles, notesOf, paragraph, pictureOf, tableOf } from './memo-parts.ts';
import { memoSpec } from './memo-spec.ts';
import { memoTexts } from './memo-texts.ts';

/** Rows of a table that may stand between a figure and the next. */
const shortTable = 40;
type Block = Paragraph | Table;

/** A figure of a tray with its picture as PNG. */
export interface MemoFigure {
  item: TrayItem;
  png: Uint8Array;
}

/** A list of what figures rest on. */
export interface Assumptions {
  heading: string;
  table: InputTable;
  more: string; // where the rest of it is; empty: all of it is there
}

/**
 * A memo for Word: every figure under its question, captioned, with notes, source and data; at the end how each was made.
 * @param date as a reader writes it
 * @param assumptions what the figures rest on, as far as the page knows it, each list with its heading
 */
export async function memoDocx(
  figures: readonly MemoFigure[],
  date: string,
  assumptions: readonly Assumptions[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const { title } = memoTexts;
  const scenarios = [...new Set(figures.map(({ item }) => item.scenario))];
  const document = new Document({
    title,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    description: figureTexts.disclaimer,
    styles,
    sections: [
      {
        properties: { page: { size: letter, margin: inchAround } },
        footers: { default: pageFooter() },
        children: [
          paragraph(title, { heading: 'Title' }),
          paragraph(memoTexts.subtitle(scenarios.join('; '), date), { style: memoStyles.notes }),
          ...figures.flatMap(figureBlocks),
          ...longTables(figures),
          ...assumptionBlocks(assumptions),
          ...madeBlocks(figures.map(({ item }) => item)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer'));
}

/** Paper that a memo's pictures fill between their margins, in twentieths of a point. */
const letter = { width: 12_240, height: 15_840 };
const inchAround = { top: 1440, right: 1440, bottom: 1440, left: 1440 };

const styles = {
  default: {
    document: {
      run: { font: memoTexts.fonts, size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 80 } } },
    heading2: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
    title: { run: { size: 40, bold: true } },
  },
  paragraphStyles: [
    { id: memoStyles.caption, name: 'caption', run: { size: 20, bold: true } },
    { id: memoStyles.notes, name: 'Notes', run: { size: 17 }, paragraph: { spacing: { after: 60 } } },
    { id: memoStyles.cell, name: 'Cell', run: { size: 16 }, paragraph: { spacing: { after: 0 } } },
  ],
};

function pageFooter(): Footer {
  const children = [
    new TextRun({ children: [`${figureTexts.disclaimer} · `, PageNumber.CURRENT], size: 16 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function figureBlocks({ item, png }: MemoFigure, at: number): Block[] {
  const spec = memoSpec(item.spec);
  const table = figureTable(spec);
  return [
    heading(charts[spec.chart].question),
    captionOf(at + 1, captionWords(item)),
    pictureOf(spec, png),
    ...notesOf(spec),
    ...(isLong(item)
      ? [paragraph(memoTexts.later(at + 1), { style: memoStyles.notes })]
      : [heading(memoTexts.tableOf(at + 1), 2), tableOf(table)]),
  ];
}

function isLong({ spec }: TrayItem): boolean {
  return spec.rows.rows > shortTable;
}

function longTables(figures: readonly MemoFigure[]): Block[] {
  const long = figures.flatMap(({ item }, at) =>
    isLong(item) ? [heading(memoTexts.tableOf(at + 1), 2), tableOf(figureTable(item.spec))] : [],
  );
  return long.length === 0 ? [] : [heading(memoTexts.tables), ...long];
}

/** Figures that came of the same thing, counted from 1. */
function grouped(items: readonly TrayItem[], keyOf: (item: TrayItem) => string): [string, TrayItem][] {
  const keys = [...new Set(items.map(keyOf))];
  return keys.map((key) => {
    const own = [...items.keys()].filter((at) => keyOf(items[at]!) === key);
    return [own.map((at) => at + 1).join(', '), items[own[0]!]!];
  });
}

function madeBlocks(items: readonly TrayItem[]): Block[] {
  const runs = grouped(items, ({ scenario, spec }) => JSON.stringify([scenario, spec.versions, spec.runs]));
  const inputs = grouped(items, (item) => JSON.stringify([item.scenario, item.inputs]));
  const sources = [...new Set(items.flatMap(({ spec }) => spec.sources))];
  return [
    heading(memoTexts.made),
    paragraph(memoTexts.madeIntro),
    ...runs.flatMap(([numbers, item]) => [
      heading(memoTexts.figures(numbers), 2),
      tableOf({ columns: [memoTexts.what, memoTexts.value], rows: factsOf(item) }),
    ]),
    ...inputs.flatMap(([numbers, { inputs: changed }]) =>
      changed.rows.length === 0
        ? [paragraph(memoTexts.unchanged(numbers))]
        : [heading(memoTexts.changed(numbers), 2), tableOf(changed)],
    ),
    heading(memoTexts.sources, 2),
    ...sources.map((source) => paragraph(source, { bullet: { level: 0 } })),
    paragraph(memoTexts.licence(figureTexts.licence), { style: memoStyles.notes }),
  ];
}

function assumptionBlocks(lists: readonly Assumptions[]): Block[] {
  const told = lists.filter(({ table }) => table.rows.length > 0);
  if (told.length === 0) return [];
  return [
    heading(memoTexts.assumptions),
    ...told.flatMap(({ heading: words, table, more }) => [
      heading(words, 2),
      tableOf(table),
      ...(more === '' ? [] : [paragraph(more, { style: memoStyles.notes })]),
    ]),
  ];
}

function factsOf({ scenario, spec }: TrayItem): string[][] {
  const { facts } = memoTexts;
  const { runs, versions } = spec;
  const [first, last] = runs.seeds;
  return [
    [facts.scenario, scenario],
    [facts.runs, runsWords(runs)],
    [facts.seeds, first === last ? String(first) : `${first}–${last}`],
    [facts.model, versions.model],
    [facts.app, `Parley ${versions.app}`],
    [facts.inputs, versions.scenario],
    [facts.result, versions.result],
  ];
}
