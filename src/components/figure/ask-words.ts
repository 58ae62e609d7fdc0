import { looseWords, type OwnWords } from '../../state/own-words.ts';

/** Takes the words of a page. */
export type WordsTaken = (words: OwnWords) => void;

/** The words of the page that an element stands in, which are asked for by the event `own-words`; of one that stands alone its own. */
export function askWords(element: EventTarget): OwnWords {
  const found: OwnWords[] = [];
  const detail: WordsTaken = (words) => found.push(words);
  element.dispatchEvent(new CustomEvent('own-words', { detail, bubbles: true, composed: true }));
  return found[0] ?? looseWords();
}
