import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  memoryNumbers,
  numbersSize,
  type MemberNumbers,
  type NumbersPlan,
} from '../experiments/member-numbers.ts';
import { makeFolder } from './make-folder.ts';
import { nameFile } from './name-file.ts';
import { partialName } from './write-whole.ts';

/** Bytes of numbers up to which they stay in memory. */
const inMemory = 2 ** 26;
/** Draws that are gathered before they are written: a write for each series, not for each run. */
const gathered = 512;

/** Places for numbers, in memory or, where they take more, in files that are gone at the end. */
export interface Scratch {
  numbersOf(plan: NumbersPlan): MemberNumbers;
  close(): void;
}

interface OpenFile {
  file: number;
  name: string;
}

/** Places beside a path. @param most bytes that are kept in memory */
export function openScratch(path: string, most = inMemory): Scratch {
  const open: OpenFile[] = [];
  return {
    numbersOf(plan) {
      if (numbersSize(plan) <= most) return memoryNumbers(plan);
      const name = partialName(`${path}-${open.length}`);
      makeFolder(dirname(name));
      const file = openSync(name, 'w+');
      open.push({ file, name });
      return diskNumbers(plan, { file, name });
    },
    close() {
      for (const { file, name } of open.splice(0)) {
        closeSync(file);
        rmSync(name, { force: true });
      }
    },
  };
}

/**
 * Numbers in a file, one column of all draws for each series and arm, so that memory holds one series at a time. Members are put in the order of their
 * indices. What a gathered part has of no member is NaN.
 */
function diskNumbers(plan: NumbersPlan, { file, name }: OpenFile): MemberNumbers {
  const { arms, draws, series } = plan;
  const starts = startsOf(plan);
  const own = series.map(({ quarters }) =>
    arms.map(() => new Float64Array(gathered * quarters.length).fill(NaN)),
  );
  let from = 0; // draw that the gathered part begins with
  let held: { series: number; values: readonly Float64Array[] } | null = null;
  const flush = (): void => {
    const count = Math.min(gathered, draws.length - from);
    own.forEach((columns, at) =>
      columns.forEach((column, arm) => {
        const { length } = series[at]!.quarters;
        const start = starts[at]![arm]! + 8 * from * length;
        nameFile(name, () => writeAll(file, column.subarray(0, count * length), start));
        column.fill(NaN);
      }),
    );
    held = null;
  };
  /** Everything that was put is in the file when this returns. */
  const settle = (upTo: number): void => {
    while (from < upTo) {
      flush();
      from += gathered;
    }
  };
  const read = (at: number, arm: number, first: number, end: number): Float64Array => {
    const { length } = series[at]!.quarters;
    return readAll(file, new Float64Array((end - first) * length), starts[at]![arm]! + 8 * first * length);
  };
  return {
    put({ arm, draw }, values) {
      if (draw < from) throw new Error(`draw ${draw} comes after draw ${from}`);
      settle(draw - (draw % gathered));
      values.forEach((numbers, at) => own[at]![arm]!.set(numbers, (draw - from) * numbers.length));
    },
    valuesOf: (at) => ({
      get values() {
        settle(draws.length);
        if (held?.series !== at)
          held = { series: at, values: arms.map((_, arm) => read(at, arm, 0, draws.length)) };
        return held.values;
      },
    }),
    block(first, end) {
      settle(draws.length);
      return series.map((_, at) => arms.map((__, arm) => read(at, arm, first, end)));
    },
  };
}

/** Byte at which each column begins: [series][arm]. */
function startsOf({ arms, draws, series }: NumbersPlan): number[][] {
  let next = 0;
  return series.map(({ quarters }) =>
    arms.map(() => {
      const start = next;
      next += 8 * draws.length * quarters.length;
      return start;
    }),
  );
}

function writeAll(file: number, values: Float64Array, at: number): void {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  for (let done = 0; done < bytes.length;)
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** @throws where the file ends before what was written in it */
function readAll(file: number, values: Float64Array, at: number): Float64Array {
  const bytes = new Uint8Array(values.buffer);
  for (let done = 0; done < bytes.length;) {
    const count = readSync(file, bytes, done, bytes.length - done, at + done);
    if (count === 0) throw new Error('the numbers that were put away are cut short');
    done += count;
  }
  return values;
}
