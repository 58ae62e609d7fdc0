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

/** Runs that one call makes at most: folders of results and lists of headlines stay within a machine's memory. */
const mostSeeds = 10_000;

/** Reads `7` or `1-100` as first and last seed, or says in words why it cannot. @param most seeds of a range */
export function parseSeeds(text: string, most = mostSeeds): SeedRange | { bad: string } {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = match?.[2] === undefined ? first : Number(match[2]);
  if (match === null || last < first || !Number.isSafeInteger(last))
    return { bad: 'a seed is a whole number, a range of seeds is written --seeds 1-100' };
  const count = last - first + 1;
  return count > most ? { bad: `--seeds takes at most ${most} seeds, not ${count}` } : { first, last };
}

/** Packages or draws that one call takes at most. */
const mostDraws = 10_000;

/** Reads how many packages or draws are wanted, a whole number from 1, or says in words why it cannot. */
export function parseCount(option: string, text: string): number | { bad: string } {
  const count = Number(text);
  if (/^[1-9]\d*$/.test(text) && count <= mostDraws) return count;
  return { bad: `${option} takes a whole number from 1 to ${mostDraws}` };
}

/** The seeds of a range, in order. */
export function* seedsOf({ first, last }: SeedRange): Generator<number> {
  for (let seed = first; seed <= last; seed++) yield seed;
}
