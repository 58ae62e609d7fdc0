/** Syllables of an English word, by its groups of vowels; an e at the end is silent. */
function syllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '');
  return Math.max(1, letters.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** Words of a module of texts as its reader meets them: what is in quotes, a name where one is filled in. */
export function wordsOfModule(source: string): string[] {
  const code = source.replace(/^import.*$/gm, '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, plain, template]) => (plain ?? template!).replace(/\$\{[^}]*\}|\{\w+\}/g, 'Name'))
    .filter((text) => text.split(/\s+/).length >= 5);
}

/** School grade at which texts are read, by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z][A-Za-z’']*/g) ?? []);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59;
}
