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
/** Milliseconds for which answers are gathered before they are written together. */
const pause = 250;

/** How a shelf of a browser is kept. */
export interface ShelfOptions {
  engine: string; // whose answers they are: those of another are of no use
  most: number; // bytes of answers; beyond them the books that were longest unused go
  now(): number; // milliseconds since 1970
  full(): void; // called where the browser takes no more
}

/** A shelf in IndexedDB, in a database of its own: what a reader can make again is no part of the work. */
export function createBrowserShelf(
  options: ShelfOptions,
  database = 'parley-runs',
): AnswerShelf & { write(): Promise<void> } {
  const open = () =>
    openDB<Shelf>(database, 1, {
      upgrade(made) {
        for (const store of ['answers', 'books', 'asked'] as const) made.createObjectStore(store);
      },
    });
  const own = (name: string): string => `${options.engine} ${name}`;
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const answers = waiting;
    waiting = [];
    if (answers.length === 0) return;
    const into = await open().catch(() => null);
    if (into === null) return options.full();
    // A browser that has no room may have it without what is older.
    const { most, now } = options;
    await put(into, answers, { most, room: most, now: now() })
      .catch(() => put(into, answers, { most, room: 0, now: now() }))
      .catch(() => options.full());
    into.close();
  };
  return {
    write,
    async kept<Key extends string | number, Answer extends object>(name: string) {
      const from = await open().catch(() => null);
      if (from === null) return new Map();
      const keys = await from.getAllKeys('answers', rangeOf(own(name)));
      const answers = await from.getAll('answers', rangeOf(own(name)));
      const book = await from.get('books', own(name));
      if (book !== undefined)
        await from.put('books', { ...book, used: options.now() }, own(name)).catch(() => '');
      from.close();
      return new Map(keys.map(([, key], at) => [key as Key, answers[at] as Answer]));
    },
    keep(name, key, answer) {
      waiting.push({ name: own(name), key, answer });
      timer ??= setTimeout(() => void write(), pause);
    },
    async asked<Wanted extends object>(about: string) {
      const from = await open().catch(() => null);
      const wanted = await from?.get('asked', own(about)).catch(() => undefined);
      from?.close();
      return (wanted as Wanted | undefined) ?? null;
    },
    ask(about, wanted) {
      void open()
        .then(async (into) => {
          await into.put('asked', wanted, own(about));
          into.close();
        })
        .catch(() => options.full());
    },
  };
}

/** Puts answers on the shelf, and takes off the books that were longest unused while it holds more than `room`. @throws where that is still more than it may hold, or than there is room for */
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
  let total = all.reduce((sum, { bytes }) => sum + bytes, added);
  for (const { name, bytes } of all.toSorted((a, b) => a.used - b.used)) {
    if (total <= room || own.has(name)) continue;
    await answers.delete(rangeOf(name));
    await books.delete(name);
    total -= bytes;
  }
  if (total > most) throw new Error('one book is larger than the shelf');
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
