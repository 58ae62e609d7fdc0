/** What a picture says of itself: how large it is on paper, and words by key. */
export interface PngMetadata {
  dpi: number;
  texts: Readonly<Record<string, string>>;
}

const signatureBytes = 8;
const metre = 1 / 0.0254; // inches

/** CRC-32 of a chunk's type and data (ISO 3309, the polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** One chunk: length, type, data, checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function physicalSize(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi * metre);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1; // the unit is the metre
  return chunk('pHYs', data);
}

/** International text, not compressed, without language. */
const internationalText = (key: string, value: string): Uint8Array =>
  chunk('iTXt', new TextEncoder().encode(`${key}\0\0\0\0\0${value}`));

/** A PNG with its physical size and texts behind its header, so that Word gives it the size it was made for. Throws when the bytes are no PNG. */
export function withPngMetadata(png: Uint8Array, { dpi, texts }: PngMetadata): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('the bytes are no PNG');
  const headerEnd = signatureBytes + 12 + view.getUint32(signatureBytes);
  const added = [
    physicalSize(dpi),
    ...Object.entries(texts).map(([key, value]) => internationalText(key, value)),
  ];
  const bytes = new Uint8Array(png.length + added.reduce((sum, { length }) => sum + length, 0));
  bytes.set(png.subarray(0, headerEnd));
  let at = headerEnd;
  for (const one of added) {
    bytes.set(one, at);
    at += one.length;
  }
  bytes.set(png.subarray(headerEnd), at);
  return bytes;
}
