import { brotliDecompressSync } from 'node:zlib';

type Tables = ReadonlyMap<string, Buffer>;
/** Tags of WOFF2 by number, as far as the faces here use them (W3C, WOFF File Format 2.0, table 5.1). */
const known =
  'cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB,EBSC,JSTF,MATH,CBDT,CBLC,COLR,CPAL,SVG ,sbix,acnt'.split(
    ',',
  );

/** The tables of a TrueType file. */
export function trueTypeTables(bytes: Buffer): Tables {
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, order) => {
      const at = 12 + 16 * order;
      const start = bytes.readUInt32BE(at + 8);
      return [
        bytes.toString('latin1', at, at + 4),
        bytes.subarray(start, start + bytes.readUInt32BE(at + 12)),
      ];
    }),
  );
}

/** The tables of a WOFF2 file; those of outlines stay as they were packed. */
export function woff2Tables(bytes: Buffer): Tables {
  let at = 48;
  const number = (): number => {
    for (let value = 0; ; at++) {
      value = value * 128 + (bytes[at]! & 127);
      if (bytes[at]! < 128) return (at++, value);
    }
  };
  const entries = Array.from({ length: bytes.readUInt16BE(12) }, () => {
    const flags = bytes[at++]!;
    const index = flags & 63;
    const tag = index === 63 ? bytes.toString('latin1', at, (at += 4)) : (known[index] ?? `tag ${index}`);
    const length = number();
    const packed = tag === 'glyf' || tag === 'loca' ? flags >> 6 === 0 : flags >> 6 !== 0;
    return { tag, length: packed ? number() : length };
  });
  const stream = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  let start = 0;
  return new Map(
    entries.map(({ tag, length }) => {
      start += length;
      return [tag, stream.subarray(start - length, start)];
    }),
  );
}

/** The glyph of every code point that a face has, by its Unicode table of format 4. */
export function glyphsOf(tables: Tables): Map<number, number> {
  const cmap = tables.get('cmap')!;
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, order) =>
    cmap.readUInt32BE(8 + 8 * order),
  );
  const table = cmap.subarray(offsets.find((offset) => cmap.readUInt16BE(offset) === 4)!);
  const segments = table.readUInt16BE(6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment++) {
    const [end, start] = [14, 16 + 2 * segments].map((base) => table.readUInt16BE(base + 2 * segment));
    const delta = table.readUInt16BE(16 + 4 * segments + 2 * segment);
    const place = 16 + 6 * segments + 2 * segment;
    const range = table.readUInt16BE(place);
    for (let code = start!; code <= end! && code < 0xffff; code++) {
      const raw = range === 0 ? code : table.readUInt16BE(place + range + 2 * (code - start!));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Width of a line in a TrueType face, in ems. */
export function lineWidth(tables: Tables, text: string): number {
  const glyphs = glyphsOf(tables);
  const count = tables.get('hhea')!.readUInt16BE(34);
  const units = tables.get('head')!.readUInt16BE(18);
  const widths = tables.get('hmtx')!;
  return [...text].reduce((sum, letter) => {
    const glyph = Math.min(glyphs.get(letter.codePointAt(0)!) ?? 0, count - 1);
    return sum + widths.readUInt16BE(4 * glyph) / units;
  }, 0);
}
