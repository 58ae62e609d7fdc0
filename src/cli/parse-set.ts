/** Reads `--set PATH=VALUE` pairs; a value that is a number becomes one. Returns the first pair that has no `=` as a failure. */
export function parseSet(
  pairs: readonly string[],
): { overrides: Record<string, number | string> } | { bad: string } {
  const overrides: Record<string, number | string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) return { bad: pair };
    const text = pair.slice(at + 1);
    const value = Number(text);
    overrides[pair.slice(0, at)] = text.trim() !== '' && Number.isFinite(value) ? value : text;
  }
  return { overrides };
}

/** Reads `7` or `1-100` as first and last seed. */
export function parseSeeds(text: string): { first: number; last: number } | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) return null;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  return last >= first && Number.isSafeInteger(last) ? { first, last } : null;
}
