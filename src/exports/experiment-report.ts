import { fillSlots } from '../figures/words/fill-slots.ts';
import { printMeasure, printSigned, unitWords } from '../figures/words/measure-words.ts';
import { rangesOf } from '../figures/words/uncertainty-words.ts';
import { formatNumber } from '../figures/words/format-number.ts';
import { element, escapeXml } from '../figures/marks/svg.ts';
import { ensembleStatistics, type StatisticsRow } from './ensemble-statistics.ts';
import { countRuns, experimentManifest, type MergedExperiment } from './experiment-manifest.ts';
import type { InlineFonts } from './figure-svg.ts';
import { reportStyle } from './report-style.ts';
import { reportWarnings as warningsOf } from './report-warnings.ts';
import { reportTexts } from './report-texts.ts';

/** Points and changed inputs that a report lists. */
const mostRows = 40;
type Inputs = Readonly<Record<string, number | string>>;

/**
 * A report on an experiment as one HTML file that needs no other and no network.
 * @param figures SVG texts @param fonts faces that the page and its figures are set in; null: those of the reader's machine
 */
export function experimentReport(
  merged: MergedExperiment,
  figures: readonly string[],
  fonts: InlineFonts | null,
): string {
  const { plan } = merged;
  const body = [
    element('h1', {}, [escapeXml(plan.title)]),
    element('p', { class: 'question' }, [escapeXml(plan.question)]),
    element('p', { class: 'status' }, [escapeXml(statusText(merged))]),
    ...warningsOf(merged).map(paragraph),
    ...section(reportTexts.results, [resultsTable(merged)]),
    ...section(reportTexts.figures, figureElements(figures)),
    ...section(reportTexts.arms, armTables(merged)),
    ...(plan.points.length > 1 ? section(reportTexts.points, pointTables(merged)) : []),
    ...section(reportTexts.made, [madeTable(merged), paragraph(reportTexts.file)]),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    element('title', {}, [escapeXml(plan.title)]),
    element('style', {}, [`${fonts === null ? '' : faces(fonts)}${reportStyle}`]),
  ];
  return `<!doctype html>\n<html lang="en"><head>${head.join('')}</head><body>\n${body.join('\n')}\n</body></html>\n`;
}

function faces(fonts: InlineFonts): string {
  return Object.entries(fonts)
    .map(
      ([weight, data]) =>
        `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`,
    )
    .join('');
}

function section(title: string, content: readonly string[]): string[] {
  return [element('h2', {}, [escapeXml(title)]), ...content];
}

const paragraph = (words: string): string => element('p', {}, [escapeXml(words)]);

/** A table with a heading for each column; columns in `words` stand at the left. */
function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { caption = '', words = [0] }: { caption?: string; words?: readonly number[] } = {},
): string {
  const cells = (tag: string, row: readonly string[]): string => {
    const made = row.map((cell, at) =>
      element(tag, words.includes(at) ? { class: 'words' } : {}, [escapeXml(cell)]),
    );
    return element('tr', {}, made);
  };
  const parts = [
    ...(caption === '' ? [] : [element('caption', {}, [escapeXml(caption)])]),
    element('thead', {}, [cells('th', headings)]),
    element(
      'tbody',
      {},
      rows.map((row) => cells('td', row)),
    ),
  ];
  return element('div', { class: 'scroll' }, [element('table', {}, parts)]);
}

function statusText({ plan, members }: MergedExperiment): string {
  const { planned, complete, failed, missing } = countRuns(members);
  const said = (text: string, value: number): string[] =>
    value === 0 ? [] : [fillSlots(text, { count: formatNumber(value, 'integer') })];
  const done = { done: formatNumber(complete, 'integer'), planned: formatNumber(planned, 'integer') };
  const runs = [
    fillSlots(reportTexts.runs, done),
    ...said(reportTexts.failed, failed),
    ...said(reportTexts.missing, missing),
  ];
  const varies = fillSlots(reportTexts.varies, { what: rangesOf(plan) });
  return `${reportTexts.disclaimer} ${runs.join('; ')}. ${varies}`;
}

/** One row a number: every arm's middle and range, then every other arm's difference from the first. */
function resultsTable({ ensemble }: MergedExperiment): string {
  const { arms } = ensemble;
  const rows = ensembleStatistics(ensemble, true);
  const others = arms
    .slice(1)
    .flatMap(({ id }) => [fillSlots(reportTexts.difference, { arm: id }), reportTexts.higher]);
  const headings = [
    reportTexts.number,
    reportTexts.of,
    reportTexts.unit,
    ...arms.map(({ id }) => id),
    ...others,
  ];
  const lines = Array.from({ length: rows.length / arms.length }, (_, at) => {
    const own = rows.slice(at * arms.length, (at + 1) * arms.length);
    const [first] = own;
    return [
      first!.name,
      [first!.region, ...first!.variable.split('|').slice(1)].join(', '),
      unitWords(first!.unit),
      ...own.map(rangeText),
      ...own.slice(1).flatMap(differenceTexts),
    ];
  });
  const caption = fillSlots(reportTexts.resultsCaption, { first: arms[0]!.title });
  return table(headings, lines, { caption, words: [0, 1, 2] });
}

