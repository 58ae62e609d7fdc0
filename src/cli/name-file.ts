import { readFileSync } from 'node:fs';

/** Reads or writes a file; what the system says of it then names the file, which it leaves out once the file is open. */
export function nameFile<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
      error.message = `${path} is a folder, and a file is needed`;
    if (error instanceof Error && 'syscall' in error && !error.message.includes(path))
      error.message += ` '${path}'`;
    throw error;
  }
}

/** The text of a file. */
export function readText(path: string): string {
  return nameFile(path, () => readFileSync(path, 'utf8'));
}
