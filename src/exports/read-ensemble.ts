import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Ensemble, EnsembleDraw } from '../schema/ensemble.ts';
import { parseCsv } from '../schema/parse-csv.ts';
import { parsePlainYaml } from '../schema/parse-yaml.ts';
import { diagnose } from '../schema/place.ts';
import { resultTables } from '../schema/result-tables.ts';
import type { TableId } from '../schema/table.ts';
import { validate } from '../schema/validate.ts';
import { z } from '../schema/zod.ts';
import { memberColumns } from './members-csv.ts';
import { seriesColumns } from './series-chunks.ts';

const text = z.string().min(1);
const overrides = z.record(z.string(), z.union([z.number(), z.string()]));
const tableId = z.enum(resultTables.map(({ id }) => id) as [TableId, ...TableId[]]);
const value = z.union([z.number(), z.string()]).nullable();
const changes = z.array(z.object({ path: text, from: value, to: value, source: z.string() })).readonly();
/** What of a manifest an ensemble is made of. */
const schema = z.object({
  kind: z.literal('experiment'),
  resultHash: text,
  model: z.object({ id: text, version: text }),
  experiment: z.object({ id: text, title: text }),
  pointsAre: z.enum(['drawn', 'chosen']).default('drawn'),
  varies: z.enum(['one run', 'chance', 'assumptions', 'chance and assumptions', 'model form']),
  start: z.object({ year: z.int(), quarter: z.int().min(1).max(4) }),
  arms: z.array(z.object({ id: text, title: text, scenarioHash: text, changes })).min(1),
  points: z.array(z.object({ label: z.string(), overrides })).min(1),
  series: z.array(
    z.object({
      metric: text,
      name: text,
      unit: text,
      subject: z.record(z.string(), z.string()),
      read: z.object({ table: tableId, column: text }).optional(),
      quarters: z.array(z.int()),
      region: text,
      variable: text,
    }),
  ),
});
type Manifest = z.infer<typeof schema>;

/** The files of merged results that an ensemble is read from; `series` in lines, since it may be longer than a text can be. */
export interface EnsembleFiles {
  manifest: string;
  members: string;
  series: Iterable<string>;
}

/** Reads the results of an experiment back from manifest.json, members.csv and series.csv: the same numbers, bit for bit. */
export function readEnsemble({ manifest, members, series }: EnsembleFiles): Checked<Ensemble> {
  const document = parsePlainYaml(manifest, 'manifest.json');
  const checked = document.ok ? validate(schema, document.value) : document;
  if (!checked.ok) return checked;
  const read = checked.value;
  const drawn = readDraws(members, read);
  if (!drawn.ok) return drawn;
  const { draws, done } = drawn.value;
  const values = read.series.map(({ quarters }) =>
    read.arms.map(() => new Float64Array(draws.length * quarters.length).fill(NaN)),
  );
  const stray = fillSeries(series, read, draws.length, values);
  if (stray !== null) return { ok: false, diagnostics: [stray] };
  const { experiment, model } = read;
  const ensemble: Ensemble = {
    id: experiment.id,
    title: experiment.title,
    varies: read.varies,
    start: read.start,
    arms: read.arms,
    points: read.points,
    pointsAre: read.pointsAre,
    draws,
    done,
    series: read.series.map(({ metric, name, unit, subject, read: column, quarters }, at) => ({
      metric,
      name,
      unit,
      subject,
      ...(column && { read: column }),
      quarters,
      values: values[at]!,
    })),
    versions: { model: `${model.id} ${model.version}`, hash: read.resultHash },
  };
  return { ok: true, value: ensemble, warnings: [] };
}

function foreign(file: string, line: number, what: string): Diagnostic {
  return diagnose({ file, line, path: '' }, 'row-foreign', { what });
}

/** Draws in the order of their numbers, and which runs of them are complete. */
function readDraws(
  members: string,
  { arms, points }: Manifest,
): Checked<{ draws: EnsembleDraw[]; done: Uint8Array[] }> {
  const { columns, rows } = parseCsv(members);
  const at = Object.fromEntries(memberColumns.map((name) => [name, columns.indexOf(name)]));
  const draws: EnsembleDraw[] = [];
  const done = arms.map(() => new Uint8Array(Math.ceil(rows.length / arms.length)));
  for (const { line, cells } of rows) {
    const of = (name: (typeof memberColumns)[number]): string => cells[at[name]!] ?? '';
    const arm = arms.findIndex(({ id }) => id === of('arm'));
    const [run, point] = [Number(of('run')), Number(of('point'))];
    if (arm < 0 || points[point] === undefined || !(run < done[arm]!.length))
      return { ok: false, diagnostics: [foreign('members.csv', line, cells.slice(0, 4).join(', '))] };
    draws[run] = { seed: Number(of('seed')), point };
    done[arm]![run] = of('status') === 'complete' ? 1 : 0;
  }
  return { ok: true, value: { draws, done }, warnings: [] };
}

/** Puts every row where it belongs: values [series][arm][draw, at]. @returns the first row that belongs nowhere */
function fillSeries(
  lines: Iterable<string>,
  { arms, series, start }: Manifest,
  draws: number,
  values: readonly (readonly Float64Array[])[],
): Diagnostic | null {
  const column = Object.fromEntries(seriesColumns.map((name, at) => [name, at]));
  const armAt = new Map(arms.map(({ id }, at) => [id, at]));
  const seriesAt = new Map(series.map(({ region, variable }, at) => [`${variable} ${region}`, at]));
  const timeAt = series.map(({ quarters }) => new Map(quarters.map((quarter, at) => [quarter, at])));
  let line = 0;
  for (const text of lines) {
    line += 1;
    if (line === 1 || text === '') continue;
    const cells = text.includes('"') ? parseCsv(text).columns : text.split(',');
    const of = (name: (typeof seriesColumns)[number]): string => cells[column[name]!] ?? '';
    const arm = armAt.get(of('scenario')) ?? -1;
    const at = seriesAt.get(`${of('variable')} ${of('region')}`) ?? -1;
    const quarter = 4 * (Number(of('year')) - start.year) + Number(of('quarter')) - start.quarter;
    const time = timeAt[at]?.get(quarter);
    const run = Number(of('run'));
    if (arm < 0 || time === undefined || !(run < draws))
      return foreign('series.csv', line, cells.slice(1, 4).join(', '));
    values[at]![arm]![run * series[at]!.quarters.length + time] = Number(of('value'));
  }
  return null;
}
