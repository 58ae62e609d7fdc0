/** Collects parts in order for a key that is kept in memory: no digest of it ever leaves the process. */
export interface Fingerprint {
  text(part: string): void;
  /** By IEEE 754 bits, in the order of the host: 0 and −0 differ. */
  float64(part: Float64Array): void;
  /** 128 bits as text; the fingerprint is spent. */
  digest(): string;
}

/**
 * A quick key of much data: four lanes of 32 bits, each mixed with every word by multiplication and rotation, lengths included. It keeps chance from
 * making one key of two states, and nobody who would want that, unlike the hash that results carry.
 */
export function createFingerprint(): Fingerprint {
  const lanes = Int32Array.of(0x243f6a88, 0x85a308d3 | 0, 0x13198a2e, 0x03707344);
  return {
    text(part) {
      const words = new Int32Array(part.length);
      for (let at = 0; at < words.length; at++) words[at] = part.charCodeAt(at);
      absorb(lanes, words, 1);
    },
    float64: (part) => absorb(lanes, new Int32Array(part.buffer, part.byteOffset, 2 * part.length), 2),
    digest() {
      // Every lane is stirred by the others, so that each bit of the key hangs on all words.
      for (let round = 0; round < 3; round++) absorb(lanes, lanes.slice(), 3);
      return lanes.join();
    },
  };
}

/** Mixes words into all lanes. @param kind of what the words are */
function absorb(lanes: Int32Array, words: Int32Array, kind: number): void {
  let [one, two, three, four] = lanes as unknown as [number, number, number, number];
  for (let at = -2; at < words.length; at++) {
    const word = at === -2 ? kind : at === -1 ? words.length : words[at]!;
    one = (Math.imul(turned(one ^ Math.imul(word, 0x9e3779b1), 15), 5) + 0x561ccd1b) | 0;
    two = (Math.imul(turned(two ^ Math.imul(word, 0x85ebca77), 17), 5) + 0x0bcaa747) | 0;
    three = (Math.imul(turned(three ^ Math.imul(word, 0xc2b2ae3d), 13), 9) + 0x38b34ae5) | 0;
    four = (Math.imul(turned(four ^ Math.imul(word, 0x27d4eb2f), 19), 9) + 0x32ac3b17) | 0;
  }
  lanes[0] = one + four;
  lanes[1] = two + one;
  lanes[2] = three + two;
  lanes[3] = four + three;
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
