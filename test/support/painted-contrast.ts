type Colour = readonly [number, number, number];

/** A computed colour as numbers of 0 to 255; null where nothing is painted. */
function parse(colour: string): Colour | null {
  const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha === 0 || red === undefined || green === undefined || blue === undefined
    ? null
    : [red, green, blue];
}

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two computed colours as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [one, other].map((colour) => luminance(parse(colour)!)).sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** The colour that is painted behind the middle of a text: the last solid rectangle drawn before it that holds its middle. */
export function drawnBehind(text: Element): string {
  const box = text.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const behind = [...text.closest('svg')!.querySelectorAll('rect')].filter((rect) => {
    const { left, right, top, bottom } = rect.getBoundingClientRect();
    const isBefore = (rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const { fill, fillOpacity, opacity } = getComputedStyle(rect);
    const isSolid =
      fill.startsWith('rgb') && parse(fill) !== null && Number(fillOpacity) * Number(opacity) === 1;
    return isBefore && isSolid && left <= x && x <= right && top <= y && y <= bottom;
  });
  const last = behind.at(-1);
  return last === undefined ? getComputedStyle(document.body).backgroundColor : getComputedStyle(last).fill;
}
