import { expect, test } from 'vitest';
import { tableNames } from '../../../src/components/talks/table-names.ts';
import type { RunResult } from '../../../src/schema/result.ts';

type Tables = RunResult['request']['scenario']['tables'];
const member = (id: string, short: string) => ({ id, name: short, short, slot: 0 });
const sets = { government: [member('a', 'Ayland'), member('b', 'Beeland'), member('c', 'Ceeland')] };
const table = (id: string, parties: readonly string[]) => ({ id, parties }) as unknown as Tables[number];

test('[WORDS-62] tables are chosen by who sits at them, those of the same parties also by their own names', () => {
  const names = tableNames([table('one', ['a', 'b']), table('two', ['a', 'c'])], sets);
  expect(names.map(({ name }) => name)).toEqual(['Ayland, Beeland', 'Ayland, Ceeland']);
  const same = tableNames([table('first-phase', ['a', 'b']), table('second', ['a', 'b'])], sets);
  expect(same.map(({ name }) => name)).toEqual(['Ayland, Beeland: First phase', 'Ayland, Beeland: Second']);
});
