import { builtSource } from './model/built-source.ts';
import { createOwnModels, type OwnModels } from './runner/own-models.ts';
import type { FileSet, Hash, Id } from './schema/ids.ts';
import type { ModelKeeper } from './schema/model-desk.ts';
import type { ModelSource } from './schema/model-source.ts';

/** A model that can be opened; `own` are its files where it is a reader's. */
export interface FoundSource {
  source: ModelSource;
  own: FileSet | null;
}
/** The models that a page can open. */
export interface OpenModels extends Pick<OwnModels, 'add'>, Pick<ModelKeeper, 'all' | 'forget'> {
  /** Puts ours of an id to use again. @returns whether there is one */
  leave(id: Id): Promise<boolean>;
  /** The model of an id: that with the hash where there is one, or else the one in use; null where there is none of the id. */
  find(id: Id, hash?: Hash): Promise<FoundSource | null>;
}
/** Reads a model by its files, or has it from the build by its id; null where there is none. The same again is the same source. */
export type SourceOf = (model: FileSet | Id) => Promise<ModelSource | null>;

/** Sources of models as they are asked for. */
export function createSources(): SourceOf {
  const known = new Map<FileSet | Id, ModelSource>();
  return async (model) => {
    const found = known.get(model) ?? (await readSource(model));
    if (found !== null) known.set(model, found);
    return found;
  };
}

async function readSource(model: FileSet | Id): Promise<ModelSource | null> {
  if (typeof model !== 'string') return (await import('./file-readers.ts')).readModelFiles(model);
  const built = (await import('./bundled-files.ts')).bundledModel(model);
  return built && builtSource(built);
}

/** Models that come with the page, and beside them those that its reader brought. */
export function createOpenModels(sourceOf: SourceOf, keeper: ModelKeeper): OpenModels {
  const models = createOwnModels(async (id) => (await sourceOf(id))?.hash ?? null, keeper);
  return {
    ...models,
    async leave(id) {
      const isOurs = (await sourceOf(id)) !== null;
      if (isOurs) models.leave(id);
      return isOurs;
    },
    all: () => keeper.all(),
    forget: (hash) => keeper.forget(hash),
    async find(id, hash) {
      const found = await models.find(id, hash);
      const own = found.own ? found.files : null;
      const source = await sourceOf(own ?? id);
      return source && { source, own };
    },
  };
}
