/**
 * JSON text that depends on the content of a plain value only: keys sorted by code unit at every depth, no spaces, properties that
 * are undefined left out. What it returns may be hashed. Throws on what JSON would lose silently: NaN, an infinity, a function, an
 * undefined element of an array, an object that is neither plain nor an array.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element)).join(',')}]`;
  if (!isPlainObject(value)) throw new Error(`no canonical JSON for ${String(value)} (${typeof value})`);
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no canonical JSON for the number ${value}`);
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
