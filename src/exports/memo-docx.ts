import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import { charts, figureTable } from '../figures/index.ts';
import { rowsFirst } from '../figures/rows-first.ts';
import { sayRole } from '../figures/words/claims.ts';
import { figureTexts } from '../figures/words/texts.ts';
import { runsWords } from '../figures/words/uncertainty-words.ts';
import type { InputTable, TrayItem } from '../schema/bench.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { captionWords } from './memo-caption.ts';
import { captionOf, heading, memoStyles, notesOf, paragraph, pictureOf } from './memo-parts.ts';
import { memoSpec } from './memo-spec.ts';
import { cellStyle, fitsUpright, roomOf, tableOf } from './memo-table.ts';
import { memoTexts } from './memo-texts.ts';

/** Rows of a figure's data that a memo has at most. */
const mostRows = 25;
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

/** What the result of a memo's figures says, and what it rests on. */
export interface MemoBasis {
  answer: string; // in a sentence; empty: none
  numbers: InputTable; // the headline numbers
  assumptions: readonly Assumptions[]; // as far as the page knows them
}
const noBasis: MemoBasis = { answer: '', numbers: { columns: [], rows: [] }, assumptions: [] };

/**
 * A memo for Word: what came of it, then every figure under what it shows, captioned, with notes, source and data; at the end how each was made.
 * @param date as a reader writes it
 * @param basis of the result that all figures are of; absent where they are of several, or of one that is no longer known
 */
export async function memoDocx(
  figures: readonly MemoFigure[],
  date: string,
  basis: MemoBasis = noBasis,
): Promise<Uint8Array<ArrayBuffer>> {
  const scenarios = [...new Set(figures.map(({ item }) => item.scenario))];
  const title = memoTexts.title(scenarios);
  const upright = { page: { size: letter, margin: inchAround } };
  const wide = wideTables(figures);
  const section = (properties: object, children: Block[]) => ({
    properties,
    footers: { default: pageFooter() },
    children,
  });
  const document = new Document({
    title,
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    description: figureTexts.disclaimer,
    styles,
    sections: [
      section(upright, [
        paragraph(title, { heading: 'Title' }),
        paragraph(memoTexts.subtitle(scenarios, date), { style: memoStyles.notes }),
        ...basisBlocks(basis),
        ...figures.flatMap(figureBlocks),
      ]),
      ...(wide.length === 0 ? [] : [section(onItsSide, wide)]),
      section(upright, [
        ...assumptionBlocks(basis.assumptions),
        ...madeBlocks(figures.map(({ item }) => item)),
      ]),
    ],
  });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer'));
}

/** Paper that a memo's pictures fill between their margins, in twentieths of a point. */
const letter = { width: 12_240, height: 15_840 };
const inchAround = { top: 1440, right: 1440, bottom: 1440, left: 1440 };
const onItsSide = {
  page: { size: { ...letter, orientation: PageOrientation.LANDSCAPE }, margin: inchAround },
};

const styles = {
  default: {
    document: {
      run: { font: memoTexts.fonts, size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 40, after: 80 } } },
    heading2: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
    title: { run: { size: 40, bold: true } },
  },
  paragraphStyles: [
    { id: memoStyles.caption, name: 'caption', run: { size: 20, bold: true } },
    { id: memoStyles.notes, name: 'Notes', run: { size: 17 }, paragraph: { spacing: { after: 60 } } },
    { id: memoStyles.answer, name: 'Answer', run: { size: 25 }, paragraph: { spacing: { before: 120 } } },
    {
      id: memoStyles.question,
      name: 'Question',
      run: { size: 18, color: '5B6470' },
      paragraph: { spacing: { before: 280, after: 0 }, keepNext: true },
    },
    { id: cellStyle, name: 'Cell', run: { size: 16 }, paragraph: { spacing: { after: 0 } } },
  ],
};

function pageFooter(): Footer {
  const children = [
    new TextRun({ children: [`${figureTexts.disclaimer} · `, PageNumber.CURRENT], size: 16 }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

function basisBlocks({ answer, numbers }: MemoBasis): Block[] {
  return [
    ...(answer === '' ? [] : [paragraph(answer, { style: memoStyles.answer })]),
    ...(numbers.rows.length === 0 ? [] : [heading(memoTexts.numbers, 2), tableOf(numbers)]),
  ];
}

function figureBlocks({ item, png }: MemoFigure, at: number): Block[] {
  const spec = memoSpec(item.spec);
  return [
    paragraph(charts[spec.chart].question, { style: memoStyles.question }),
    heading(sayRole(spec, 'title')),
    captionOf(at + 1, captionWords(item)),
    pictureOf(spec, png),
    ...notesOf(spec),
    ...(fitsUpright(shortTable(spec))
      ? dataBlocks(spec, at + 1, roomOf.upright)
      : [paragraph(memoTexts.later(at + 1), { style: memoStyles.notes })]),
  ];
}

/** As much of a figure's data as a memo has: what its words rest on first, in the order of the table. */
function shortTable(spec: FigureSpec): InputTable {
  const table = figureTable(spec);
  const shown = rowsFirst(spec, table).slice(0, mostRows);
  return { columns: table.columns, rows: shown.toSorted((a, b) => a - b).map((row) => table.rows[row]!) };
}

/** @param room between the margins of the page */
function dataBlocks(spec: FigureSpec, number: number, room: number): Block[] {
  const { rows } = spec.rows;
  return [
    heading(memoTexts.tableOf(number), 2),
    tableOf(shortTable(spec), room),
    ...(rows > mostRows ? [paragraph(memoTexts.part(mostRows, rows), { style: memoStyles.notes })] : []),
  ];
}

function wideTables(figures: readonly MemoFigure[]): Block[] {
  const wide = figures.flatMap(({ item }, at) => {
    const spec = memoSpec(item.spec);
    return fitsUpright(shortTable(spec)) ? [] : dataBlocks(spec, at + 1, roomOf.wide);
  });
  return wide.length === 0 ? [] : [heading(memoTexts.tables), ...wide];
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
