import { expect, test } from 'vitest';
import { modelHash } from '../../src/model/model-hash.ts';
import { createOpenModels } from '../../src/open-models.ts';
import { createOwnModels } from '../../src/runner/own-models.ts';
import { madeModel, modelName, ownModel } from '../../src/schema/model-name.ts';
import type { ModelSource } from '../../src/schema/model-source.ts';
import type { KeptModel, ModelKeeper } from '../../src/schema/model-desk.ts';

const id = 'small';
const filesOf = (text: string) => new Map([['model.yaml', text]]);
const kept = (text: string): KeptModel => ({ id, hash: modelHash(filesOf(text)), files: filesOf(text) });
const shipped = kept('ours\n');
/** What outlives a page: models by hash. */
function memory(): ModelKeeper {
  const models = new Map<string, KeptModel>();
  return {
    kept: (hash) => Promise.resolve(models.get(hash) ?? null),
    keep: (model) => Promise.resolve(models.set(model.hash, model).size > 0),
    all: () => Promise.resolve([...models.values()]),
    forget: (hash) => Promise.resolve(void models.delete(hash)),
  };
}
const load = (keeper: ModelKeeper) =>
  createOwnModels((of) => Promise.resolve(of === id ? shipped.hash : null), keeper);

test('[MINE-20] a model is found by its hash: what the reader opened, what an earlier page kept, and ours; any other hash changes nothing', async () => {
  const keeper = memory();
  const [one, other] = [kept('one'), kept('other')];
  const models = load(keeper);
  expect(await models.add(one)).toBe(true);
  await models.add(other);
  expect(await models.find(id)).toEqual({ files: other.files, own: true });
  expect(await models.find(id, one.hash)).toEqual({ files: one.files, own: true });
  expect(await models.find(id, 'nobody’s')).toEqual({ files: one.files, own: true });
  expect(await models.find(id, shipped.hash)).toEqual({ own: false });
  const later = load(keeper);
  expect(await later.find(id)).toEqual({ own: false });
  expect(await later.find('elsewhere', other.hash)).toEqual({ own: false });
  expect(await later.find(id, other.hash)).toEqual({ files: other.files, own: true });
  later.leave(id);
  expect(await later.find(id)).toEqual({ own: false });
});

test('[MINE-21] a model that is ours to the letter is ours, whatever its line ends', async () => {
  const models = load(memory());
  await models.add(kept('mine'));
  await models.add(kept('ours\r\n'));
  expect(await models.find(id)).toEqual({ own: false });
});

test('[MINE-22] a reader’s own model is named by its hash besides id and version, ours by these alone', () => {
  const ours = { id, version: '1.0.0', hash: '0123456789abcdef', title: 'Small' };
  expect(madeModel(ours)).toEqual({ id, version: '1.0.0', hash: ours.hash });
  expect(modelName(ours)).toBe('small 1.0.0');
  const own = { ...ours, own: true } as const;
  expect(madeModel(own)).toEqual({ id, version: '1.0.0', hash: ours.hash, own: true });
  expect(modelName(own)).toBe('small 1.0.0, own model 01234567');
  expect(ownModel(ours.hash)).toBe('own model 01234567');
});

test('[MINE-42] a model whose id none of ours has is not left: it stays in use, and the page is told', async () => {
  const sourceOf = (of: unknown) =>
    Promise.resolve(of === 'other' ? null : ({ hash: of === id ? shipped.hash : 'mine' } as ModelSource));
  const models = createOpenModels(sourceOf, memory());
  const other = { ...kept('mine'), id: 'other' };
  await models.add(kept('mine'));
  await models.add(other);
  expect([await models.leave(id), await models.leave('other')]).toEqual([true, false]);
  expect((await models.find(id))!.own).toBeNull();
  expect((await models.find('other'))!.own).toEqual(other.files);
});
