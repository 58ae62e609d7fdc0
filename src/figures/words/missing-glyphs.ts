/** Code points of the faces that pictures carry (first and last of each range): what lies outside is drawn by whatever face the reader has, or not at all. */
const covered: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
];

/** The characters of a text that the bundled faces do not have, each once. */
export function missingGlyphs(text: string): string[] {
  const has = (code: number): boolean => covered.some(([first, last]) => code >= first && code <= last);
  return [...new Set(text)].filter((character) => !has(character.codePointAt(0)!));
}
