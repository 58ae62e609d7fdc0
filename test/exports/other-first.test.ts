import { expect, test } from 'vitest';
import { otherFirst } from '../../src/exports/other-first.ts';

const hash = 'a'.repeat(32);
const members = (status: string): string =>
  `member,arm,run,point,seed,status,scenarioHash,resultHash\n0,one,0,0,1,${status},${'b'.repeat(32)},${hash}\n`;

test('[FIG-389] the first run of an experiment, made again with other bits, is refused', () => {
  expect(otherFirst(members('complete'), { resultHash: hash }, 'manifest.json')).toBeNull();
  const refused = otherFirst(members('complete'), { resultHash: 'c'.repeat(32) }, 'manifest.json');
  expect(refused).toMatchObject({ code: 'result-repeat', file: 'manifest.json' });
  expect(otherFirst(members('failed'), { resultHash: 'c'.repeat(32) }, 'manifest.json')).toBeNull();
});
