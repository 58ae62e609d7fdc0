/** Answers by key, of which the longest unused is forgotten beyond a number. */
export interface Latest<T> {
  find(key: string): T | undefined;
  get(key: string, make: () => T): T;
}

/** @param most answers that are kept */
export function createLatest<T>(most: number): Latest<T> {
  const known = new Map<string, T>();
  return {
    find: (key) => known.get(key),
    get(key, make) {
      const value = known.get(key) ?? make();
      known.delete(key);
      known.set(key, value);
      if (known.size > most) known.delete(known.keys().next().value!);
      return value;
    },
  };
}
