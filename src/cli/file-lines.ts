import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { nameFile } from './name-file.ts';

const pieceBytes = 1 << 20;

/** The lines of a file one by one, without their ends: a file may be longer than a text can be. */
export function* fileLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(pieceBytes);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    const next = (): number => nameFile(path, () => readSync(file, piece));
    for (let count = next(); count > 0; count = next()) {
      const lines = (rest + decoder.write(piece.subarray(0, count))).split(/\r?\n/);
      rest = lines.pop()!;
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
