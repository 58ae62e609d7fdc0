import { crc32 } from 'node:zlib';

/** A chunk of a PNG, its checksum found right. */
export interface PngChunk {
  type: string;
  data: Buffer;
}

/** The chunks of a PNG in order. Throws where a checksum is wrong or bytes are left over. */
export function pngChunks(bytes: Uint8Array): PngChunk[] {
  const png = Buffer.from(bytes);
  const chunks: PngChunk[] = [];
  let at = 8;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (png.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`checksum at ${at}`);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  if (at !== png.length || chunks.at(-1)?.type !== 'IEND') throw new Error('the PNG does not end');
  return chunks;
}

/** Keyword and text of an international text chunk that is not compressed. */
export function textOf({ data }: PngChunk): [string, string] {
  const [key, , , , , ...rest] = data.toString('utf8').split('\0');
  return [key!, rest.join('\0')];
}
