import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { experimentTitles, scenarioTitles } from '../../src/bundled-titles.ts';

test('[SHIP-5] scenarios and experiments that come with the page are listed by their titles without being read', () => {
  for (const [folder, listed] of [
    ['scenarios', scenarioTitles()],
    ['experiments', experimentTitles()],
  ] as const) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const read = files.map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as { title: string });
    expect(listed).toEqual(
      files.map((name, at) => ({ id: name.slice(0, -'.yaml'.length), title: read[at]!.title })),
    );
  }
});
