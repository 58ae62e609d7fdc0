import { canonicalJson } from '../numerics/canonical-json.ts';
import { hashText } from '../numerics/hash.ts';
import type { AnswerShelf } from '../schema/answer-shelf.ts';

/** Answers by their numbers or names; each that is set is kept on a shelf too. */
class KeptAnswers<Key extends string | number, Answer extends object> extends Map<Key, Answer> {
  private readonly keep: (key: Key, answer: Answer) => void;

  constructor(kept: ReadonlyMap<Key, Answer>, keep: (key: Key, answer: Answer) => void) {
    super();
    this.keep = keep;
    for (const [key, answer] of kept) super.set(key, answer);
  }

  override set(key: Key, answer: Answer): this {
    this.keep(key, answer);
    return super.set(key, answer);
  }
}

/**
 * The answers that there are to questions of one kind: those of the last one in memory, and all that a shelf keeps.
 * @param kind tells the books of a shelf apart
 * @returns opens the book of a question, which is known by all that decides its answers
 */
export function answerBooks<Key extends string | number, Answer extends object>(
  kind: string,
  shelf: AnswerShelf | null,
): (question: unknown) => Promise<Map<Key, Answer>> {
  let last: { name: string; book: Promise<Map<Key, Answer>> } | null = null;
  const open = async (name: string): Promise<Map<Key, Answer>> => {
    if (shelf === null) return new Map();
    const kept = await shelf.kept<Key, Answer>(name);
    return new KeptAnswers(kept, (key, answer) => shelf.keep(name, key, answer));
  };
  return (question) => {
    const name = `${kind} ${hashText(canonicalJson(question))}`;
    if (last?.name !== name) last = { name, book: open(name) };
    return last.book;
  };
}
