import { sayRole } from '../figures/words/claims.ts';
import { figureTexts } from '../figures/words/texts.ts';
import type { FigureSpec } from '../schema/figure.ts';

export type CitationStyle = 'chicago' | 'apa' | 'bibtex' | 'plain';
/** When a figure was made (2026-11-21), and the address that it is found under; null where it has none. */
export interface Made {
  day: string;
  link: string | null;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How a figure is cited in a style; an author, whom the figure does not know, is put before it. Throws where the day is none. */
export function citation(spec: FigureSpec, style: CitationStyle, made: Made): string {
  return styles[style](partsOf(spec, made));
}

interface Parts {
  title: string; // without a full stop at its end
  app: string;
  rest: string; // model, scenario, seeds
  key: string;
  year: string;
  month: (typeof months)[number];
  day: number;
  link: string | null;
}

function partsOf(spec: FigureSpec, { day: made, link }: Made): Parts {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(made);
  const month = months[Number(date?.[2]) - 1];
  if (date === null || month === undefined) throw new Error(`'${made}' is no day`);
  const { app, model, scenario } = spec.versions;
  const [first, last] = spec.runs.seeds;
  const seeds = first === last ? `seed ${first}` : `seeds ${first}–${last}`;
  return {
    title: sayRole(spec, 'title').replace(/\.$/, ''),
    app,
    rest: `model ${model}, scenario ${scenario.slice(0, 8)}, ${seeds}`,
    key: `parley-${spec.chart.toLowerCase()}-${spec.versions.result.slice(0, 8)}`,
    year: date[1]!,
    month,
    day: Number(date[3]),
    link,
  };
}

const ended = (link: string | null): string => (link === null ? '' : ` ${link}`);
/** Words with what TeX would take for its own marked. */
const tex = (words: string): string => words.replace(/[&%$#_{}]/g, '\\$&').replaceAll('–', '--');

const styles: Readonly<Record<CitationStyle, (parts: Parts) => string>> = {
  chicago: ({ title, app, rest, year, month, day, link }) =>
    `“${title}.” Figure made with Parley ${app}, ${rest}. ${month} ${day}, ${year}.${ended(link)}`,
  apa: ({ title, app, rest, year, month, day, link }) =>
    `${title} [Figure; ${rest}]. (${year}, ${month} ${day}). Parley (Version ${app}).${ended(link)}`,
  plain: ({ title, app, rest, year, month, day, link }) =>
    `"${title}." Parley ${app}, ${rest}. Run ${day} ${month.slice(0, 3)} ${year}.${ended(link)}`,
  bibtex: ({ title, app, rest, key, year, month, day, link }) =>
    [
      `@misc{${key},`,
      `  title = {{${tex(title)}}},`,
      `  howpublished = {Parley ${app}, ${tex(rest)}},`,
      `  year = {${year}},`,
      `  month = ${month.slice(0, 3).toLowerCase()},`,
      `  note = {Made ${day} ${month} ${year}. ${figureTexts.disclaimer}},`,
      ...(link === null ? [] : [`  url = {${link}},`]),
      '}',
    ].join('\n'),
};
