/**
 * Where answers of threads, and what was asked of them, outlive the page. What it cannot keep is lost with the page, and nothing else; every
 * promise is kept.
 */
export interface AnswerShelf {
  /** The answers that are kept under a name. */
  kept<Key extends string | number, Answer extends object>(name: string): Promise<ReadonlyMap<Key, Answer>>;
  /** Keeps one answer more. */
  keep(name: string, key: string | number, answer: object): void;
  /** What was last asked of this kind about this. */
  asked<Wanted extends object>(about: string): Promise<Wanted | null>;
  ask(about: string, wanted: object): void;
}
