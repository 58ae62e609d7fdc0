import { emptyBench, freeNumber, type Bench, type Branch, type FigureWords } from '../schema/bench.ts';
import { packFigure } from '../schema/pack-figure.ts';
import type { Work } from '../schema/work.ts';
import { wordsFor } from './own-words.ts';

export type Collected = Pick<Work, 'bench' | 'branches'>;
interface Numbered {
  id: number;
}
/** What the store calls things that a page calls otherwise, since another page had taken their numbers. */
export interface Names {
  tray: Map<number, number>;
  pins: Map<number, number>;
}

/**
 * What is kept, with what a page has changed since it last wrote: what another page collected meanwhile stays, and what this one took away goes.
 * @param before what the page had when it last wrote or read
 * @param names of the page, to which those are added that it could not have
 */
export function mergeCollected(kept: Collected, before: Collected, now: Collected, names: Names): Collected {
  const branches = mergeBranches(kept.branches ?? [], before.branches ?? [], now.branches ?? []);
  const [theirs, was, is] = [kept, before, now].map(({ bench }) => bench ?? emptyBench) as [
    Bench,
    Bench,
    Bench,
  ];
  const words = mergeWords(theirs.words ?? [], was.words ?? [], is.words ?? []);
  const bench: Bench = {
    tray: mergeList(theirs.tray, was.tray, is.tray, names.tray),
    pins: mergeList(theirs.pins, was.pins, is.pins, names.pins),
    ...(words.length === 0 ? {} : { words }),
  };
  const isEmpty = bench.tray.length + bench.pins.length + words.length === 0;
  return { ...(isEmpty ? {} : { bench }), ...(branches.length === 0 ? {} : { branches }) };
}

function mergeList<Item extends Numbered>(
  kept: readonly Item[],
  before: readonly Item[],
  now: readonly Item[],
  names: Map<number, number>,
): readonly Item[] {
  const nameOf = (id: number): number => names.get(id) ?? id;
  const gone = new Set(
    before.filter(({ id }) => now.every((item) => item.id !== id)).map(({ id }) => nameOf(id)),
  );
  const merged = kept.filter(({ id }) => !gone.has(id));
  for (const item of now) {
    const known = before.find(({ id }) => id === item.id);
    if (known === item) continue;
    const at = merged.findIndex(({ id }) => id === nameOf(item.id));
    if (at >= 0 && known === undefined && !isSame(merged[at]!, item)) names.set(item.id, freeNumber(merged));
    const own = { ...item, id: nameOf(item.id) };
    if (at >= 0 && merged[at]!.id === own.id) merged[at] = own;
    else merged.push(own);
  }
  return inOrder(
    merged,
    now.map(({ id }) => nameOf(id)),
  );
}

/** The list with those of some numbers in the order of these, in the places that they have among the others. */
function inOrder<Item extends Numbered>(list: readonly Item[], order: readonly number[]): Item[] {
  const own = list.filter(({ id }) => order.includes(id));
  const sorted = own.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).values();
  return list.map((item) => (order.includes(item.id) ? sorted.next().value! : item));
}

function isSame(a: Numbered, b: Numbered): boolean {
  const text = (item: object): string =>
    JSON.stringify(item, (key, value) => (key === 'spec' ? packFigure(value) : value));
  return text({ ...a, id: 0 }) === text({ ...b, id: 0 });
}

/**
 * A branch is known by its scenario and by what it branches off from. One that a page took away goes, unless something branches off from it that
 * another page made or changed.
 */
function mergeBranches(
  kept: readonly Branch[],
  before: readonly Branch[],
  now: readonly Branch[],
): readonly Branch[] {
  const [theirs, was, is] = [kept, before, now].map(pathsOf) as [string[], string[], string[]];
  const all = new Map(theirs.map((path, at) => [path, kept[at]!]));
  const isNew = (at: number): boolean => {
    const { work, outcome } = now[at]!;
    return !before.some((branch) => branch.work === work && branch.outcome === outcome);
  };
  is.forEach((path, at) => {
    if (isNew(at) || !all.has(path)) all.set(path, now[at]!);
  });
  const changed = new Set(is.filter((_, at) => isNew(at)));
  const gone = new Set([...lost(was, is), ...lost(was, theirs).filter((path) => !changed.has(path))]);
  const paths = [...all.keys()];
  const stay = paths.filter((path) =>
    paths.some((other) => !gone.has(other) && `${other}\n`.startsWith(`${path}\n`)),
  );
  return stay.map((path, id) => {
    const parent = stay.indexOf(path.slice(0, Math.max(0, path.lastIndexOf('\n'))));
    return { ...all.get(path)!, id, parent: parent < 0 ? null : parent };
  });
}

/** Each branch by its scenario behind those that it branches off from, a line each. */
function pathsOf(branches: readonly Branch[]): string[] {
  const paths: string[] = [];
  for (const { parent, work } of branches) {
    const own = JSON.stringify(work.scenario);
    paths.push(parent === null ? own : `${paths[parent]!}\n${own}`);
  }
  return paths;
}

/** What was taken away of a tree; where nothing of it is left and something else is there, that is the tree of other work. */
function lost(was: readonly string[], is: readonly string[]): readonly string[] {
  const isOther = is.length > 0 && was.every((path) => !is.includes(path));
  return isOther ? [] : was.filter((path) => !is.includes(path));
}

function mergeWords(
  kept: readonly FigureWords[],
  before: readonly FigureWords[],
  now: readonly FigureWords[],
): readonly FigureWords[] {
  const isChanged = (figure: FigureWords): boolean => wordsFor(before, figure) !== wordsFor(now, figure);
  return [...kept.filter((figure) => !isChanged(figure)), ...now.filter(isChanged)];
}
