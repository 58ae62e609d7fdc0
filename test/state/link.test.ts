import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Work } from '../../src/schema/work.ts';
import { hashText } from '../../src/numerics/hash.ts';
import { checkPacked, openLink } from '../../src/state/link.ts';
import { firstPlace, readAddress, screenIds } from '../../src/state/place.ts';
import { longestLink, writeAddress } from '../../src/state/write-address.ts';
import { readWork } from '../support/read-work.ts';

const readLink = (hash: string) => readAddress(hash).link;
const writeLink = (of: Work) => writeAddress(firstPlace, of);

const work: Work = {
  format: 1,
  scenario: { id: 'truce-2025' },
  changed: { 'us-tariff': 25, 'ai-ceiling': -3.5 },
  made: { app: '0.1.0', model: 'world-2023 0.1.0', hash: '0123456789abcdef0123456789abcdef' },
};

test('[LINK-1] a link gives back what it was made of, for any scenario and any levers', async () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const works = fc.record({
    scenario: id.map((scenario) => ({ id: scenario })),
    changed: fc.dictionary(
      id,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
      { maxKeys: 12 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(works, async (parts) => {
      const whole: Work = { ...work, ...parts };
      const read = await openLink(readLink(writeLink(whole)), { readWork });
      expect(read).toEqual({ kind: 'work', work: JSON.parse(JSON.stringify(whole)) });
    }),
    { seed: 9, numRuns: 60 },
  );
});

test('[LINK-2] a link with one character changed, left out or added is damaged, never another state', () => {
  const link = writeLink(work);
  const start = '#/?work='.length;
  for (let at = start; at < link.length; at++) {
    const other = link[at] === 'A' ? 'B' : 'A';
    expect(readLink(link.slice(0, at) + other + link.slice(at + 1)).kind).toBe('damaged');
    expect(readLink(link.slice(0, at) + link.slice(at + 1)).kind).toBe('damaged');
  }
  expect(readLink(link.slice(0, -5)).kind).toBe('damaged');
  expect(readLink('#/?scenario=truce-2025').kind).toBe('damaged');
});

test('[LINK-3] no link is a page without one; a file of the reader’s own and work beyond the limit have no link', () => {
  for (const none of ['', '#', '#/']) expect(readLink(none)).toEqual({ kind: 'none' });
  expect(writeLink({ ...work, scenario: { file: 'mine.yaml', text: 'format: 1' } })).toBe('#/');
  const random = (at: number): string => Math.abs(Math.imul(at + 1, 2654435761)).toString(36);
  const much = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`lever-${random(at)}`, at / 7]));
  expect(writeLink({ ...work, changed: much })).toBe('#/');
  expect(writeLink(work).length).toBeLessThan(longestLink / 4);
});

test('[LINK-4] a link of a newer format says so, with the number', async () => {
  const link = writeLink({ ...work, format: 2 as 1 });
  const read = await openLink(readLink(link), { readWork });
  expect(
    read.kind === 'unread' && read.diagnostics.map(({ code, values }) => [code, values['found']]),
  ).toEqual([['format-newer', 2]]);
});

test('[LINK-6] what nobody packed is damaged though its check digits are right', async () => {
  for (const packed of ['AAAA', '%%%', 'A'])
    expect(await openLink(checkPacked(`${packed}.${hashText(packed).slice(0, 8)}`), { readWork })).toEqual({
      kind: 'damaged',
    });
});

test('[LINK-5] every screen and drawer has an address of its own, which leads back to it with the work', async () => {
  for (const screen of screenIds)
    for (const drawer of [null, 'assumptions', 'log'] as const) {
      const place = { screen, drawer };
      const read = readAddress(writeAddress(place, work));
      expect({ ...read, link: await openLink(read.link, { readWork }) }).toEqual({
        place,
        link: { kind: 'work', work },
      });
      expect(readAddress(writeAddress(place, null))).toEqual({ place, link: { kind: 'none' } });
    }
  for (const wrong of ['#/nowhere', '#/?drawer=attic', '#/table?x=1'])
    expect(readLink(wrong).kind).toBe('damaged');
});
