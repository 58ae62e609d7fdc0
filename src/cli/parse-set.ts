/** First and last seed. */
export interface SeedRange {
  first: number;
  last: number;
}

/** Reads `--set` pairs; a value that is a number becomes one. `withheld` may be given several times; of other paths a second value, like a pair without `=`, is a failure in words. */
export function parseSet(
  pairs: readonly string[],
): { overrides: Record<string, number | string> } | { bad: string } {
  const overrides = new Map<string, number | string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) return { bad: `${pair}: write PATH=VALUE` };
    const path = pair.slice(0, at);
    const text = pair.slice(at + 1);
    const before = overrides.get(path);
    const value = Number(text);
    if (path === 'withheld') overrides.set(path, before === undefined ? text : `${before},${text}`);
    else if (before !== undefined) return { bad: `${pair}: ${path} is set twice` };
    else overrides.set(path, text.trim() !== '' && Number.isFinite(value) ? value : text);
  }
  return { overrides: Object.fromEntries(overrides) };
}

/** Reads `7` or `1-100` as first and last seed. */
export function parseSeeds(text: string): SeedRange | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return last >= first && Number.isSafeInteger(last) ? { first, last } : null;
}

/** The seeds of a range, in order. */
export function* seedsOf({ first, last }: SeedRange): Generator<number> {
  for (let seed = first; seed <= last; seed++) yield seed;
}
