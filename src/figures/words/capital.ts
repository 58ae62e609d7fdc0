/** Words as a line begins with them: their first letter is a capital. */
export const capital = (words: string): string => `${(words[0] ?? '').toUpperCase()}${words.slice(1)}`;
