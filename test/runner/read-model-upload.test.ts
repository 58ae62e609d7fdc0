import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { engineParameters } from '../../src/engine/engine-parameters.ts';
import { sockets } from '../../src/engine/sockets.ts';
import { loadModel } from '../../src/model/load-model.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { createOwnModels } from '../../src/runner/own-models.ts';
import { readModelUpload } from '../../src/runner/read-model-upload.ts';
import type { Upload } from '../../src/schema/economy-desk.ts';
import type { ModelDesk } from '../../src/schema/model-desk.ts';
import { ModelSession } from '../../src/state/model-session.ts';

const shipped = readFolder('models/world-2023');
const content = (bytes: Uint8Array<ArrayBuffer>) => ({
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.buffer),
});
const folder: Upload = {
  name: 'mine',
  files: [...shipped].map(([path, text]) => ({ path: `mine/${path}`, content: content(strToU8(text)) })),
};
const archive: Upload = {
  name: 'mine.zip',
  files: [
    {
      path: 'mine.zip',
      content: content(
        zipSync(
          Object.fromEntries([...shipped].map(([path, text]) => [`deep/mine/${path}`, strToU8(text)])),
          {
            level: 0,
          },
        ),
      ),
    },
  ],
};
const models = createOwnModels(() => Promise.resolve(null), {
  kept: () => Promise.resolve(null),
  keep: () => Promise.resolve(true),
  all: () => Promise.resolve([]),
  forget: () => Promise.resolve(),
});
/** Reads models as the page does. */
const desk: ModelDesk = {
  async openModel(upload) {
    const read = await readModelUpload(upload);
    if (!read.ok) return read;
    const loaded = loadModel(read.value, sockets, engineParameters);
    if (!loaded.ok) return loaded;
    const { id, version, title, hash } = loaded.value;
    const kept = await models.add({ id, hash, files: read.value });
    return { ...loaded, value: { id, version, title, hash, kept } };
  },
  keptModels: () => Promise.resolve([]),
  forgetModel: () => Promise.resolve(),
  leaveModel: (id) => Promise.resolve(models.leave(id)).then(() => true),
  describeModel: () => Promise.resolve(''),
};

test('[MINE-1] a model is found in a folder and in an archive, file by file as it stands on disk', async () => {
  for (const upload of [folder, archive]) {
    const read = await readModelUpload(upload);
    expect(read.ok && [...read.value].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(
      [...shipped].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
});

test('[MINE-2] what holds no model, and an archive that is damaged, is refused with a reason', async () => {
  const none = await readModelUpload({
    name: 'photos',
    files: folder.files.slice(0, 1).map((file) => ({ ...file, path: 'photos/a.csv' })),
  });
  expect(none.ok ? [] : none.diagnostics.map(({ code, values }) => [code, values['file']])).toEqual([
    ['file-missing', 'model.yaml'],
  ]);
  const torn = await readModelUpload({
    name: 'a.zip',
    files: [{ path: 'a.zip', content: content(strToU8('no zip')) }],
  });
  expect(torn.ok ? [] : torn.diagnostics.map(({ code }) => code)).toEqual(['zip-unreadable']);
});

test('[MINE-3] a model with a mistake is refused with file, line and hint, and the one before it stays open', async () => {
  const session = new ModelSession(desk);
  expect(await session.open(folder)).toBe(true);
  const before = await models.find('world-2023');
  expect(before.own).toBe(true);
  const broken = {
    name: 'broken',
    files: folder.files.map((file) =>
      file.path === 'mine/model.yaml'
        ? {
            ...file,
            content: content(strToU8(shipped.get('model.yaml')!.replace('leader: USA', 'leeder: USA'))),
          }
        : file,
    ),
  };
  expect(await session.open(broken)).toBe(false);
  const { problems } = session.store.get();
  expect(await models.find('world-2023')).toEqual(before);
  expect(
    problems.some((problem) => /^model\.yaml:\d+:\d+ leeder: .+\(.+\) \[key-unknown\]$/.test(problem)),
  ).toBe(true);
});
