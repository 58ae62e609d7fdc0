import type { Id } from './schema/ids.ts';

/** What a scenario that comes with the page says, as the build has read it; undefined where there is none of that id. */
export function bundledScenario(id: Id): unknown {
  const all = import.meta.glob<unknown>('../scenarios/*.yaml', {
    query: '?document',
    import: 'default',
    eager: true,
  });
  return all[`../scenarios/${id}.yaml`];
}
