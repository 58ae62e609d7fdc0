import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const hexDigits = 32;
const chunk = 1024;

/** Collects parts in order; each part is framed by its kind and byte length, so that no two lists of parts give the same bytes. */
export interface Hasher {
  text(part: string): void;
  /** IEEE 754 bits, little-endian on every host. Throws on NaN, which has many bit patterns. */
  float64(part: Float64Array): void;
  /** Two's complement, little-endian on every host. */
  int32(part: Int32Array): void;
  /** 32 lower-case hex digits; the hasher is spent. */
  digest(): string;
}

/** First 32 hex digits of the SHA-256 of the bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, hexDigits);
}

/** First 32 hex digits of the SHA-256 of the text in UTF-8. */
export function hashText(text: string): string {
  return hashBytes(utf8ToBytes(text));
}

/** A SHA-256 over parts handed in one by one; the digest is its first 32 hex digits. */
export function createHasher(): Hasher {
  const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const sha = sha256.create();
  const frame = (kind: string, bytes: number): void => {
    sha.update(utf8ToBytes(`${kind}:${bytes};`));
  };
  /** The bits of an array as they stand in memory, on a host that keeps them in the order wanted. */
  const stored = ({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): void => {
    sha.update(new Uint8Array(buffer, byteOffset, byteLength));
  };
  const numbers = (
    count: number,
    width: number,
    write: (view: DataView, offset: number, index: number) => void,
  ) => {
    const bytes = new Uint8Array(width * Math.min(chunk, count));
    const view = new DataView(bytes.buffer);
    for (let start = 0; start < count; start += chunk) {
      const size = Math.min(chunk, count - start);
      for (let i = 0; i < size; i += 1) write(view, i * width, start + i);
      sha.update(bytes.subarray(0, size * width));
    }
  };
  return {
    text(part) {
      const bytes = utf8ToBytes(part);
      frame('text', bytes.length);
      sha.update(bytes);
    },
    float64(part) {
      frame('float64', part.length * 8);
      for (let index = 0; index < part.length; index++)
        if (part[index] !== part[index]) throw new Error(`NaN at index ${index} of a hashed column`);
      if (isLittleEndian) stored(part);
      else numbers(part.length, 8, (view, offset, index) => view.setFloat64(offset, part[index]!, true));
    },
    int32(part) {
      frame('int32', part.length * 4);
      if (isLittleEndian) stored(part);
      else numbers(part.length, 4, (view, offset, index) => view.setInt32(offset, part[index]!, true));
    },
    digest: () => bytesToHex(sha.digest()).slice(0, hexDigits),
  };
}
