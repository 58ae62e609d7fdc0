import { printPlain } from './measure-words.ts';

/** A path of an override in steps that may be broken into lines; of a parameter its id. */
export function pathWords(path: string): string {
  return path.replace(/^parameters\./, '').replaceAll('.', ' › ');
}

/** What an input is set to, with its unit; none where it is not there. */
export function inputWords(value: number | string | null, unit = ''): string {
  const said = value === null ? 'none' : typeof value === 'number' ? printPlain(value) : value;
  return unit === '' || value === null ? said : `${said} ${unit}`;
}
