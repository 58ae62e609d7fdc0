/** The program behind `npm run gallery`: every chart in every theme and size, on one page with the themes side by side and what the lint finds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { officeSvg, webSvg } from '../src/exports/figure-svg.ts';
import { figureName } from '../src/exports/figure-name.ts';
import { figurePng } from '../src/exports/figure-png.ts';
import { inlineFonts, rasterise } from '../src/cli/figure-files.ts';
import { charts, chartIds, figureSpec } from '../src/figures/index.ts';
import { lintFigure } from '../src/figures/look/lint.ts';
import { sizePresets } from '../src/figures/look/size-presets.ts';
import { escapeXml } from '../src/figures/marks/svg.ts';
import type { ChartId, FigureSpec, ThemeId } from '../src/schema/figure.ts';
import { galleryInputs, type GalleryInput } from './gallery-inputs.ts';

const { values: options } = parseArgs({
  options: {
    png: { type: 'boolean', default: false }, // pictures as PNG beside the SVG
    of: { type: 'string', multiple: true, default: [] }, // inputs by name; all where left out
    chart: { type: 'string', multiple: true, default: [] },
    preset: { type: 'string', multiple: true, default: [] },
  },
});
const folder = join(process.cwd(), 'docs/gallery');
const themes: readonly ThemeId[] = ['light', 'dark', 'print', 'forced'];
const presets = (Object.keys(sizePresets) as (keyof typeof sizePresets)[]).filter(
  (id) => options.preset.length === 0 || options.preset.includes(id),
);

/** A file of its own for each picture, so that no two of one chart meet. */
const nameOf = (of: string, spec: FigureSpec, ending: string): string =>
  `${of}-${spec.theme}-${figureName(spec, ending)}`;

async function writePicture(
  of: string,
  spec: FigureSpec,
  fonts: ReturnType<typeof inlineFonts>,
): Promise<void> {
  const write = (ending: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, nameOf(of, spec, ending)), content);
  write('svg', webSvg(spec, fonts));
  if (spec.theme === 'light') write('office.svg', officeSvg(spec));
  if (options.png && spec.theme !== 'forced' && spec.preset !== 'poster')
    write('png', await figurePng(spec, null, rasterise));
}

/** A chart in a size: its themes side by side, each with what the lint says of it. */
function row(of: string, specs: readonly FigureSpec[]): { html: string; found: number } {
  let found = 0;
  const cells = specs.map((spec) => {
    const findings = lintFigure(spec, charts[spec.chart].render(spec));
    found += findings.length;
    const said = findings.map(({ rule, what }) => `<li>${escapeXml(`${rule}: ${what}`)}</li>`).join('');
    const file = nameOf(of, spec, 'svg');
    const image = `<a href="${file}"><img loading="lazy" src="${file}" alt="${spec.chart} ${spec.theme}"></a>`;
    return `<td class="${spec.theme}">${image}<ul>${said}</ul></td>`;
  });
  const { preset } = specs[0]!;
  return { html: `<tr><th scope="row">${preset}</th>${cells.join('')}</tr>`, found };
}

/** One chart of one input in all sizes. */
async function section(
  { of, input }: GalleryInput,
  id: ChartId,
  fonts: ReturnType<typeof inlineFonts>,
): Promise<{ html: string; found: number; pictures: number }> {
  const rows: ReturnType<typeof row>[] = [];
  for (const size of presets) {
    const specs = themes.map((theme) => figureSpec(id, input, { size, theme, app: version }));
    for (const spec of specs) await writePicture(of, spec, fonts);
    rows.push(row(of, specs));
  }
  const found = rows.reduce((sum, one) => sum + one.found, 0);
  const head = themes.map((theme) => `<th scope="col">${theme}</th>`).join('');
  const table = `<table><thead><tr><th></th>${head}</tr></thead><tbody>${rows.map(({ html }) => html).join('')}</tbody></table>`;
  const title = `${id}: ${charts[id].question}`;
  const html = `<details id="${of}-${id}"${found > 0 ? ' open' : ''}><summary>${escapeXml(`${title} (${of}${found > 0 ? `, ${found} findings` : ''})`)}</summary>${table}</details>`;
  return { html, found, pictures: rows.length * themes.length };
}

const style =
  'body{font:14px sans-serif;margin:16px}summary{font-weight:600;padding:8px 0;cursor:pointer}td{vertical-align:top;padding:4px}td img{display:block;width:23vw;border:1px solid #ccc}td.dark{background:#14181f}ul{margin:4px 0;color:#b3261e}';

async function makeGallery(): Promise<void> {
  const inputs = await galleryInputs(options.of);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fonts = inlineFonts();
  const sections: Awaited<ReturnType<typeof section>>[] = [];
  for (const shown of inputs) {
    const wanted = (shown.charts ?? chartIds)
      .filter((id) => options.chart.length === 0 || options.chart.includes(id))
      .filter((id) => charts[id].select(shown.input).ok);
    for (const id of wanted) sections.push(await section(shown, id, fonts));
  }
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley: gallery</title><style>${style}</style>`;
  writeFileSync(join(folder, 'index.html'), head + sections.map(({ html }) => html).join('\n'));
  const sum = (pick: (one: (typeof sections)[number]) => number): number =>
    sections.reduce((total, one) => total + pick(one), 0);
  const found = sum((one) => one.found);
  process.stdout.write(
    `${sections.length} charts in ${sum((one) => one.pictures)} pictures in docs/gallery, ${found} findings\n`,
  );
  process.exitCode = found === 0 ? 0 : 1;
}

await makeGallery();
