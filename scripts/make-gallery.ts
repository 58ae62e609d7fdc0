/** The program behind `npm run gallery`: one run of a shipped scenario, every chart it has, in every theme and size, on one page with what the lint finds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import { officeSvg, webSvg } from '../src/exports/figure-svg.ts';
import { figureName } from '../src/exports/figure-name.ts';
import { figurePng } from '../src/exports/figure-png.ts';
import { inlineFonts, rasterise } from '../src/cli/figure-files.ts';
import { openScenario } from '../src/cli/open-scenario.ts';
import { charts, chartIds, figureSpec } from '../src/figures/index.ts';
import { lintFigure } from '../src/figures/lint.ts';
import { sizePresets } from '../src/figures/size-presets.ts';
import { createInlineRunner } from '../src/runner/inline.ts';
import type { FigureInput, FigureSpec, ThemeId } from '../src/schema/figure.ts';

const scenarioId = 'truce-2025';
const themes: readonly ThemeId[] = ['light', 'dark', 'print', 'forced'];
const presets = Object.keys(sizePresets) as (keyof typeof sizePresets)[];

/** What the charts are drawn from. */
async function shippedInput(): Promise<FigureInput> {
  const runner = createInlineRunner();
  const opened = openScenario(scenarioId, process.cwd(), runner);
  if (!opened.ok) throw new Error(`${scenarioId} cannot be opened`);
  const { scenario, model, equations, parameters } = opened.value;
  const run = await runner.run({ scenario, model, overrides: {}, seed: 1, reference: true });
  if (!run.ok) throw new Error(`${scenarioId} cannot be run`);
  return { run: run.value, notes: { equations, parameters } };
}

function specsOf(input: FigureInput): FigureSpec[] {
  return chartIds
    .filter((id) => charts[id].select(input).ok)
    .flatMap((id) =>
      themes.flatMap((theme) => presets.map((size) => figureSpec(id, input, { size, theme, app: version }))),
    );
}

const nameOf = (spec: FigureSpec, ending: string): string =>
  `${spec.theme}-${spec.preset}-${figureName(spec, ending)}`;

/** One picture with what the lint says of it. */
function entry(spec: FigureSpec): { html: string; found: number } {
  const found = lintFigure(spec, charts[spec.chart].render(spec));
  const said = found.map(({ rule, what }) => `<li>${rule}: ${what.replace(/</g, '&lt;')}</li>`).join('');
  const caption = `${spec.chart} ${spec.theme} ${spec.preset}`;
  const image = `<img loading="lazy" src="${nameOf(spec, 'svg')}" alt="${caption}">`;
  const html = `<figure>${image}<figcaption>${caption}<ul>${said}</ul></figcaption></figure>`;
  return { html, found: found.length };
}

async function main(args: readonly string[]): Promise<void> {
  const folder = join(process.cwd(), 'docs/gallery');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const fonts = inlineFonts();
  const entries: ReturnType<typeof entry>[] = [];
  for (const spec of specsOf(await shippedInput())) {
    writeFileSync(join(folder, nameOf(spec, 'svg')), webSvg(spec, fonts));
    if (spec.theme === 'light') writeFileSync(join(folder, nameOf(spec, 'office.svg')), officeSvg(spec));
    if (args.includes('--png') && spec.theme !== 'forced' && spec.preset !== 'poster')
      writeFileSync(join(folder, nameOf(spec, 'png')), await figurePng(spec, null, rasterise));
    entries.push(entry(spec));
  }
  const style = 'body{font:14px sans-serif}figure{margin:16px 0}img{max-width:100%;border:1px solid #ccc}';
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley: gallery</title><style>${style}</style>`;
  writeFileSync(join(folder, 'index.html'), head + entries.map(({ html }) => html).join('\n'));
  const found = entries.reduce((sum, one) => sum + one.found, 0);
  process.stdout.write(`${entries.length} pictures in docs/gallery, ${found} findings\n`);
  process.exitCode = found === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
