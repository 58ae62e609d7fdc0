import { describe, expect, test } from 'vitest';
import { inlineFonts, rasterise } from '../../src/cli/figure-files.ts';
import { figureMetadata } from '../../src/exports/figure-metadata.ts';
import { figureName } from '../../src/exports/figure-name.ts';
import { figurePng } from '../../src/exports/figure-png.ts';
import { officeSvg, webSvg } from '../../src/exports/figure-svg.ts';
import { withPngMetadata } from '../../src/exports/png-chunks.ts';
import { sayRole } from '../../src/figures/words/claims.ts';
import { figureSpec, type Presentation } from '../../src/figures/index.ts';
import type { ChartId } from '../../src/schema/figure.ts';
import { everyNode, parseXml } from '../support/check-xml.ts';
import { everyFigure, figureInputFixture } from '../support/figure-specs.ts';
import { pngChunks, textOf } from '../support/png-chunks.ts';
import { resultFixture } from '../support/result-fixture.ts';

const specOf = (chart: ChartId = 'C3', size: Presentation['size'] = 'memo-full') =>
  figureSpec(chart, { run: resultFixture() }, { size, theme: 'light', app: '0.1.0' });

describe('SVG', () => {
  test('[EXPORT-1] the picture for the web carries its faces, its name and what made it', () => {
    const spec = specOf();
    const nodes = everyNode(parseXml(webSvg(spec, inlineFonts())));
    const [svg] = nodes;
    expect(svg!.attributes['role']).toBe('img');
    expect(nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'desc', 'metadata', 'style']),
    );
    const groups = nodes.map(({ attributes }) => attributes['data-role']);
    expect(groups).toEqual(expect.arrayContaining(['header', 'plot', 'footer']));
    const metadata = JSON.parse(nodes.find(({ name }) => name === 'metadata')!.text) as unknown;
    expect(metadata).toEqual(JSON.parse(JSON.stringify(figureMetadata(spec))));
    const style = nodes.find(({ name }) => name === 'style')!.text;
    const faces = [...style.matchAll(/font-weight:(\d+);src:url\(data:font\/woff2;base64,([\w+/=]+)\)/g)];
    expect(faces.map(([, weight]) => weight)).toEqual(['400', '600']);
    for (const [, , data] of faces)
      expect(Buffer.from(data!, 'base64').toString('latin1', 0, 4)).toBe('wOF2');
    expect(webSvg(spec, null)).not.toContain('<style');
  });

  test('[EXPORT-2] the picture for Office is attributes only, Arial first, one face a text, and says the same', () => {
    for (const spec of everyFigure(figureInputFixture())) {
      const nodes = everyNode(parseXml(officeSvg(spec)));
      expect(nodes.filter(({ name }) => name === 'svg')).toHaveLength(1);
      for (const { name, attributes } of nodes) {
        expect(['style', 'metadata', 'tspan', 'foreignObject', 'use']).not.toContain(name);
        for (const attribute of Object.keys(attributes)) {
          expect(attribute).not.toMatch(/^(class|style|dominant-baseline|textLength|data-.*)$/);
        }
      }
      const texts = nodes.filter(({ name }) => name === 'text');
      for (const { attributes } of texts) expect(attributes['font-family']).toMatch(/^Arial, /);
      const shown = everyNode(parseXml(webSvg(spec, null))).filter(({ name }) => name === 'text');
      expect(texts.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
    }
  });

  test('[EXPORT-14] the picture for Office names its groups by what they hold and asks for bold, which its face has', () => {
    const nodes = everyNode(parseXml(officeSvg(specOf())));
    const groups = nodes.filter(({ name }) => name === 'g').map(({ attributes }) => attributes['id']);
    expect(groups).toEqual(expect.arrayContaining(['header', 'plot', 'footer']));
    const weights = new Set(nodes.flatMap(({ attributes }) => attributes['font-weight'] ?? []));
    expect(weights).toEqual(new Set(['bold']));
  });
});

