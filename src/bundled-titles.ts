import type { Id } from './schema/ids.ts';

/** A file that comes with the page, by what a reader calls it. */
interface Entry {
  id: Id;
  title: string;
}

function entries(titles: Readonly<Record<string, string>>, folder: string): readonly Entry[] {
  return Object.entries(titles).map(([path, title]) => ({
    id: path.slice(folder.length, -'.yaml'.length),
    title,
  }));
}

/** The bundled scenarios; to name them none has to be read. */
export function scenarioTitles(): readonly Entry[] {
  const titles = import.meta.glob<string>('../scenarios/*.yaml', {
    query: '?title',
    import: 'default',
    eager: true,
  });
  return entries(titles, '../scenarios/');
}

/** The bundled experiments, likewise. */
export function experimentTitles(): readonly Entry[] {
  const titles = import.meta.glob<string>('../experiments/*.yaml', {
    query: '?title',
    import: 'default',
    eager: true,
  });
  return entries(titles, '../experiments/');
}
