import type { Upload, UploadedFile } from '../../schema/economy-desk.ts';

/** Far more files than any economy has; what is dropped beyond them is not looked at. */
const most = 20_000;

/** What was dropped on the page: files with their paths, folders walked through. @param loose what files without a folder are called */
export async function droppedFiles(items: DataTransferItemList, loose: string): Promise<Upload> {
  // Entries must be asked for before the first wait: the list is empty afterwards.
  const dropped = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile()).filter(exists);
  const files: UploadedFile[] = [];
  for (const each of dropped) {
    if (each instanceof File) files.push({ path: each.name, content: each });
    else await collect(each, files);
  }
  return { name: dropped.length === 1 ? dropped[0]!.name : loose, files };
}

/** What was chosen with a file picker: a folder, an archive or files. */
export function chosenFiles(list: FileList, loose: string): Upload {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }));
  const [first] = files;
  const [folder, ...rest] = first?.path.split('/') ?? [];
  if (rest.length > 0) return { name: folder!, files };
  return { name: files.length === 1 ? first!.path : loose, files };
}

async function collect(entry: FileSystemEntry, into: UploadedFile[]): Promise<void> {
  if (into.length > most) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const content = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    into.push({ path, content });
  } else if (isFolder(entry)) {
    for (const inside of await listFolder(entry)) await collect(inside, into);
  }
}

const exists = <Value>(value: Value | null): value is Value => value !== null;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Everything in a folder; a reader hands it out in portions, the last one empty. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
