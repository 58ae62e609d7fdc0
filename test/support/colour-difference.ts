import { seenAs, type Triple } from '../../src/figures/look/seen-as.ts';

export { seenAs };

const channels = (hex: string): Triple => {
  const [red, green, blue] = hex.match(/[0-9a-f]{2}/gi)!.map((pair) => Number.parseInt(pair, 16) / 255);
  return [red!, green!, blue!];
};
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple => {
  const row = (of: Triple): number => of[0] * a + of[1] * b + of[2] * c;
  return [row(matrix[0]!), row(matrix[1]!), row(matrix[2]!)];
};

function lab(hex: string, seen: readonly Triple[]): Triple {
  const [red, green, blue] = channels(hex);
  const rgb = times(seen, [linear(red), linear(green), linear(blue)]);
  const clipped = rgb.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    clipped,
  );
  const bend = (value: number): number =>
    value > 216 / 24389 ? Math.cbrt(value) : (24389 * value) / 3132 + 16 / 116;
  const [x, y, z] = [bend(xyz[0] / 0.95047), bend(xyz[1]), bend(xyz[2] / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const degrees = (angle: number): number => (angle * Math.PI) / 180;

/** CIEDE2000 between two colours written #RRGGBB, under one way of seeing (Sharma, Wu and Dalal 2005). */
export function colourDifference(one: string, other: string, seen = seenAs.normal): number {
  const [l1, a1, b1] = lab(one, seen);
  const [l2, a2, b2] = lab(other, seen);
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number): number =>
    a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(degrees(turn / 2));
  const far = Math.abs(h1 - h2) > 180;
  const mean = c1 * c2 === 0 ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const t =
    1 -
    0.17 * Math.cos(degrees(mean - 30)) +
    0.24 * Math.cos(degrees(2 * mean)) +
    0.32 * Math.cos(degrees(3 * mean + 6)) -
    0.2 * Math.cos(degrees(4 * mean - 63));
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rc = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const rt = -rc * Math.sin(degrees(60 * Math.exp(-(((mean - 275) / 25) ** 2))));
  const [dl, dc, dn] = [(l2 - l1) / sl, (c2 - c1) / sc, dh / sh];
  return Math.sqrt(dl ** 2 + dc ** 2 + dn ** 2 + rt * dc * dn);
}
