import { expect, it } from 'vitest';
import { droppedFiles } from '../../../src/components/economy/dropped-files.ts';

/** A folder as a browser hands it out: portions of two, then an empty one. */
function folder(fullPath: string, children: readonly object[]): object {
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1),
    fullPath,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (done: (portion: readonly object[]) => void) => done(children.slice(at, (at += 2))),
      };
    },
  };
}
function file(fullPath: string): object {
  const name = fullPath.split('/').at(-1)!;
  const take = (done: (file: File) => void): void => done(new File([name], name));
  return { isFile: true, isDirectory: false, name, fullPath, file: take };
}
const dropped = (...entries: (object | null)[]): DataTransferItemList =>
  entries.map((entry) => ({
    webkitGetAsEntry: () => entry,
    getAsFile: () => new File(['x'], 'flows.csv'),
  })) as unknown as DataTransferItemList;

it('[OWN-17] a dropped folder is walked through to its last portion, folders inside it too', async () => {
  const names = ['regions', 'sectors', 'flows', 'production', 'inputs'];
  const inner = folder(
    '/own/economy',
    names.map((name) => file(`/own/economy/${name}.csv`)),
  );
  const upload = await droppedFiles(dropped(folder('/own', [file('/own/notes.txt'), inner])), 'files');
  expect(upload.name).toBe('own');
  expect(upload.files.map(({ path }) => path)).toEqual([
    'own/notes.txt',
    ...names.map((name) => `own/economy/${name}.csv`),
  ]);
  expect(await (upload.files[1]!.content as File).text()).toBe('regions.csv');
});

it('[OWN-17] several dropped things have a name together, and files without an entry are taken too', async () => {
  const upload = await droppedFiles(dropped(file('/regions.csv'), null), 'files');
  expect(upload.name).toBe('files');
  expect(upload.files.map(({ path }) => path)).toEqual(['regions.csv', 'flows.csv']);
});
