import { expect, test } from 'vitest';
import type { Branch, Pin } from '../../src/schema/bench.ts';
import type { Work } from '../../src/schema/work.ts';
import { mergeCollected, type Collected, type Names } from '../../src/state/merge-collected.ts';

const work = (value: number): Work => ({
  format: 1,
  scenario: { id: 'truce-2025' },
  changed: { a: value },
  made: { app: '', model: '', hash: '' },
});
const pin = (id: number, title: string): Pin => ({ id, title, scenario: 'Truce', work: work(id) });
const pins = (...own: Pin[]): Collected => ({ bench: { tray: [], pins: own } });
const titles = ({ bench }: Collected): (string | number)[][] =>
  (bench?.pins ?? []).map(({ id, title }) => [id, title]);
const names = (): Names => ({ tray: new Map(), pins: new Map() });

test('[WORK-24] of two pages that keep at once each adds to what the other collected and takes away its own alone', () => {
  const [one, two, three] = [pin(1, 'One'), pin(2, 'Two'), pin(3, 'Three')];
  const mine = names();
  // Another page has taken the number 2, and the first pin away.
  const other = pin(2, 'Another');
  const first = mergeCollected(pins(other), pins(one), pins(one, two), mine);
  expect(titles(first)).toEqual([
    [2, 'Another'],
    [3, 'Two'],
  ]);
  const named = { ...two, title: 'Two, named' };
  const second = mergeCollected(first, pins(one, two), pins(one, named, three), mine);
  expect(titles(second)).toEqual([
    [2, 'Another'],
    [3, 'Two, named'],
    [4, 'Three'],
  ]);
  const turned = mergeCollected(second, pins(one, named, three), pins(three, named), mine);
  expect(titles(turned)).toEqual([
    [2, 'Another'],
    [4, 'Three'],
    [3, 'Two, named'],
  ]);
  expect(titles(mergeCollected(turned, pins(three, named), {}, mine))).toEqual([[2, 'Another']]);
});

const branch = (id: number, parent: number | null, file: string): Branch => ({
  id,
  parent,
  sentence: file,
  work: { ...work(0), scenario: { file, text: file } },
  outcome: null,
});

test('[WORK-24] branches of two pages stand in one tree, and words stay with their figures', () => {
  const root = branch(0, null, 'root');
  const theirs = [root, branch(1, 0, 'theirs')];
  const own = [root, branch(1, 0, 'mine'), branch(2, 1, 'more')];
  const words = (chart: 'C1' | 'C2', text: string) => ({
    chart,
    scenario: 'truce-2025',
    experiment: null,
    title: { words: text, claim: 'one', said: '' },
  });
  const bench = (...said: ReturnType<typeof words>[]) => ({ tray: [], pins: [], words: said });
  const merged = mergeCollected(
    { branches: theirs, bench: bench(words('C1', 'theirs'), words('C2', 'old')) },
    { branches: [root] },
    { branches: own, bench: bench(words('C2', 'mine')) },
    names(),
  );
  expect(merged.branches?.map(({ id, parent, sentence }) => [id, parent, sentence])).toEqual([
    [0, null, 'root'],
    [1, 0, 'theirs'],
    [2, 0, 'mine'],
    [3, 2, 'more'],
  ]);
  expect(merged.bench?.words?.map(({ title }) => title?.words)).toEqual(['theirs', 'mine']);
});

test('[FORK-31] a branch that one of two pages took away is gone for both, unless the other has changed it or made one of it; other work takes none away', () => {
  const root = branch(0, null, 'root');
  const one = branch(1, 0, 'one');
  const below = branch(2, 1, 'below');
  const files = (...trees: [kept: Branch[], before: Branch[], now: Branch[]]): unknown =>
    mergeCollected(
      ...(trees.map((branches) => ({ branches })) as unknown as [Collected, Collected, Collected]),
      names(),
    ).branches?.map(({ id, parent, sentence }) => [id, parent, sentence]);
  const whole = [root, one, below];
  const two = branch(1, 0, 'two');
  const rest = [
    [0, null, 'root'],
    [1, 0, 'two'],
  ];
  // Taken away here, while another page made one; and by another page, while this one made one.
  expect(files([...whole, branch(3, 0, 'two')], whole, [root])).toEqual(rest);
  expect(files([root, two], whole, whole)).toEqual(rest);
  expect(files([], whole, whole)).toBeUndefined();
  const all = whole.map(({ id, parent, sentence }) => [id, parent, sentence]);
  expect(files(whole, [root, one], [root])).toEqual(all);
  expect(files([root], whole, [root, one, { ...below, outcome: 'Worse.' }])).toEqual(all);
  expect(files(whole, [root], whole)).toEqual(all);
  const other = branch(0, null, 'other');
  expect(files(whole, whole, [other])).toEqual([...all, [3, null, 'other']]);
  expect(files([other], whole, whole)).toEqual([
    [0, null, 'other'],
    [1, null, 'root'],
    [2, 1, 'one'],
    [3, 2, 'below'],
  ]);
});
