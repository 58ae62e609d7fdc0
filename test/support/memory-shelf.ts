import type { AnswerShelf } from '../../src/schema/answer-shelf.ts';

/** A shelf that lasts as long as a test, for the desks and sessions of several pages one after the other. */
export function memoryShelf(): AnswerShelf {
  const books = new Map<string, Map<string | number, object>>();
  const wanted = new Map<string, object>();
  return {
    async kept<Key extends string | number, Answer extends object>(name: string) {
      return new Map(books.get(name) as Map<Key, Answer> | undefined);
    },
    keep(name, key, answer) {
      books.set(name, new Map(books.get(name)).set(key, answer));
    },
    async asked<Wanted extends object>(about: string) {
      return (wanted.get(about) as Wanted | undefined) ?? null;
    },
    ask: (about, what) => void wanted.set(about, what),
  };
}
