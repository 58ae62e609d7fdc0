import type { Work } from '../schema/work.ts';

/** The same work as the same text, for people to read and to compare: keys in order, indented. */
export function workText(work: Work): string {
  const { format, scenario, made } = work;
  const changed = Object.fromEntries(Object.entries(work.changed).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format, scenario, changed, made }, null, 2)}\n`;
}

/** What a file of the work is called: by its scenario. */
export function workFileName({ scenario }: Work): string {
  const name = 'id' in scenario ? scenario.id : scenario.file.replace(/\.ya?ml$/, '');
  return `${name}.parley.json`;
}
