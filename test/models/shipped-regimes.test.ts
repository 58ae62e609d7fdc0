import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../src/schema/model.ts';
import { loadShippedModel } from '../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});
const membersOf = (id: string): readonly string[] =>
  model.regimes.find((regime) => regime.id === id)!.members;
const overlap = (a: readonly string[], b: readonly string[]): number =>
  a.filter((id) => b.includes(id)).length;
const asked = (): string[] =>
  model.regimes.find(({ id }) => id === 'russia-coalition')!.groups.flatMap(({ states }) => states);

describe('the shipped regimes', () => {
  it('[REG-20] the four have 42, 35, 48 and 42 states, and overlap as the public lists do; 30 states sit in all of them', () => {
    const [wassenaar, mtcr, nsg, australia] = ['wassenaar', 'mtcr', 'nsg', 'australia-group'].map(
      membersOf,
    ) as [readonly string[], readonly string[], readonly string[], readonly string[]];
    expect([wassenaar, mtcr, nsg, australia].map(({ length }) => length)).toEqual([42, 35, 48, 42]);
    expect([mtcr, nsg, australia].map((other) => overlap(wassenaar, other))).toEqual([33, 41, 40]);
    const inAll = wassenaar.filter((id) => [mtcr, nsg, australia].every((other) => other.includes(id)));
    expect(inAll.length).toBe(30);
    for (const regime of [wassenaar, mtcr, nsg]) expect(regime).toContain('russia');
    expect(australia).not.toContain('russia');
  });

  it('[REG-21] an offer was made to 38 states in 2022, each once; 34 of them are in Wassenaar, 27 in the missile, 36 in the nuclear and 36 in the chemical regime', () => {
    expect(asked().length).toBe(38);
    expect(new Set(asked()).size).toBe(38);
    const counts = ['wassenaar', 'mtcr', 'nsg', 'australia-group'].map((id) =>
      overlap(membersOf(id), asked()),
    );
    expect(counts).toEqual([34, 27, 36, 36]);
  });

  it('[REG-22] the four decide by consensus, let nobody in or out and are directed against nobody', () => {
    for (const id of ['wassenaar', 'mtcr', 'nsg', 'australia-group'])
      expect(model.regimes.find((regime) => regime.id === id)).toMatchObject({
        entry: 'closed',
        rule: 'unanimity',
        targets: [],
      });
  });
});
