import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { figureName } from '../exports/figure-name.ts';
import { charts, chartIds, figureSpec } from '../figures/index.ts';
import { lintFigure } from '../figures/look/lint.ts';
import { optionNames } from '../figures/words/option-names.ts';
import { sizePresets } from '../figures/look/size-presets.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import { describeDiagnostic } from '../schema/format-diagnostic.ts';
import type { ChartId, FigureInput, FigureSpec, PresetId, ThemeId } from '../schema/figure.ts';
import { version } from '../../package.json';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openFigures } from './open-figures.ts';
import { parseSet } from './parse-set.ts';
import { readPrices } from './read-prices.ts';
import { refuse, refuseAll } from './run.ts';
import { formats, writeFigure, type Format } from './write-figure.ts';

type PrintedPreset = Exclude<PresetId, 'screen'>;
const themes = ['light', 'dark', 'print'] as const satisfies readonly ThemeId[];

/** What a call asks for. */
interface Wanted {
  figures: readonly ChartId[] | 'all' | null; // null: say which there are
  preset: PrintedPreset;
  theme: (typeof themes)[number];
  format: Format;
  out: string | undefined;
  bom: boolean;
}

/** Draws figures of a result, or says which can be drawn. @returns the exit code */
export async function figureCommand(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      figure: text,
      preset: { type: 'string', default: 'memo-full' },
      theme: { type: 'string', default: 'light' },
      format: text,
      option: { type: 'string', multiple: true, default: [] },
      prices: text,
      scenario: text,
      out: text,
      bom: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) return refuse(io, 'figure takes one result folder');
  const wanted = wantedOf(values);
  if (typeof wanted === 'string') return refuse(io, wanted);
  const options = parseSet(values.option);
  if ('bad' in options) return refuse(io, `--option ${options.bad}`);
  const unknown = Object.keys(options.overrides).find((name) => !optionNames.includes(name));
  if (unknown !== undefined)
    return refuse(io, `no chart is asked ${unknown}; --option takes ${optionNames.join(', ')}`);
  const place = resolve(io.cwd, wanted.out ?? '.');
  if (severalIn(wanted) && existsSync(place) && !isFolder(place))
    return refuse(io, `--out ${wanted.out} is a file, and several figures need a folder`);
  const input = await openFigures(positionals[0]!, values.scenario, io);
  if (typeof input === 'number') return input;
  const { id } = input.run.request.scenario;
  const prices = values.prices === undefined ? null : readPrices(values.prices, id, io.cwd);
  if (typeof prices === 'string') return refuse(io, prices);
  const asked = { ...input, ...(prices === null ? {} : { prices }), options: options.overrides };
  const { figures } = wanted;
  return figures === null
    ? list(asked, io)
    : draw({ ...wanted, figures, folder: positionals[0]! }, asked, io);
}

interface Values {
  figure?: string | undefined;
  preset: string;
  theme: string;
  format?: string | undefined;
  out?: string | undefined;
  bom: boolean;
}

function wantedOf({ figure, preset, theme, format: asked, out, bom }: Values): Wanted | string {
  const named = figure === undefined || figure === 'all' ? [] : figure.toUpperCase().split(',');
  const unknown = named.find((id) => !Object.hasOwn(charts, id));
  if (unknown !== undefined) return `there is no figure ${unknown}; there are ${chartIds.join(', ')}`;
  if (!Object.hasOwn(sizePresets, preset))
    return `--preset takes one of ${Object.keys(sizePresets).join(', ')}`;
  if (!(themes as readonly string[]).includes(theme)) return `--theme takes one of ${themes.join(', ')}`;
  const format = asked ?? formatOf(out);
  if (!Object.hasOwn(formats, format)) return `--format takes one of ${Object.keys(formats).join(', ')}`;
  if (preset === 'poster' && format === 'png') return 'a poster is drawn as svg or svg-office, not as png';
  if (bom && format !== 'csv') return '--bom is for --format csv';
  const ending = endingOf(out);
  if (ending !== undefined && ending !== formats[format as Format])
    return `--out ${out} has the name of ${ending}, and --format ${format} writes ${formats[format as Format]}`;
  return {
    figures: figure === undefined ? null : figure === 'all' ? 'all' : (named as ChartId[]),
    preset: preset as PrintedPreset,
    theme: theme as Wanted['theme'],
    format: format as Format,
    out,
    bom,
  };
}

/** The ending of a name by which a format is known; none of a folder. */
function endingOf(out: string | undefined): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase();
  return Object.values<string>(formats).find((known) => known === ending);
}
/** The format that a file's name asks for, where none is named; PNG without one. */
const formatOf = (out: string | undefined): string => endingOf(out) ?? 'png';
/** Whether more than one file may be written. */
const severalIn = ({ figures }: Wanted): boolean => figures === 'all' || (figures?.length ?? 0) > 1;

/** Says of every chart what it answers, or why the result has not got it. */
function list(input: FigureInput, io: Io): number {
  for (const id of chartIds) {
    const selected = charts[id].select(input);
    const said = selected.ok ? charts[id].question : missing(selected.diagnostics[0]!);
    io.out(`${id.padEnd(4)} ${said}\n`);
  }
  return exitCodes.done;
}

function missing(diagnostic: Diagnostic): string {
  const { reason, hint } = describeDiagnostic(diagnostic);
  return `not here: ${reason} (${hint})`;
}

async function draw(
  wanted: Wanted & { figures: readonly ChartId[] | 'all'; folder: string },
  input: FigureInput,
  io: Io,
): Promise<number> {
  const { figures, preset, theme, format, out, folder, bom } = wanted;
  const specs: FigureSpec[] = [];
  for (const id of figures === 'all' ? chartIds : figures) {
    const selected = charts[id].select(input);
    if (selected.ok) specs.push(figureSpec(id, input, { size: preset, theme, app: version }));
    else if (figures !== 'all')
      return refuseAll(
        io,
        selected.diagnostics.map((one) => ({ ...one, file: folder })),
      );
  }
  const place = resolve(io.cwd, out ?? '.');
  const isNamed = out !== undefined && !severalIn(wanted) && !isFolder(place);
  for (const spec of specs) {
    const path = isNamed ? place : join(place, figureName(spec, formats[format]));
    await writeFigure(spec, format, path, bom);
    for (const { rule, what } of lintFigure(spec, charts[spec.chart].render(spec)))
      io.err(`${spec.chart}: not fit to print, ${rule}: ${what}\n`);
    io.out(`${path}\n`);
  }
  return exitCodes.done;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