describe('PNG', () => {
  test('[EXPORT-3] a memo picture has 300 dots to the inch, says so, and holds title, alternative text, source and maker', async () => {
    const spec = specOf('C3', 'memo-half');
    const link = 'https://example.org/#/?work=x';
    const chunks = pngChunks(await figurePng(spec, null, rasterise, link));
    const [header] = chunks;
    expect([header!.data.readUInt32BE(0), header!.data.readUInt32BE(4)]).toEqual([945, 780]);
    const size = chunks.find(({ type }) => type === 'pHYs')!.data;
    expect([size.readUInt32BE(0), size.readUInt32BE(4), size[8]]).toEqual([11811, 11811, 1]);
    const texts = Object.fromEntries(chunks.filter(({ type }) => type === 'iTXt').map(textOf));
    expect(texts).toMatchObject({
      Title: sayRole(spec, 'title'),
      Description: sayRole(spec, 'alt'),
      Software: 'Parley 0.1.0',
      Permalink: link,
    });
    expect(texts['Source']).toContain(spec.versions.result);
    expect(texts['Source']).toContain('Model output, not a forecast');
    expect(chunks.findIndex(({ type }) => type === 'pHYs')).toBeLessThan(
      chunks.findIndex(({ type }) => type === 'IDAT'),
    );
  });

  test('[EXPORT-4] a link card has its size in pixels', async () => {
    const [header, size] = pngChunks(await figurePng(specOf('C3', 'social'), null, rasterise));
    expect([header!.data.readUInt32BE(0), header!.data.readUInt32BE(4)]).toEqual([1200, 628]);
    expect(size!.data.readUInt32BE(0)).toBe(3780);
  });

  test('[EXPORT-5] the words of a picture are drawn with its own faces: without them there are fewer dark dots', async () => {
    const { Resvg } = await import('@resvg/resvg-js');
    const svg = webSvg(specOf(), null);
    const ink = (pixels: Buffer): number => pixels.filter((value, at) => at % 4 === 0 && value < 128).length;
    const bare = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    const { PNG: drawn } = { PNG: await rasterise(svg, 1) };
    const again = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="624" height="384"><image width="624" height="384" href="data:image/png;base64,${Buffer.from(drawn).toString('base64')}"/></svg>`,
    ).render();
    expect(ink(again.pixels)).toBeGreaterThan(1.5 * ink(bare.pixels));
  });

  test('[EXPORT-6] bytes that are no PNG are refused', () => {
    expect(() => withPngMetadata(new Uint8Array(64), { dpi: 300, texts: {} })).toThrow('no PNG');
  });
});

test('[EXPORT-7] the name of a file tells figure, subject, result and size', () => {
  expect(figureName(specOf(), 'png')).toBe('fig3_lead_0123_6.5x4in.png');
  expect(figureName(specOf('C10', 'a4-full'), 'svg')).toBe('fig10_balances_0123_160x100mm.svg');
  expect(figureName(specOf('C6', 'square'), 'png')).toBe('fig6_confidence_0123_1080x1080px.png');
  expect(figureName(specOf('C6'), 'csv')).toBe('fig6_confidence_0123.csv');
});

test('[EXPORT-140] pictures for the web and for Office have names of their own, and the notes on the data say how times are quarters', () => {
  expect(figureName(specOf(), 'office.svg')).toBe('fig3_lead_0123_6.5x4in.office.svg');
  const times = figureMetadata(specOf()).columns.filter(({ unit }) => unit === 'year');
  expect(times.length).toBeGreaterThan(0);
  for (const { definition } of times) expect(definition).toMatch(/2025\.75 is 2025 Q4/);
});

test('[EXPORT-10] every column of every chart is explained to who takes the data', () => {
  const unexplained = everyFigure(figureInputFixture()).flatMap((spec) =>
    figureMetadata(spec)
      .columns.filter(({ definition }) => definition === '')
      .map(({ column }) => `${spec.chart} ${column}`),
  );
  expect(unexplained).toEqual([]);
});
