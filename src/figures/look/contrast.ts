import { pow } from '../../numerics/pow.ts';

type Rgb = readonly [number, number, number]; // 0 to 255

/** A colour written #RRGGBB; null for a name of the system's colours, of a pattern or of nothing. */
export function parseColour(written: string): Rgb | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written);
  if (digits === null) return null;
  const [red, green, blue] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return [red!, green!, blue!];
}

/** A colour of an opacity over another. */
export function over(top: Rgb, opacity: number, under: Rgb): Rgb {
  const mixed = top.map((value, channel) => opacity * value + (1 - opacity) * under[channel]!);
  return [mixed[0]!, mixed[1]!, mixed[2]!];
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light! + 0.05) / (dark! + 0.05);
}