function rangeText({ bands, unit }: StatisticsRow): string {
  const print = (value: number): string => printMeasure(value, unit);
  return spread(print(bands.median), print(bands.low90), print(bands.high90));
}

function differenceTexts({ paired, unit }: StatisticsRow): string[] {
  if (paired === null || paired.n === 0) return ['–', '–'];
  const print = (value: number): string => printSigned(value, unit);
  const { median, low90, high90 } = paired.bands;
  return [spread(print(median), print(low90), print(high90)), formatNumber(paired.higher, 'percent')];
}

/** Where all runs print alike there is no range. */
function spread(middle: string, low: string, high: string): string {
  return middle === low && middle === high ? middle : `${middle} (${low} to ${high})`;
}

/** Names inside a picture are made its own, since one chart may come several times. */
function figureElements(figures: readonly string[]): string[] {
  if (figures.length === 0) return [paragraph(reportTexts.noFigures)];
  return figures.map((svg, at) => {
    const named = svg.replace(/( (?:id|aria-\w+)="|url\(#)(?=[\w-])/g, `$1f${at + 1}-`);
    return element('figure', {}, [named]);
  });
}

/** The arms, and of each what it has otherwise than the first, with where that is from. */
function armTables({ plan, ensemble }: MergedExperiment): string[] {
  const arms = plan.arms.map(({ id, title, scenario }) => [id, title, scenario.id]);
  const [first] = plan.arms;
  const compared = ensemble.arms.slice(1).flatMap(({ id, title, changes = [] }) => {
    const shown = changes
      .slice(0, mostRows)
      .map(({ path, from, to, source }) => [path, stated(from), stated(to), source]);
    const caption = fillSlots(reportTexts.changes, { arm: title, first: first!.title });
    const headings = [reportTexts.input, first!.id, id, reportTexts.source];
    return [
      table(headings, shown, { caption, words: [0, 1, 2, 3] }),
      ...moreThan(shown.length, changes.length, 'manifest.json'),
    ];
  });
  return [
    table([reportTexts.arm, reportTexts.title, reportTexts.scenario], arms, { words: [0, 1, 2] }),
    ...compared,
  ];
}

const stated = (value: number | string | null): string => (value === null ? reportTexts.none : String(value));

/** Says how many rows of a table are left out, and where they are. */
function moreThan(shown: number, all: number, file: string): string[] {
  if (shown === all) return [];
  return [paragraph(fillSlots(reportTexts.more, { count: formatNumber(all - shown, 'integer'), file }))];
}

function pointTables({ plan }: MergedExperiment): string[] {
  const paths = [...new Set(plan.points.flatMap(({ overrides }) => Object.keys(overrides)))];
  const shown = plan.points.slice(0, mostRows);
  const rows = shown.map(({ label, overrides }, at) => [
    label === '' ? String(at) : label,
    ...paths.map((path) => inputText(overrides, path)),
  ]);
  return [
    table([reportTexts.point, ...paths], rows),
    ...moreThan(shown.length, plan.points.length, 'members.csv'),
  ];
}

function inputText(inputs: Inputs, path: string): string {
  return inputs[path] === undefined ? reportTexts.asIs : String(inputs[path]);
}

function madeTable(merged: MergedExperiment): string {
  const { experiment, model, seeds, resultHash, app, exitCondition, arms } = experimentManifest(merged);
  const constants = merged.plan.arms[0]!.overrides;
  const shared = Object.keys(constants).filter((path) =>
    merged.plan.arms.every(({ overrides }) => overrides[path] === constants[path]),
  );
  const rows: [string, string][] = [
    ['resultHash', resultHash],
    ['experiment', `${experiment.id} (${experiment.hash})`],
    ['model', `${model.id} ${model.version} (${model.hash})`],
    ...arms.map(({ id, scenarioHash }): [string, string] => [`scenario of ${id}`, scenarioHash]),
    ['seeds', `${seeds.first} to ${seeds.last}`],
    ...shared.map((path): [string, string] => [`${path} of all runs`, String(constants[path])]),
    ...(exitCondition === null
      ? []
      : [['a run ends when', JSON.stringify(exitCondition)] as [string, string]]),
    ['program', `Parley ${app}`],
  ];
  return table(['', ''], rows, { words: [0, 1] });
}
