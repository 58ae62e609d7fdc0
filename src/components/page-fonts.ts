import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import type { InlineFonts } from '../exports/figure-svg.ts';

async function base64Of(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The page's own faces, as pictures carry them. */
export async function pageFonts(): Promise<InlineFonts> {
  const [plain, strong] = await Promise.all([base64Of(regular), base64Of(semibold)]);
  return { '400': plain, '600': strong };
}
