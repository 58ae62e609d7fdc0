import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AnswerShelf } from '../schema/answer-shelf.ts';

interface Shelf extends DBSchema {
  answers: { key: [string, string | number]; value: object };
  /** Answers of one name: how much room they take, and when one was last kept or asked for. */
  books: { key: string; value: { bytes: number; used: number } };
  asked: { key: string; value: object };
}
interface Waiting {
  name: string;
  key: string | number;
  answer: object;
}
/** How a shelf of a browser is kept. */
export interface ShelfOptions {
  engine: string; // whose answers they are: those of another are of no use
  most: number; // bytes of answers; beyond them the books that were longest unused go
  now(): number; // milliseconds since 1970
  full(): void; // called where the browser takes no more
}

/**
 * A shelf in IndexedDB, in a database of its own: what a reader can make again is no part of the work. What comes while it writes is written
 * together then.
 */
export function createBrowserShelf(
  options: ShelfOptions,
  database = 'parley-runs',
): AnswerShelf & { written(): Promise<void> } {
  let opened: Promise<IDBPDatabase<Shelf> | null> | null = null;
  // A browser that denies its store throws at once, where others refuse later.
  const openNow = async (): Promise<IDBPDatabase<Shelf>> =>
    openDB<Shelf>(database, 1, {
      upgrade(made) {
        for (const store of ['answers', 'books', 'asked'] as const) made.createObjectStore(store);
      },
      terminated: () => (opened = null),
    });
  const open = (): Promise<IDBPDatabase<Shelf> | null> => (opened ??= openNow().catch(() => null));
  const own = (name: string): string => `${options.engine} ${name}`;
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    const into = await open();
    while (waiting.length > 0) {
      const answers = waiting;
      waiting = [];
      const { most, now } = options;
      // A browser that has no room may have it without what is older.
      if (into === null) options.full();
      else
        await put(into, answers, { most, room: most, now: now() })
          .catch(() => put(into, answers, { most, room: 0, now: now() }))
          .catch(() => options.full());
    }
    writing = null;
  };
  return {
    written: () => writing ?? Promise.resolve(),
    async kept<Key extends string | number, Answer extends object>(name: string) {
      const from = await open();
      const read = from === null ? [] : await bookOf(from, own(name), options.now()).catch(() => []);
      return new Map(read as [Key, Answer][]);
    },
    keep(name, key, answer) {
      waiting.push({ name: own(name), key, answer });
      writing ??= write();
    },
    async asked<Wanted extends object>(about: string) {
      const from = await open();
      const wanted = await from?.get('asked', own(about)).catch(() => undefined);
      return (wanted as Wanted | undefined) ?? null;
    },
    ask(about, wanted) {
      void open()
        .then((into) => into!.put('asked', wanted, own(about)))
        .catch(() => options.full());
    },
  };
}

/** Answers of a name by their keys; the book counts as used. */
async function bookOf(
  from: IDBPDatabase<Shelf>,
  name: string,
  now: number,
): Promise<[string | number, object][]> {
  const keys = await from.getAllKeys('answers', rangeOf(name));
  const answers = await from.getAll('answers', rangeOf(name));
  const book = await from.get('books', name);
  if (book !== undefined) await from.put('books', { ...book, used: now }, name).catch(() => name);
  return keys.map(([, key], at) => [key, answers[at]!]);
}

/** Puts answers on the shelf, and takes off the books that were longest unused while it holds more than `room`. @throws where these books alone are more than it may hold, or the browser has no room */
async function put(
  into: IDBPDatabase<Shelf>,
  waiting: readonly Waiting[],
  { most, room, now }: { most: number; room: number; now: number },
): Promise<void> {
  const change = into.transaction(['answers', 'books'], 'readwrite');
  const [answers, books] = [change.objectStore('answers'), change.objectStore('books')];
  const ended = change.done;
  // Where one of its parts fails, that is told by the part.
  ended.catch(() => undefined);
  const own = new Set(waiting.map(({ name }) => name));
  const names = await books.getAllKeys();
  const all = (await books.getAll()).map((book, at) => ({ ...book, name: names[at]! }));
  const added = waiting.reduce((sum, { answer }) => sum + sizeOf(answer), 0);
  const bytesOf = (some: typeof all): number => some.reduce((sum, { bytes }) => sum + bytes, added);
  if (bytesOf(all.filter(({ name }) => own.has(name))) > most)
    throw new Error('one book is larger than the shelf');
  let total = bytesOf(all);
  for (const { name, bytes } of all.toSorted((a, b) => a.used - b.used)) {
    if (total <= room || own.has(name)) continue;
    await answers.delete(rangeOf(name));
    await books.delete(name);
    total -= bytes;
  }
  for (const name of own) {
    const mine = waiting.filter((one) => one.name === name);
    const before = all.find((book) => book.name === name)?.bytes ?? 0;
    const bytes = mine.reduce((sum, { answer }) => sum + sizeOf(answer), before);
    await books.put({ bytes, used: now }, name);
    for (const { key, answer } of mine) await answers.put(answer, [name, key]);
  }
  await ended;
}

/** All answers of a name: no key comes after a list. */
function rangeOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name], [name, []]);
}

/** Bytes that a value takes, about: numbers are most of it. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, one]) => sum + 2 * key.length + sizeOf(one), 16);
}
