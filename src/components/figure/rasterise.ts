import type { Rasterise } from '../../exports/figure-png.ts';
import { fontFaces, type InlineFonts } from '../../exports/figure-svg.ts';

/** Milliseconds between two looks at whether a face is drawn, and how many looks there are. */
const between = 60;
const looks = 50;

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture on a canvas, so many times its stated size: the size of an image is in whole pixels. */
async function canvasOf(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const image = await imageOf(svg);
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(`^<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)![1]),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width! * scale);
  canvas.height = Math.round(height! * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A word as it is drawn with the faces and without them; as soon as the two differ, the faces are drawn. */
async function provenDrawn(fonts: InlineFonts): Promise<void> {
  const probe = (style: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30">${style}<text x="0" y="20" font-size="20" font-family="'Source Sans 3', monospace">imlW</text></svg>`;
  const without = (await canvasOf(probe(''), 1)).toDataURL();
  for (let look = 0; look < looks; look++) {
    if ((await canvasOf(probe(fontFaces(fonts)), 1)).toDataURL() !== without) return;
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  throw new Error('the faces of the picture are not drawn');
}

/** Draws by the browser's own means; waits until the faces that the picture carries are drawn. Throws when they never are. */
export function canvasRasteriser(fonts: InlineFonts): Rasterise {
  return async (svg, scale) => {
    await provenDrawn(fonts);
    const canvas = await canvasOf(svg, scale);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the browser draws no picture of that size');
    return new Uint8Array(await blob.arrayBuffer());
  };
}
